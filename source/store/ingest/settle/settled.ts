import { type Cluster, inOrder } from '../../../actors/clusters.ts';
import type { Surface } from '../../../actors/surfaces.ts';
import { ActorNumbers } from '../actor-numbers.ts';
import { type NameRow, poolOf } from '../name-row.ts';
import { surfaceFrom } from '../surface-marks.ts';
import type { Work } from '../work.ts';

/**
 * Who is in the corpus, as the names in the index say, to be linked: actors by numbers of this run. What is asked for once is
 * kept.
 */
export class Settled {
  readonly actors: ActorNumbers;
  readonly #work: Work;
  readonly #surfaces = new Map<number, Surface | null>();
  /** The names of every actor, where there are few lookups to be spared and all names are at hand. */
  #members: ReadonlyMap<number, NameRow[]> | null = null;

  constructor(work: Work) {
    this.#work = work;
    this.actors = new ActorNumbers(work.table, work.known);
  }

  /** An actor with its full names, those of the actors file and those that stand in the corpus, the fullest first; null where nobody has the number any more. */
  actor(lasting: number): Cluster | null {
    const names = this.#namesOf(lasting);
    const cluster = this.actors.clusters[this.actors.numberOf(lasting)];
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
      found = name === 0 ? null : surfaceFrom(this.#work.names.at(name), this.actors);
      this.#surfaces.set(name, found);
    }
    return found;
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
