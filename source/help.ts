import { COMMANDS, type Command, type CommandName } from './command-table.ts';
import { FLAGS, type Flag } from './flags.ts';
import { wrapWords } from './text/wrap-words.ts';

/** The narrowest terminal in common use; help that fits there need not ask how wide it is. */
const COLUMNS = 80;

/** The text behind `--help`: of the whole program, or of one command. Lines of at most 80 columns. */
export function helpText(command: CommandName): string {
  const one = COMMANDS.find(({ name }) => name === command) ?? COMMANDS[0];
  const flags = twoColumns(
    FLAGS.filter(({ of }) => of.includes(command)).map((flag) => [head(flag), tail(flag)]),
  );
  const examples = one.examples.map((example) => `  ${example}`);
  if (command === 'read') {
    return [
      'Find an actor in a folder of articles under any spelling, and read from mention',
      'to mention.',
      '',
      ...twoColumns(COMMANDS.map((each) => [usage(each), each.help])),
      '',
      'The reader takes',
      ...flags,
      '',
      'For instance',
      ...examples,
      '',
      ...prose(
        'Without a path the reader opens $DRAGOMAN_CORPUS, else the sample corpus; - is standard input; -- ends flags. `dragoman COMMAND --help` tells the flags of a command.',
      ),
      ...prose('Exit status: 0 found, 1 nothing found, 2 wrong use or failure.'),
    ].join('\n');
  }
  return [
    usage(one),
    ...[...wrapWords(one.help, COLUMNS - 2)].map((line) => `  ${line}`),
    '',
    ...flags,
    '',
    'For instance',
    ...examples,
    '',
    ...prose(
      'The corpus is the files and folders named, else $DRAGOMAN_CORPUS; - is standard input; -- ends flags. Data goes to standard output, words to standard error.',
    ),
    ...prose('Exit status: 0 found, 1 nothing found, 2 wrong use or failure.'),
  ].join('\n');
}

function usage({ name, takes }: Command): string {
  return `dragoman ${name === 'read' ? '' : `${name} `}${takes}`;
}

function head({ name, short, value }: Flag): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

const tail = ({ help, choices }: Flag): string =>
  choices === undefined ? help : `${help}: ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;

const prose = (text: string): string[] => [...wrapWords(text, COLUMNS)];

/** What stands left, and what it means right of it, in as many lines as that takes. */
function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length));
  return rows.flatMap(([name, meaning]) =>
    [...wrapWords(meaning, COLUMNS - left - 4)].map(
      (line, at) => `  ${(at === 0 ? name : '').padEnd(left)}  ${line}`,
    ),
  );
}
