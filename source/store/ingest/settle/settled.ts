import { type Cluster, inOrder, listedClusters } from '../../../actors/clusters.ts';
import type { Surface } from '../../../actors/surfaces.ts';
import { kindOfLasting, listedNumber } from '../lasting.ts';
import { type NameRow, poolOf } from '../name-row.ts';
import { bearersFrom, isSharedIn, kindIn, seenInMark } from '../surface-marks.ts';
import type { Work } from '../work.ts';

/**
 * Who is in the corpus, as the names in the index say, to be linked: actors by numbers of this run, the listed ones by their
 * place in the actors file, others as they are asked for. What is asked for once is kept.
 */
export class Settled {
  readonly clusters: Cluster[];
  readonly #work: Work;
  readonly #lasting: number[];
  readonly #numbers = new Map<number, number>();
  readonly #surfaces = new Map<number, Surface | null>();
  /** The names of every actor, where there are few lookups to be spared and all names are at hand. */
  #members: ReadonlyMap<number, NameRow[]> | null = null;

  constructor(work: Work) {
    this.#work = work;
    this.#lasting = work.table.actors.map(({ kind }, at) => listedNumber(at, kind));
    for (const [at, lasting] of this.#lasting.entries()) this.#numbers.set(lasting, at);
    this.clusters = listedClusters(work.table, work.known);
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

  /** An actor with its full names, those of the actors file and those that stand in the corpus, the fullest first; null where nobody has the number any more. */
  actor(lasting: number): Cluster | null {
    const names = this.#namesOf(lasting);
    const cluster = this.clusters[this.numberOf(lasting)];
    if (names.length === 0 && cluster.table === null) return null;
    const full = inOrder(
      names.flatMap((row) => {
        const pool = poolOf(row);
        return pool === null || row.kind === null ? [] : [{ pool, kind: row.kind }];
      }),
    );
    return { ...cluster, names: [...cluster.names, ...full.map(({ pool }) => pool.words)] };
  }

  /** The surface made of a name; null where it is none, and for 0, which is no name. */
  surface(name: number): Surface | null {
    let found = this.#surfaces.get(name);
    if (found === undefined) {
      found = name === 0 ? null : this.#surfaceOf(this.#work.names.at(name));
      this.#surfaces.set(name, found);
    }
    return found;
  }

  #surfaceOf({ key, scanned, called, cluster, bearers }: NameRow): Surface | null {
    if (scanned === null) return null;
    const { caps, loose } = seenInMark(scanned);
    return {
      ...{ key, words: key.split(' '), kind: kindIn(called), caps, loose },
      cluster: cluster === null || called === null ? null : this.numberOf(cluster),
      bearers: bearersFrom(bearers ?? '', (lasting) => this.numberOf(lasting)),
      ...{ shared: isSharedIn(called), found: called !== null },
    };
  }

  #namesOf(lasting: number): readonly NameRow[] {
    const { names } = this.#work;
    if (!names.isWhole) return names.where('cluster = ?', lasting);
    this.#members ??= Map.groupBy(
      [...names.all()].filter(({ cluster }) => cluster !== null),
      ({ cluster }) => Number(cluster),
    );
    return this.#members.get(lasting) ?? [];
  }
}
