/** The table of flags: parsing, `--help` and the README's list are made from it. */

import { asksActor, COMMANDS, type CommandName } from './command-table.ts';
import { FORMS } from './export/forms.ts';

export const KINDS = ['person', 'organisation', 'state', 'place'] as const;
/** Fewer columns are not laid out for: `--width` takes no less, and a terminal that says less is not believed. */
export const LEAST_WIDTH = 20;
/** The most columns a line can be asked to fill. */
export const MOST_WIDTH = 10_000;
const EXPORTS = ['yaml', 'csv', 'quanteda'] as const;
const COLOURS = ['auto', 'always', 'never'] as const;

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
/** What fits its lines to a width. */
const LAID_OUT: readonly CommandName[] = PRINTED.filter((name) => name !== 'cite');
const COUNTED: readonly CommandName[] = PRINTED.filter((name) => name !== 'show');
const SWITCHED: readonly CommandName[] = ALL.filter((name) => name !== 'show' && name !== 'index');
const DATED: readonly CommandName[] = ALL.filter((name) => name !== 'show' && name !== 'index');
/** Those that are about one actor, or one after the other. */
const ASKED: readonly CommandName[] = ALL.filter(asksActor);

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
    of: ['find', 'cite', 'actors', 'list'],
    help: 'list, find, cite: date, -date, title, source, words (most first), and mentions (articles with most first; list with -q, find and cite without --text); actors: mentions, name, articles, first, last',
  },
  {
    name: 'filter',
    type: 'string',
    value: 'QUERY',
    of: ['list'],
    help: 'only articles that this leaves, typed as behind / in the list of the reader',
  },
  {
    name: 'kind',
    type: 'string',
    value: 'KIND',
    choices: KINDS,
    of: SWITCHED,
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
    of: [...ASKED, 'list'],
    help: 'take <actor> (list: the name behind -q) as the canonical name, letter for letter',
  },
  {
    name: 'text',
    type: 'boolean',
    of: ['find', 'cite'],
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
    of: [...SWITCHED, 'index'],
    help: 'an actors file to go by, besides the one that ships and the actors.yaml of a folder named',
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
    of: PRINTED,
    help: 'look at every file, however many there are; else a large corpus is looked at folder by folder',
  },
  {
    name: 'index-dir',
    type: 'string',
    value: 'DIR',
    of: ALL,
    help: 'keep the index there, not in the cache; it may lie among the articles, and is none of them',
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
];
