import type { ActorsTable } from '../actors/table.ts';
import { foldedWords } from '../text/fold.ts';

/**
 * Tells whether a name is one of the sure names of an actor of the table who is nobody in the corpus. `isHere`: whether
 * somebody in the corpus has a canonical name. Places are not asked for by name.
 */
export function absentNames(
  table: ActorsTable,
  isHere: (name: string) => boolean,
): (name: string) => boolean {
  const named = new Map<string, string[]>();
  for (const { name, aliases, kind } of table.actors) {
    if (kind === 'place') continue;
    for (const key of new Set([name, ...aliases].map(keyOf))) {
      const same = named.get(key);
      if (same === undefined) named.set(key, [name]);
      else same.push(name);
    }
  }
  return (name) => (named.get(keyOf(name)) ?? []).some((own) => !isHere(own));
}

const keyOf = (name: string): string => foldedWords(name).join(' ');
