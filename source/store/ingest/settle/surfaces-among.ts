import { AlikeWords } from '../../../actors/alike-words.ts';
import type { Cluster } from '../../../actors/clusters.ts';
import type { PoolKind } from '../../../actors/kinds.ts';
import type { Pool } from '../../../actors/pools.ts';
import { type Surface, surfaceTable } from '../../../actors/surfaces.ts';
import { kindOfLasting } from '../lasting.ts';

/** A name that was found by itself. */
export interface FoundSurface {
  readonly pool: Pool;
  readonly kind: PoolKind;
  /** Lasting numbers: whose it is, and of those who share it. */
  readonly cluster: number | null;
  readonly shared: readonly number[] | undefined;
}

/**
 * The surfaces of some names and of the pieces of some persons' names, by their keys, as if there were no others; bearers
 * by their lasting numbers. `persons`: their full names, by lasting numbers. `numbered`: the words that are full names' in the
 * whole corpus.
 */
export function surfacesAmong(
  found: readonly FoundSurface[],
  persons: ReadonlyMap<number, readonly (readonly string[])[]>,
  numbered: Iterable<string>,
): Map<string, Surface> {
  const alike = new AlikeWords();
  for (const word of numbered) alike.number(word);
  const clusters: Cluster[] = [];
  const lasting: number[] = [];
  const numbers = new Map<number, number>();
  const numberOf = (actor: number): number => {
    let number = numbers.get(actor);
    if (number === undefined) {
      number = lasting.push(actor) - 1;
      numbers.set(actor, number);
      const names = [...(persons.get(actor) ?? [])];
      clusters.push({ index: number, kind: kindOfLasting(actor), table: null, names });
    }
    return number;
  };
  for (const actor of persons.keys()) numberOf(actor);
  const kinds = new Map(found.map(({ pool, kind }) => [pool, kind]));
  const byKey = new Map<string, number>();
  const shared = new Map<string, readonly number[]>();
  for (const one of found) {
    if (one.cluster !== null) byKey.set(one.pool.key, numberOf(one.cluster));
    if (one.shared !== undefined) shared.set(one.pool.key, one.shared.map(numberOf));
  }
  const steps = surfaceTable(kinds, { alike, clusters, byKey, shared });
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    return new Map(
      step.value.map((surface) => {
        const bearers = new Map([...surface.bearers].map(([bearer, rules]) => [lasting[bearer], rules]));
        return [surface.key, { ...surface, bearers }];
      }),
    );
  }
}
