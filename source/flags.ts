/** The one table of commands and flags: parsing, `--help` and the README's lists are made from it. */

export type CommandName = 'read' | 'find' | 'actors' | 'list' | 'show' | 'mentions';

export interface Command {
  readonly name: CommandName;
  /** What stands behind `dragoman` and, but for the reader, behind the command's name. */
  readonly takes: string;
  readonly help: string;
}

export const COMMANDS: readonly Command[] = [
  { name: 'read', takes: '[path…] [-q QUERY]', help: 'read; with -q at that actor’s first mention' },
  { name: 'find', takes: '<actor> [path…]', help: 'mentions of an actor, in date order, as a concordance' },
  { name: 'actors', takes: '[path…] [-q QUERY]', help: 'actors, ranked for the query, else by mentions' },
  { name: 'list', takes: '[path…]', help: 'articles, by date' },
  {
    name: 'show',
    takes: '<article> [path…]',
    help: 'one article as clean text: its id, the start of it, or its path',
  },
  { name: 'mentions', takes: '[path…]', help: 'every mention of every actor' },
];

export const KINDS = ['person', 'organisation', 'state', 'place'] as const;
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

const ALL: readonly CommandName[] = ['read', 'find', 'actors', 'list', 'show', 'mentions'];
const PRINTED: readonly CommandName[] = ['find', 'actors', 'list', 'show', 'mentions'];
const COUNTED: readonly CommandName[] = ['find', 'actors', 'list', 'mentions'];
const SWITCHED: readonly CommandName[] = ['read', 'find', 'actors', 'mentions'];
const DATED: readonly CommandName[] = ['read', 'find', 'actors', 'list', 'mentions'];

export const FLAGS: readonly Flag[] = [
  {
    name: 'query',
    short: 'q',
    type: 'string',
    value: 'QUERY',
    of: ['read', 'actors'],
    help: 'the actor to start at, or to rank for',
  },
  {
    name: 'file',
    short: 'f',
    type: 'string',
    value: 'FILE',
    of: ['find', 'actors'],
    help: 'names to look for, one a line, in place of <actor> or -q; - is standard input',
  },
  { name: 'json', type: 'boolean', of: PRINTED, help: 'JSON Lines' },
  { name: 'count', type: 'boolean', of: COUNTED, help: 'only how many, one number' },
  { name: 'limit', type: 'string', value: 'N', of: COUNTED, help: 'at most N lines' },
  {
    name: 'kind',
    type: 'string',
    value: 'KIND',
    choices: KINDS,
    of: SWITCHED,
    help: 'only this kind of actor',
  },
  { name: 'unsure', type: 'boolean', of: SWITCHED, help: 'with mentions that may be another’s' },
  { name: 'related', type: 'boolean', of: SWITCHED, help: 'with demonyms, capitals and metonyms of states' },
  {
    name: 'all-blocks',
    type: 'boolean',
    of: [...SWITCHED, 'show'],
    help: 'with bylines, tags and site furniture',
  },
  { name: 'exact', type: 'boolean', of: ['find'], help: 'take <actor> as the canonical name' },
  {
    name: 'since',
    type: 'string',
    value: 'DATE',
    of: DATED,
    help: 'articles from 2023, 2023-10 or 2023-10-07 on',
  },
  { name: 'until', type: 'string', value: 'DATE', of: DATED, help: 'articles up to and with that date' },
  {
    name: 'under',
    type: 'string',
    value: 'PATH',
    of: DATED,
    help: 'only articles below this part of the corpus',
  },
  { name: 'sample', type: 'boolean', of: ALL, help: 'the sample corpus' },
  {
    name: 'color',
    type: 'string',
    value: 'WHEN',
    choices: COLOURS,
    of: ['find', 'show'],
    help: 'auto, always or never',
  },
  {
    name: 'width',
    type: 'string',
    value: 'N',
    of: ['find', 'actors', 'list', 'show', 'mentions'],
    help: 'columns to write for',
  },
  { name: 'help', short: 'h', type: 'boolean', of: ALL, help: 'this' },
  { name: 'version', type: 'boolean', of: ['read'], help: 'the version' },
];

/** The text behind `--help`: of the whole program, or of one command. */
export function helpText(command: CommandName | null): string {
  if (command === null || command === 'read') {
    const width = Math.max(...COMMANDS.map(usage).map((line) => line.length));
    const commands = COMMANDS.map((one) => `  ${usage(one).padEnd(width)}  ${one.help}`);
    return [
      'Find an actor in a folder of articles under any spelling, and read from mention to mention.',
      '',
      ...commands,
      '',
      ...flagLines(FLAGS.filter(({ of }) => of.includes('read'))),
      '',
      'Without a path the reader opens $DRAGOMAN_CORPUS, else the sample corpus; - is standard input; -- ends flags.',
      '`dragoman COMMAND --help` tells the flags of a command.',
      'Exit status: 0 found, 1 nothing found, 2 wrong use or failure.',
      '',
    ].join('\n');
  }
  const one = COMMANDS.find(({ name }) => name === command) ?? COMMANDS[0];
  return [
    `${usage(one)}`,
    `  ${one.help}`,
    '',
    ...flagLines(FLAGS.filter(({ of }) => of.includes(command))),
    '',
  ].join('\n');
}

function usage({ name, takes }: Command): string {
  return `dragoman ${name === 'read' ? '' : `${name} `}${takes}`;
}

function flagLines(flags: readonly Flag[]): string[] {
  const heads = flags.map(
    ({ name, short, value }) =>
      `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
  );
  const width = Math.max(...heads.map((head) => head.length));
  return flags.map(({ help }, at) => `  ${heads[at].padEnd(width)}  ${help}`);
}
