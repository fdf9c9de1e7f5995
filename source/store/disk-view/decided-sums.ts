import { CLASSES, type ClassCounts, UNCOUNTED } from '../ingest/occurrence-lists.ts';
import type { DecidedTies } from './decided-ties.ts';
import { type ActorSums, KindSums, type Looker } from './sums.ts';
import { classOfSpelling, type Ties } from './ties.ts';

/** Sums of a view, but for actors whose mentions are not those that the index lists: theirs are counted by `of`. */
export class DecidedSums implements ActorSums {
  readonly #found: ActorSums;
  /** Ascending. */
  readonly #affected: readonly number[];
  readonly #of: (actor: number) => ClassCounts;

  constructor(found: ActorSums, { affected }: DecidedTies, of: (actor: number) => ClassCounts) {
    this.#found = found;
    this.#affected = [...affected].sort((a, b) => a - b);
    this.#of = of;
  }

  /** Actors come by index, as they do without decisions. */
  eachActor(looker: Looker): void {
    const affected = this.#affected;
    let next = 0;
    const tellUpTo = (actor: number): void => {
      for (; next < affected.length && affected[next] < actor; next++) {
        const counts = this.#of(affected[next]);
        if (looker.isWanted(affected[next], counts)) looker.add(affected[next], counts);
      }
    };
    this.#found.eachActor({
      isWanted: (actor, atMost) => {
        tellUpTo(actor);
        return affected[next] !== actor && looker.isWanted(actor, atMost);
      },
      isDone: (atMost) => looker.isDone(atMost),
      add: (actor, counts) => looker.add(actor, counts),
    });
    tellUpTo(Number.POSITIVE_INFINITY);
  }
}

/** Of one actor, over the whole corpus, by its ties. */
export function sumsByTies(ties: Ties, actor: number): ClassCounts {
  const sum = new Uint32Array(CLASSES);
  for (const { spelling, count, counted } of ties.of(actor)) {
    const of = classOfSpelling(spelling);
    sum[of] += counted;
    sum[of + UNCOUNTED] += count - counted;
  }
  return sum;
}

/** The sums by kind over the whole corpus, as decided. `found`: as the index has them; `ties`: those of the index. */
export function decidedKindSums(found: KindSums, ties: Ties, decided: DecidedTies): KindSums {
  const sums = new KindSums();
  for (const [kind, counts] of found) sums.add(kind, counts);
  for (const [id, { tie, count, counted }] of decided.all) {
    const before = id <= ties.highest ? ties.at(id) : null;
    if (before !== null) {
      const had = ties.countsAt(id);
      sums.add(before.kind, byClass(classOfSpelling(before.spelling), had.count, had.counted), -1);
    }
    if (tie !== null) sums.add(tie.kind, byClass(classOfSpelling(tie.spelling), count, counted));
  }
  return sums;
}

function byClass(of: number, count: number, counted: number): number[] {
  const counts = new Array<number>(CLASSES).fill(0);
  counts[of] = counted;
  counts[of + UNCOUNTED] = count - counted;
  return counts;
}
