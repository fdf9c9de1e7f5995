import type { Cast } from '../../actors/cast.ts';
import type { Cluster } from '../../actors/clusters.ts';
import type { Kind } from '../../actors/types.ts';
import type { NameSums } from './name-sums.ts';

export const KINDS: readonly Kind[] = ['person', 'organisation', 'state', 'place'];

/** The number of an actor by its place in the actors file. */
export const listedNumber = (at: number, kind: Kind): number => at * KINDS.length + KINDS.indexOf(kind);

/**
 * Numbers for actors that last from one run to the next: a listed actor's is made of its place in the file; another
 * keeps that of the first of its names that had one. The kind is part of the number. They are handles and nothing else: no
 * answer depends on who has which.
 */
export class Lasting {
  readonly #ofCluster: Int32Array;
  readonly #clusters = new Map<number, Cluster>();

  /** Writes to `names` whose full name each is. `next`: the first number that no actor has had, of those without kind. */
  constructor({ clusters, byKey }: Cast, names: NameSums, listed: number, next: () => number) {
    this.#ofCluster = new Int32Array(clusters.length);
    for (let at = 0; at < listed; at++) this.#give(clusters[at], listedNumber(at, clusters[at].kind));
    for (const [key, at] of byKey) {
      if (at < listed || this.#ofCluster[at] !== 0) continue;
      const old = names.of(key).cluster;
      if (old === null || this.#clusters.has(old) || KINDS[old % KINDS.length] !== clusters[at].kind)
        continue;
      if (old >= listed * KINDS.length) this.#give(clusters[at], old);
    }
    for (const cluster of clusters)
      if (cluster.index >= listed && this.#ofCluster[cluster.index] === 0)
        this.#give(cluster, next() * KINDS.length + KINDS.indexOf(cluster.kind));
    for (const row of names.rows.values()) {
      const own = byKey.get(row.key);
      const lasting = own === undefined ? null : this.of(own);
      if (row.cluster === lasting) continue;
      row.cluster = lasting;
      names.changed(row);
    }
  }

  /** The lasting number of an actor of this run. */
  of(cluster: number): number {
    return this.#ofCluster[cluster];
  }

  /** The actor of this run that has a number; undefined where none has it any more. */
  cluster(lasting: number): Cluster | undefined {
    return this.#clusters.get(lasting);
  }

  #give(cluster: Cluster, lasting: number): void {
    this.#ofCluster[cluster.index] = lasting;
    this.#clusters.set(lasting, cluster);
  }
}
