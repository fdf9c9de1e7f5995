import { type Cluster, listedClusters } from '../../actors/clusters.ts';
import type { KnownNames } from '../../actors/known.ts';
import type { ActorsTable } from '../../actors/table.ts';
import { kindOfLasting, listedNumber } from './lasting.ts';

/**
 * Actors by numbers of this run, small ones, for those that last: the listed ones by their place in the actors file, others as
 * they are asked for.
 */
export class ActorNumbers {
  /** By these numbers; the names are those of the actors file. */
  readonly clusters: Cluster[];
  readonly #lasting: number[];
  readonly #numbers = new Map<number, number>();

  constructor(table: ActorsTable, known: KnownNames) {
    this.#lasting = table.actors.map(({ kind }, at) => listedNumber(at, kind));
    for (const [at, lasting] of this.#lasting.entries()) this.#numbers.set(lasting, at);
    this.clusters = listedClusters(table, known);
  }

  /** The lasting number of an actor of this run. */
  lastingOf(cluster: number): number {
    return this.#lasting[cluster];
  }

  /** The number in this run of an actor that has a lasting one. */
  numberOf(lasting: number): number {
    let number = this.#numbers.get(lasting);
    if (number === undefined) {
      number = this.#lasting.push(lasting) - 1;
      this.#numbers.set(lasting, number);
      this.clusters.push({ index: number, kind: kindOfLasting(lasting), table: null, names: [] });
    }
    return number;
  }
}
