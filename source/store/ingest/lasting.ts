import type { Clustered } from '../../actors/clusters.ts';
import type { Kind } from '../../actors/types.ts';
import type { NameSums } from './name-sums.ts';

export const KINDS: readonly Kind[] = ['person', 'organisation', 'state', 'place'];

/** The number of an actor by its place in the actors file. */
export const listedNumber = (at: number, kind: Kind): number => at * KINDS.length + KINDS.indexOf(kind);

/** What an actor is, by its lasting number. */
export const kindOfLasting = (lasting: number): Kind => KINDS[lasting % KINDS.length];

/** Whether the lasting number is a person's; null is nobody's. */
export const isPerson = (lasting: number | null): lasting is number =>
  lasting !== null && kindOfLasting(lasting) === 'person';

/**
 * Numbers for actors that last from one run to the next: a listed actor's is made of its place in the file; another
 * keeps that of the first of its names that had one. The kind is part of the number. They are handles and nothing else: no
 * answer depends on who has which.
 *
 * In: actors, all of those whose names may have changed hands; how many of them are listed. `next`: the first number that no
 * actor has had, of those without kind. Out: the lasting number of each.
 */
export function lastingNumbers(
  { clusters, byKey }: Pick<Clustered, 'clusters' | 'byKey'>,
  names: NameSums,
  listed: number,
  next: () => number,
): Int32Array {
  const numbers = new Int32Array(clusters.length);
  const taken = new Set<number>();
  const give = (cluster: number, lasting: number): void => {
    numbers[cluster] = lasting;
    taken.add(lasting);
  };
  for (let at = 0; at < listed; at++) give(at, listedNumber(at, clusters[at].kind));
  for (const [key, at] of byKey) {
    if (at < listed || numbers[at] !== 0) continue;
    const old = names.of(key).cluster;
    if (old === null || taken.has(old) || kindOfLasting(old) !== clusters[at].kind) continue;
    if (old >= listed * KINDS.length) give(at, old);
  }
  for (const { index, kind } of clusters)
    if (index >= listed && numbers[index] === 0) give(index, next() * KINDS.length + KINDS.indexOf(kind));
  return numbers;
}
