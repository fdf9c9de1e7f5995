import { fold } from '../text/fold.ts';
import type { ActorsFile } from './actors-file.ts';
import type { ActorsTable, TableActor } from './table.ts';

/** Lists of names by which an actor is found. */
const NAMES = ['aliases', 'weak', 'demonyms', 'capitals', 'metonyms'] as const;

/**
 * An actors table with a file laid over it: the file adds actors, adds names to those of the same name and kind,
 * renames one whose name it has as an alias, and removes. What it says goes before what the table says: its names and
 * aliases are nobody else's aliases any more, and what it rules out by `not` is taken from the names.
 */
export function layered(
  table: ActorsTable,
  { table: over, removed }: Pick<ActorsFile, 'table' | 'removed'>,
): ActorsTable {
  const gone = new Set(removed.map(fold));
  const actors = table.actors.filter(({ name }) => !gone.has(fold(name)));
  for (const entry of over.actors) {
    const own = new Set([entry.name, ...entry.aliases].map(fold));
    const isSame = ({ name, kind }: TableActor, names: ReadonlySet<string>): boolean =>
      kind === entry.kind && names.has(fold(name));
    let at = actors.findIndex((one) => isSame(one, new Set([fold(entry.name)])));
    if (at < 0) at = actors.findIndex((one) => isSame(one, own));
    for (let other = 0; other < actors.length; other++)
      if (other !== at) actors[other] = without(actors[other], own, ['aliases', 'weak']);
    if (at < 0) actors.push(entry);
    else actors[at] = merged(actors[at], entry);
  }
  return { actors };
}

function merged(below: TableActor, over: TableActor): TableActor {
  const renamed = fold(below.name) !== fold(over.name) ? [below.name] : [];
  const joined = {
    ...below,
    ...over,
    ambiguous: below.ambiguous || over.ambiguous,
    not: union(below.not, over.not),
    ambiguousCapitals: union(below.ambiguousCapitals, over.ambiguousCapitals),
    ...Object.fromEntries(NAMES.map((list) => [list, union(below[list], over[list])])),
  };
  // What was weak and is now said to be sure is weak no longer.
  const sure = new Set([over.name, ...over.aliases].map(fold));
  const named = without({ ...joined, aliases: union(renamed, joined.aliases) }, new Set([fold(over.name)]), [
    'aliases',
  ]);
  return without(without(named, sure, ['weak']), new Set(over.not.map(fold)), NAMES);
}

/** The entry with some names taken off some of its lists. In: the names folded. */
function without(
  actor: TableActor,
  names: ReadonlySet<string>,
  lists: readonly (typeof NAMES)[number][],
): TableActor {
  if (!lists.some((list) => actor[list].some((name) => names.has(fold(name))))) return actor;
  return {
    ...actor,
    ...Object.fromEntries(lists.map((list) => [list, actor[list].filter((name) => !names.has(fold(name)))])),
  };
}

/** Both lists, each name once. */
const union = (one: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...one, ...other]),
];
