import meow from 'meow';
import type { Kind } from './actors/types.ts';
import { COMMANDS, type CommandName, FLAGS, type Flag } from './flags.ts';
import { Problem } from './problem.ts';
import { closest } from './text/closest.ts';
import { safeText } from './text/safe.ts';

/** A command line, read and checked. */
export interface Request {
  readonly command: CommandName;
  /** What stands where `<actor>` or `<article>` does; null where the command takes none, or names come from a file. */
  readonly subject: string | null;
  readonly paths: readonly string[];
  readonly query: string | null;
  readonly file: string | null;
  readonly json: boolean;
  readonly count: boolean;
  readonly limit: number | null;
  readonly kind: Kind | null;
  readonly unsure: boolean;
  readonly related: boolean;
  readonly allBlocks: boolean;
  readonly exact: boolean;
  readonly since: string | null;
  readonly until: string | null;
  readonly under: string | null;
  readonly sample: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly width: number | null;
  readonly help: boolean;
  readonly version: boolean;
}

/** Reads a command line (without `node` and the program). Throws a Problem that names what is wrong with it. */
export function readRequest(argv: readonly string[]): Request {
  const { input, flags } = meow({
    importMeta: import.meta,
    argv: [...argv],
    pkg: {},
    help: false,
    description: false,
    autoHelp: false,
    autoVersion: false,
    flags: Object.fromEntries(
      FLAGS.map(({ name, short, type }) => [
        camel(name),
        {
          type,
          ...(short === undefined ? {} : { shortFlag: short }),
          ...(type === 'string' ? { isMultiple: true } : {}),
        },
      ]),
    ) as Record<string, { type: 'boolean' | 'string' }>,
  });
  const given = flags as Readonly<Record<string, unknown>>;
  const words = input.map(String);
  const command = COMMANDS.find(({ name }) => name === words[0] && name !== 'read')?.name ?? 'read';
  for (const name of Object.keys(given)) {
    if (
      given[name] === undefined ||
      given[name] === false ||
      (Array.isArray(given[name]) && given[name].length === 0)
    )
      continue;
    checkFlag(name, command);
  }
  const text = (name: string): string | null => {
    const values = given[name];
    if (!Array.isArray(values) || values.length === 0) return null;
    const flag = FLAGS.find((one) => camel(one.name) === name);
    if (values.length > 1)
      throw new Problem(`--${flag?.name} is given ${values.length} times; give it once.`);
    const value = String(values[0]);
    if (value === '') throw new Problem(`--${flag?.name} needs a value: --${flag?.name} ${flag?.value}.`);
    if (flag?.choices !== undefined && !flag.choices.includes(value)) {
      throw new Problem(
        `--${flag.name} ${safeText(value)} is none of its choices: ${flag.choices.join(', ')}.`,
      );
    }
    return value;
  };
  const file = text('file');
  const takesSubject = (command === 'find' && file === null) || command === 'show';
  const rest = command === 'read' ? words : words.slice(1);
  return {
    command,
    subject: takesSubject ? (rest[0] ?? null) : null,
    paths: takesSubject ? rest.slice(1) : rest,
    query: text('query'),
    file,
    json: given.json === true,
    count: given.count === true,
    limit: wholeNumber('limit', text('limit'), 0),
    kind: text('kind') as Kind | null,
    unsure: given.unsure === true,
    related: given.related === true,
    allBlocks: given.allBlocks === true,
    exact: given.exact === true,
    since: dateOf('since', text('since')),
    until: dateOf('until', text('until')),
    under: text('under'),
    sample: given.sample === true,
    color: (text('color') ?? 'auto') as Request['color'],
    width: wholeNumber('width', text('width'), 20),
    help: given.help === true,
    version: given.version === true,
  };
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function checkFlag(name: string, command: CommandName): void {
  const flag: Flag | undefined = FLAGS.find((one) => camel(one.name) === name);
  const call = command === 'read' ? 'dragoman' : `dragoman ${command}`;
  if (flag === undefined) {
    const written = safeText(kebab(name));
    const near = closest(
      written,
      FLAGS.filter(({ of }) => of.includes(command)).map((one) => one.name),
    );
    const dashes = written.length === 1 ? '-' : '--';
    throw new Problem(
      `There is no flag ${dashes}${written}${near === null ? '' : `; did you mean --${near}?`} (${call} --help lists them)`,
    );
  }
  if (!flag.of.includes(command) && flag.name !== 'help' && flag.name !== 'version') {
    const homes = flag.of.map((one) => (one === 'read' ? 'the reader' : one)).join(', ');
    throw new Problem(
      `--${flag.name} does nothing for ${command === 'read' ? 'the reader' : command}; it belongs to ${homes}.`,
    );
  }
}

function wholeNumber(name: string, value: string | null, least: number): number | null {
  if (value === null) return null;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) {
    throw new Problem(
      `--${name} takes a whole number${least > 0 ? ` from ${least} on` : ''}, not ${safeText(value)}.`,
    );
  }
  return Number(value);
}

function dateOf(name: string, value: string | null): string | null {
  if (value === null) return null;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  const time = new Date(Date.UTC(Number(year), Number(month ?? '01') - 1, Number(day ?? '01')));
  const real =
    year !== undefined &&
    time.getUTCMonth() + 1 === Number(month ?? '01') &&
    time.getUTCDate() === Number(day ?? '01');
  if (!real)
    throw new Problem(`--${name} takes a date such as 2023, 2023-10 or 2023-10-07, not ${safeText(value)}.`);
  return value;
}
