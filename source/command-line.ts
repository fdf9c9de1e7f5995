import { FLAGS, type Flag } from './flags.ts';
import { type CommandLine, type MeowFlag, readByMeow } from './meow-line.ts';

/**
 * Reads a command line (without `node` and the program) that may hold these flags. A switch that is not given is false
 * or missing; the value of any other stands in a list, which is then empty or missing.
 */
export function parsed(argv: readonly string[], flags: readonly Flag[]): CommandLine {
  // Where no word begins like a flag all words are what they are, and meow takes its time to load.
  if (!argv.some((word) => word.startsWith('-'))) return { input: argv, flags: {} };
  return readByMeow(argv, Object.fromEntries(flags.map(meowFlag)));
}

const meowFlag = ({ name, short, type }: Flag): [string, MeowFlag] => [
  camel(name),
  {
    type,
    ...(short === undefined ? {} : { shortFlag: short }),
    // So that a flag without its value (none) differs from one given as empty, and one given twice is seen.
    ...(type === 'string' ? { isMultiple: true } : {}),
  },
];

/** The flags that a command line may hold: meow takes its time over each it is told of, and of most nothing is said. */
export function mentioned(argv: readonly string[]): readonly Flag[] {
  const written = argv.filter((word) => word.startsWith('-'));
  return FLAGS.filter(({ name, short = name }) =>
    written.some((word) => [name, camel(name), short].some((one) => word.includes(one))),
  );
}

export const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** meow takes `-` for no value, and `-date` for flags: `-f -` is handed to it as `--file=-`, `--sort -date` as `--sort=-date`. */
export function withJoinedDashes(argv: readonly string[]): string[] {
  const joined: string[] = [];
  const end = beforeEnd(argv).length;
  argv.forEach((word, at) => {
    const flag = at < end && /^-[a-z]*$/.test(word) ? flagOf(argv[at - 1]) : undefined;
    const isValue = flag?.name === 'sort' ? flagOf(word) === undefined : word === '-';
    if (flag?.type === 'string' && isValue) joined[joined.length - 1] = `--${flag.name}=${word}`;
    else joined.push(word);
  });
  return joined;
}

/** The flag that is written like this, with its dashes. */
export const flagOf = (written: string | undefined): Flag | undefined =>
  FLAGS.find(
    ({ name, short }) => written === `--${name}` || (short !== undefined && written === `-${short}`),
  );

/** The words of a command line that stand before `--`. */
export function beforeEnd(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}
