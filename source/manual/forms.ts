import type { CommandName } from '../command-table.ts';
import { FLAGS, type Flag } from '../flags.ts';

/** How a flag is written: `-q`, `--query`. */
export const flagForms = ({ short, name }: Flag): string[] => [
  ...(short === undefined ? [] : [`-${short}`]),
  `--${name}`,
];

export const flagsOf = (command: CommandName): readonly Flag[] =>
  FLAGS.filter(({ of }) => of.includes(command));

/** A word for bash or zsh, whatever it holds. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
