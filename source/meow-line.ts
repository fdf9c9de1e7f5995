import meow from 'meow';

/** What meow makes of a command line: its words, and the flags by their names in camel case. */
export interface CommandLine {
  readonly input: readonly unknown[];
  readonly flags: Readonly<Record<string, unknown>>;
}

/** A flag as meow is told of it. */
export interface MeowFlag {
  readonly type: 'boolean' | 'string';
  readonly shortFlag?: string;
  readonly isMultiple?: boolean;
}

/** Has meow read a command line. */
export const readByMeow = (argv: readonly string[], flags: Readonly<Record<string, MeowFlag>>): CommandLine =>
  meow({
    ...{ argv, importMeta: import.meta },
    // All that it would ask of a package.json.
    pkg: {},
    help: false,
    description: false,
    autoHelp: false,
    autoVersion: false,
    flags: flags as Record<string, { type: 'boolean' | 'string' }>,
  });
