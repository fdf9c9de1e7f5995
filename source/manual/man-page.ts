/** The manual page: of the tables of commands, flags and keys, as man(7) has it. */
import { COMMANDS, type Command } from '../command-table.ts';
import { FLAGS, type Flag } from '../flags.ts';
import { helpSections } from '../reader/key-table.ts';
import { flagForms } from './forms.ts';
import { item, macro, roffText } from './roff.ts';
import { FILES, STATUSES, type Told, VARIABLES } from './surroundings.ts';

/** The page as roff, of that version of the program. Without a date: the same program gives the same page. */
export function manPage(version: string): string {
  const lines = [
    macro('TH', 'DRAGOMAN', '1', '', `dragoman ${version}`, 'User Commands'),
    // Prose is not stretched, and words are not cut: flags and names have to be found by searching.
    '.nh',
    '.ad l',
    macro('SH', 'NAME'),
    `dragoman ${'\\-'} ${roffText('find an actor in a folder of news articles under any spelling, and read from mention to mention')}`,
    macro('SH', 'SYNOPSIS'),
    ...COMMANDS.flatMap((one, at) => [...(at === 0 ? [] : ['.br']), macro('B', callOf(one))]),
    macro('SH', 'DESCRIPTION'),
    ...paragraphs([
      'dragoman knows which spelling of a name belongs to whom, says by what rule, and keeps what it is not sure of apart. Without a command it opens a reader in the terminal; each command gives the same numbers to the shell.',
      'The corpus is the files and folders named, else $DRAGOMAN_CORPUS, else, for the reader, the sample that comes with it. - is standard input, and -- ends flags. Data goes to standard output, words to standard error. The corpus is never written to.',
    ]),
    macro('SH', 'COMMANDS'),
    ...COMMANDS.flatMap((one) => item(callOf(one), sentence(one.help))),
    macro('SH', 'OPTIONS'),
    ...FLAGS.flatMap((flag) => item(headOf(flag), meaningOf(flag))),
    macro('SH', 'KEYS'),
    ...helpSections().flatMap(({ title, keys }) => [
      macro('SS', title.slice(0, 1).toUpperCase() + title.slice(1)),
      ...keys.flatMap((one) => item(one.keys, one.words)),
    ]),
    ...section('EXIT STATUS', STATUSES),
    ...section('ENVIRONMENT', VARIABLES),
    ...section('FILES', FILES),
    macro('SH', 'EXAMPLES'),
    ...COMMANDS.flatMap(({ examples }) => examples).flatMap((one, at) => [
      ...(at === 0 ? [] : ['.br']),
      macro('B', one),
    ]),
    macro('SH', 'SEE ALSO'),
    roffText('grep(1), less(1); the README beside the program tells more.'),
  ];
  return lines.join('\n');
}

const callOf = ({ name, takes }: Command): string => `dragoman ${name === 'read' ? '' : `${name} `}${takes}`;

const headOf = (flag: Flag): string =>
  flagForms(flag).join(', ') + (flag.value === undefined ? '' : ` ${flag.value}`);

function meaningOf({ help, choices, of }: Flag): string {
  const which = choices === undefined ? '' : ` (${choices.join(', ')})`;
  const homes =
    of.length === COMMANDS.length
      ? ''
      : ` For ${of.map((one) => (one === 'read' ? 'the reader' : one)).join(', ')}.`;
  return sentence(help + which) + homes;
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

const paragraphs = (all: readonly string[]): string[] =>
  all.flatMap((one, at) => [...(at === 0 ? [] : ['.PP']), roffText(one)]);

const section = (title: string, told: Told): string[] => [
  macro('SH', title),
  ...told.flatMap(([term, meaning]) => item(term, sentence(meaning))),
];
