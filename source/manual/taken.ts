/** What can stand behind a flag or a command's name, as far as a shell can help with it. */
import { RULES } from '../actors/types.ts';
import { type CommandName, takenBy, VERDICTS } from '../command-table.ts';
import { ORDERS } from '../flag-values.ts';
import type { Flag } from '../flags.ts';

/** `list`: some of the words, with commas between them. `free`: anything, which nobody can guess. */
export type Taken =
  | { readonly kind: 'words' | 'list'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'free' };

/** What stands behind a flag of a command; null where nothing does. */
export function behindFlag({ type, value = '', choices, name }: Flag, command: CommandName): Taken | null {
  if (type === 'boolean') return null;
  if (choices !== undefined) return { kind: 'words', words: choices };
  if (name === 'sort') return { kind: 'words', words: ORDERS[command] ?? [] };
  if (value.startsWith('RULE')) return { kind: 'list', words: RULES };
  if (value === 'FILE' || value === 'PATH') return { kind: 'file' };
  return { kind: value === 'DIR' ? 'folder' : 'free' };
}

/** A word that a command takes before its paths, as it is called there. */
export interface Word {
  readonly name: string;
  readonly taken: Taken;
}

/** What a command takes before its paths. An article may be one, and then stands with them. */
export const beforePaths = (command: CommandName): readonly Word[] =>
  takenBy(command)
    .filter((name) => name !== 'article')
    .map((name) => ({ name, taken: WORDS[name] ?? { kind: 'free' } }));

const WORDS: Readonly<Record<string, Taken>> = {
  verdict: { kind: 'words', words: VERDICTS },
  decision: { kind: 'words', words: ['last', 'list'] },
};
