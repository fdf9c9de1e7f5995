import { type Clustered, clusterNames, type FullName } from './clusters.ts';
import { isPairOfPeople } from './joined-names.ts';
import { kindOf, type PoolKind, surnamesOf, takesSurname } from './kinds.ts';
import type { KnownNames } from './known.ts';
import type { Pool } from './pools.ts';
import { type Surface, surfaceTable } from './surfaces.ts';
import type { ActorsTable } from './table.ts';

/** Who is in a corpus, and by what they may be met there. */
export interface Cast extends Omit<Clustered, 'alike'> {
  /** The full names, with the kinds by which they were put together. */
  readonly full: readonly FullName[];
  readonly surfaces: readonly Surface[];
}

/**
 * From the names of a whole corpus to its actors and the surfaces they are met by. The order of the pools does not
 * matter. `meet(a, b)`: whether two names, given by their keys, stand in one article. Yields now and then.
 */
export function* castOf(
  pools: readonly Pool[],
  table: ActorsTable,
  known: KnownNames,
  meet: (a: string, b: string) => boolean,
): Generator<void, Cast, void> {
  const kinds = new Map<Pool, PoolKind>();
  const full: FullName[] = [];
  for (const found of pools) {
    const kind = kindOf(found);
    kinds.set(found, kind);
    if (kind !== null) full.push({ pool: found, kind });
  }
  const clustered = yield* clusterNames(full, table, known, meet);
  const { alike: _, ...told } = clustered;
  const { clusters, byKey } = told;
  const surnames = surnamesOf(clusters);
  const isSurname = (word: string): boolean => surnames.has(word);
  for (const [pool, kind] of kinds) {
    const isListed = (clusters[byKey.get(pool.key) ?? -1]?.table ?? null) !== null;
    if (isListed) continue;
    if (takesSurname(pool, kind, isSurname)) kinds.set(pool, 'person');
    else if (isPairOfPeople(pool, isSurname)) kinds.set(pool, null);
  }
  const surfaces = yield* surfaceTable(kinds, clustered);
  return { ...told, full, surfaces };
}
