import type { Kind } from '../../actors/types.ts';
import { CLASSES, type ClassCounts, eachSum, UNCOUNTED } from '../ingest/occurrence-lists.ts';
import type { Actors } from './actor-rows.ts';
import type { Lists } from './lists.ts';
import type { Orders } from './orders.ts';
import type { TieCounts } from './tie-counts.ts';
import type { ShortTie, Ties } from './ties.ts';

/** Who looks at the sums of actors: told of each, by index, as far as wanted. Counts are good until the next call. */
export interface Looker {
  /** Whether an actor is of interest that has no more than so many mentions. */
  isWanted(actor: number, atMost: ClassCounts): boolean;
  /** Whether nobody who comes now is, after one that has no more than so many. */
  isDone(atMost: ClassCounts): boolean;
  add(actor: number, counts: ClassCounts): void;
}

/** How many mentions of each class actors have, as owners or candidates. */
export interface ActorSums {
  eachActor(looker: Looker): void;
}

/** The same for each kind of mention, each mention once; of kind null those whose candidates are of several kinds. */
export class KindSums {
  readonly #sums = new Map<Kind | null, ClassCounts>();

  add(kind: Kind | null, counts: ArrayLike<number>, sign: 1 | -1 = 1): void {
    let sum = this.#sums.get(kind);
    if (sum === undefined) {
      sum = new Uint32Array(CLASSES);
      this.#sums.set(kind, sum);
    }
    for (let of = 0; of < CLASSES; of++) sum[of] += sign * counts[of];
  }

  [Symbol.iterator](): Iterator<[Kind | null, ClassCounts]> {
    return this.#sums.entries();
  }
}

/** The sums of the whole corpus, as the index has them. */
export class IndexSums implements ActorSums {
  readonly #orders: Orders;
  readonly #actors: Actors;
  readonly #ties: Ties;
  #byKind: KindSums | null = null;

  constructor(orders: Orders, actors: Actors, ties: Ties) {
    this.#orders = orders;
    this.#actors = actors;
    this.#ties = ties;
  }

  eachActor(looker: Looker): void {
    eachSum(this.#orders.bytes('counts'), (actor, counts) => {
      if (looker.isWanted(actor, counts)) looker.add(actor, counts);
      return !looker.isDone(counts);
    });
  }

  /** Of one actor. */
  of(actor: number): ClassCounts {
    const sum = new Uint32Array(CLASSES);
    eachSum(this.#actors.countsAt(actor), (_, counts) => {
      sum.set(counts);
      return true;
    });
    return sum;
  }

  /** What the actors have, but that of those who share a mention only one is told of it. */
  get byKind(): KindSums {
    if (this.#byKind !== null) return this.#byKind;
    const found = new KindSums();
    eachSum(this.#orders.bytes('counts'), (actor, counts) => {
      found.add(this.#actors.kindAt(actor), counts);
      return true;
    });
    this.#ties.eachOpen((tie, counted, others) => {
      const counts = countsOf(tie, counted, others);
      for (const actor of tie.candidates) found.add(this.#actors.kindAt(actor), counts, -1);
      found.add(tie.kind, counts);
    });
    this.#byKind = found;
    return found;
  }
}

/** The sums of the articles of a view, from the lists of those actors alone that are wanted for what they are in the whole corpus. */
export class ListedSums implements ActorSums {
  readonly #orders: Orders;
  readonly #lists: Lists;

  constructor(orders: Orders, lists: Lists) {
    this.#orders = orders;
    this.#lists = lists;
  }

  eachActor(looker: Looker): void {
    eachSum(this.#orders.bytes('counts'), (actor, atMost) => {
      if (looker.isWanted(actor, atMost)) looker.add(actor, this.of(actor));
      return !looker.isDone(atMost);
    });
  }

  /** Of one actor. */
  of(actor: number): ClassCounts {
    const sum = new Uint32Array(CLASSES);
    this.#lists.each(actor, (_, counts) => {
      for (let of = 0; of < CLASSES; of++) sum[of] += counts[of];
    });
    return sum;
  }
}

/** The sums of the articles and ties of a view, from how many mentions each tie has there. */
export class CountedSums implements ActorSums {
  readonly byKind = new KindSums();
  readonly #ofActors: Uint32Array;

  constructor(counts: TieCounts, ties: Ties, actors: Actors) {
    const all = new Uint32Array(CLASSES * actors.length);
    ties.eachWith(counts, (id, tie) => {
      const own = countsOf(tie, counts.counted(id), counts.others(id));
      this.byKind.add(tie.kind, own);
      for (const actor of tie.actor === null ? tie.candidates : [tie.actor])
        for (let of = 0; of < CLASSES; of++) all[CLASSES * actor + of] += own[of];
    });
    this.#ofActors = all;
  }

  eachActor(looker: Looker): void {
    const all = this.#ofActors;
    for (let from = 0; from < all.length; from += CLASSES) {
      const counts = all.subarray(from, from + CLASSES);
      if (looker.isWanted(from / CLASSES, counts)) looker.add(from / CLASSES, counts);
    }
  }
}

/** The counts of one tie, which is of one class in blocks that count, and of another in others. */
function countsOf({ of }: ShortTie, counted: number, others: number): number[] {
  const counts = new Array<number>(CLASSES).fill(0);
  counts[of] = counted;
  counts[of + UNCOUNTED] = others;
  return counts;
}
