import type { ActorsTable } from '../actors/table.ts';
import { foldedWords } from '../text/fold.ts';

/**
 * Tells whether a name is one of the sure names of an actor of the table who is nobody in the corpus, or of a place, which
 * nobody is. `isHere`: whether somebody in the corpus has a canonical name.
 */
export function absentNames(
  table: ActorsTable,
  isHere: (name: string) => boolean,
): (name: string) => boolean {
  const named = new Map<string, string[]>();
  const places = new Set<string>();
  for (const { name, aliases, kind } of table.actors) {
    for (const key of new Set([name, ...aliases].map(keyOf))) {
      if (kind === 'place') {
        places.add(key);
        continue;
      }
      const same = named.get(key);
      if (same === undefined) named.set(key, [name]);
      else same.push(name);
    }
  }
  return (name) => {
    const key = keyOf(name);
    return places.has(key) || (named.get(key) ?? []).some((own) => !isHere(own));
  };
}

const keyOf = (name: string): string => foldedWords(name).join(' ');
