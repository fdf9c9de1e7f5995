/** The table of flags: parsing, `--help` and the README's list are made from it. */

import { KINDS } from './actors/types.ts';
import { asksActor, COMMANDS, type CommandName } from './command-table.ts';
import { FORMS } from './export/forms.ts';
import { WITHIN } from './store/within.ts';

/** Fewer columns are not laid out for: `--width` takes no less, and a terminal that says less is not believed. */
export const LEAST_WIDTH = 20;
/** The most columns a line can be asked to fill. */
export const MOST_WIDTH = 10_000;
const EXPORTS = ['yaml', 'csv', 'quanteda'] as const;
const COLOURS = ['auto', 'always', 'never'] as const;
const SHELLS = ['bash', 'zsh', 'fish'] as const;

export interface Flag {
  readonly name: string;
  readonly short?: string;
  readonly type: 'boolean' | 'string';
  /** How the value is called in help; none for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly of: readonly CommandName[];
  readonly help: string;
}

const ALL: readonly CommandName[] = COMMANDS.map(({ name }) => name);
/** What answers with lines about the corpus. */
const PRINTED: readonly CommandName[] = ALL.filter((name) => name !== 'read' && name !== 'index');
/** What opens an index. */
const INDEXED: readonly CommandName[] = ALL.filter((name) => name !== 'undo');
/** What changes what was decided, and looks at the whole corpus. */
const JUDGING: readonly CommandName[] = ['decide', 'undo'];
/** What answers with what was found. */
const ANSWERING: readonly CommandName[] = PRINTED.filter((name) => !JUDGING.includes(name));
/** What writes lines as wide as the terminal. */
const LAID_OUT: readonly CommandName[] = ANSWERING.filter((name) => name !== 'cite');
const COUNTED: readonly CommandName[] = ANSWERING.filter((name) => name !== 'show');
const DATED: readonly CommandName[] = ALL.filter((name) => !['show', 'index', ...JUDGING].includes(name));
/** What asks whose mentions there are. */
const SWITCHED: readonly CommandName[] = DATED;
/** Those that answer for one actor, or for one after the other. */
const ASKED: readonly CommandName[] = ALL.filter((name) => asksActor(name) && name !== 'decide');
/** What answers with lines of an actor. */
const LINED: readonly CommandName[] = ['find', 'cite'];

export const FLAGS: readonly Flag[] = [
  {
    name: 'query',
    short: 'q',
    type: 'string',
    value: 'QUERY',
    of: ['read', 'actors', 'list'],
    help: 'the actor to start at, to rank for, or (list) to count in each article, under any spelling',
  },
  {
    name: 'file',
    short: 'f',
    type: 'string',
    value: 'FILE',
    of: [...ASKED, 'actors'],
    help: 'names, one a line, in place of the one asked for; - is standard input',
  },
  { name: 'json', type: 'boolean', of: [...PRINTED, 'index'], help: 'JSON Lines: one object a line' },
  {
    name: 'csv',
    type: 'boolean',
    of: [...PRINTED, 'index'],
    help: 'the fields of --json as CSV (RFC 4180): a line of their names, then a line for each object',
  },
  { name: 'count', type: 'boolean', of: COUNTED, help: 'only how many: one number; with -f, N and the name' },
  { name: 'limit', type: 'string', value: 'N', of: COUNTED, help: 'at most N lines' },
  {
    name: 'sort',
    type: 'string',
    value: 'ORDER',
    of: [...LINED, 'actors', 'list'],
    help: 'list, find, cite: date, -date, title, source, words (most first), mentions (articles with most first; list with -q), and of find and cite, all but date without --text, 1L 2L 3L 1R 2R 3R (by the first, second or third word to the left or to the right, then those further out), spelling; actors: mentions, name, articles, first, last',
  },
  {
    name: 'kind',
    type: 'string',
    value: 'KIND',
    choices: KINDS,
    of: [...SWITCHED, 'decide'],
    help: 'only this kind of actor',
  },
  { name: 'unsure', type: 'boolean', of: SWITCHED, help: 'with mentions that may be somebody else’s' },
  { name: 'related', type: 'boolean', of: SWITCHED, help: 'with demonyms, capitals and metonyms of states' },
  {
    name: 'all-blocks',
    type: 'boolean',
    of: [...SWITCHED, 'show'],
    help: 'with bylines, tags and site furniture',
  },
  {
    name: 'exact',
    type: 'boolean',
    of: [...ASKED, 'list', 'decide'],
    help: 'take <actor> (list: the names behind -q and --and) as the canonical name, letter for letter',
  },
  {
    name: 'text',
    type: 'boolean',
    of: LINED,
    help: 'take <actor> as text, found as / in the reader does: also inside words, whatever its case, accents, quotes, dashes and blanks',
  },
  {
    name: 'at',
    type: 'string',
    value: 'PLACE',
    of: ['cite'],
    help: 'in place of <actor> one article (its id, the start of it, or its path) or, with :START or :START-END behind it, one place there, as find --json tells it',
  },
  {
    name: 'as',
    type: 'string',
    value: 'FORM',
    choices: FORMS,
    of: ['cite'],
    help: 'how citations are written; the first unless given',
  },
  {
    name: 'spelling',
    type: 'string',
    value: 'SURFACE',
    of: LINED,
    help: 'only mentions spelt so, letter for letter, or where none is, whatever their capitals and accents; give it again for another',
  },
  {
    name: 'and',
    type: 'string',
    value: 'ACTOR',
    of: [...LINED, 'list'],
    help: 'only mentions with that actor beside them, under any spelling; give it again for another, who has to be there too; list: only articles with all of those',
  },
  {
    name: 'within',
    type: 'string',
    value: 'PART',
    choices: WITHIN,
    of: [...LINED, 'list'],
    help: 'how near --and has to be: in the same sentence, paragraph or article; article unless given',
  },
  {
    name: 'filter',
    type: 'string',
    value: 'QUERY',
    of: [...LINED, 'list'],
    help: 'only articles that the filter of the list leaves, written as behind / in the reader',
  },
  {
    name: 'one-per-article',
    type: 'boolean',
    of: LINED,
    help: 'of each article only the first mention that the other flags leave',
  },
  {
    name: 'since',
    type: 'string',
    value: 'DATE',
    of: DATED,
    help: 'articles from 2023, 2023-10 or 2023-10-07 on',
  },
  {
    name: 'until',
    type: 'string',
    value: 'DATE',
    of: DATED,
    help: 'articles up to and with that date; undated ones fall out with either',
  },
  {
    name: 'under',
    type: 'string',
    value: 'PATH',
    of: DATED,
    help: 'only this file or folder of the corpus; what is known stays that of the whole',
  },
  {
    name: 'source',
    type: 'string',
    value: 'NAME',
    of: DATED,
    help: 'only articles of the source of that name, in whole, whatever its capitals and accents; give it again for another',
  },
  {
    name: 'fold-copies',
    type: 'boolean',
    of: DATED,
    help: 'count articles that are copies of each other (six in ten of their rows of six words are in both) once: the first stands for all',
  },
  {
    name: 'without',
    type: 'string',
    value: 'RULE,…',
    of: SWITCHED,
    help: 'drop every mention tied by one of these rules, such as sound,typo',
  },
  {
    name: 'actors',
    type: 'string',
    value: 'FILE',
    of: [...SWITCHED, 'decide', 'index'],
    help: 'an actors file to go by, besides the one that ships and the actors.yaml of a folder named',
  },
  {
    name: 'decisions',
    type: 'string',
    value: 'FILE',
    of: [...SWITCHED, ...JUDGING],
    help: 'the log of what you decided of spellings, in place of your own; /dev/null for nothing decided',
  },
  {
    name: 'of',
    type: 'string',
    value: 'ACTOR',
    of: ['decide'],
    help: 'with is: the actor whose spelling it is so far',
  },
  {
    name: 'line',
    type: 'string',
    value: 'ID:START',
    of: ['decide'],
    help: 'of this mention alone: the article and start that find --json has for it',
  },
  { name: 'note', type: 'string', value: 'TEXT', of: ['decide'], help: 'why, for whoever reads the log' },
  {
    name: 'dry-run',
    type: 'boolean',
    of: ['decide'],
    help: 'say what would become of the counts, and decide nothing',
  },
  {
    name: 'export',
    type: 'string',
    value: 'FORMAT',
    choices: EXPORTS,
    of: ['actors'],
    help: 'all of them as an actors file, a table of spellings or a dictionary of quanteda',
  },
  {
    name: 'fresh',
    type: 'boolean',
    of: PRINTED.filter((name) => name !== 'undo'),
    help: 'look at every file, however many there are; else a large corpus is looked at folder by folder',
  },
  {
    name: 'index-dir',
    type: 'string',
    value: 'DIR',
    of: INDEXED,
    help: 'keep the index there, not in the cache; it may lie among the articles, and is none of them',
  },
  {
    name: 'map',
    type: 'string',
    value: '[FILES:]PART=FIELD,…',
    of: INDEXED,
    help: "which field of JSON or CSV is the text, title, date, source, author, url, id, section, language or length; dots lead into nested ones; date=FIELD:dmy, or :mdy, says which comes first in 03/12/2023. With FILES: ('feeds/*.csv:text=body') only in these; give it again for others, the first that fits counts",
  },
  {
    name: 'encoding',
    type: 'string',
    value: '[FILES:]NAME',
    of: INDEXED,
    help: "the encoding of files in which it would be guessed, such as windows-1256; what has a mark, is valid UTF-8 or declares it rightly stays. With FILES: ('feeds/*.csv:gb18030') of these, whatever they seem to be; give it again for others, the first that fits counts",
  },
  {
    name: 'watch',
    type: 'boolean',
    of: ['read'],
    help: 'new and changed files appear while you read, and you stay where you are',
  },
  { name: 'sample', type: 'boolean', of: ALL, help: 'the sample corpus that comes with dragoman' },
  {
    name: 'color',
    type: 'string',
    value: 'WHEN',
    choices: COLOURS,
    of: LAID_OUT,
    help: 'whether to write bold and underline',
  },
  {
    name: 'width',
    type: 'string',
    value: 'N',
    of: LAID_OUT,
    help: 'columns to write for; else those of the terminal, or 100',
  },
  { name: 'help', short: 'h', type: 'boolean', of: ALL, help: 'this help' },
  { name: 'version', type: 'boolean', of: ['read'], help: 'the version of dragoman' },
  { name: 'man', type: 'boolean', of: ['read'], help: 'the manual page, for man -l -' },
  {
    name: 'completions',
    type: 'string',
    value: 'SHELL',
    choices: SHELLS,
    of: ['read'],
    help: 'what that shell completes words by, for a file',
  },
];
