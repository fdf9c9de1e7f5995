import type { ActorsTable } from '../actors/table.ts';
import { foldedWords } from '../text/fold.ts';

/**
 * Tells whether a name is one of the sure names of an actor of the table who is nobody in the corpus. `here`: the
 * canonical names there are in the corpus. Places are not asked for by name.
 */
export function absentNames(
  table: ActorsTable,
  here: { has(name: string): boolean },
): (name: string) => boolean {
  const absent = table.actors.filter(({ name, kind }) => kind !== 'place' && !here.has(name));
  const names = new Set(absent.flatMap(({ name, aliases }) => [name, ...aliases].map(keyOf)));
  return (name) => names.has(keyOf(name));
}

const keyOf = (name: string): string => foldedWords(name).join(' ');
