import type { DatabaseSync } from 'node:sqlite';
import { isRelated, type Kind } from '../../actors/types.ts';
import { KINDS } from '../ingest/lasting.ts';
import {
  CLASSES,
  type ClassCounts,
  eachSum,
  RELATED,
  UNCOUNTED,
  UNSURE,
} from '../ingest/occurrence-lists.ts';
import { rulesOf } from '../ingest/rules-code.ts';
import { candidatesFrom, NOBODY } from '../ingest/tie-rows.ts';
import type { ActorRows } from './actor-rows.ts';
import { isCountedBlock, type Lists } from './lists.ts';
import type { Orders } from './orders.ts';
import { classOfSpelling, type Ties } from './ties.ts';

/** How many mentions there are of each class: for each actor (owner or candidate), and for each kind, each mention once. */
export interface Sums {
  /** Calls `show` for each actor that has a mention, by index, with counts that are good until the next call. */
  eachActor(show: (actor: number, counts: ClassCounts) => void): void;
  /** Of kind null: those whose candidates are of several kinds. */
  readonly byKind: ReadonlyMap<Kind | null, ClassCounts>;
  /** Whether a tie has a mention in a block that counts, or in another. */
  has(tie: number, isCounted: boolean): boolean;
}

class ByKind extends Map<Kind | null, ClassCounts> {
  of(kind: Kind | null): ClassCounts {
    let counts = this.get(kind);
    if (counts === undefined) {
      counts = new Uint32Array(CLASSES);
      this.set(kind, counts);
    }
    return counts;
  }
}

/** The mentions of a kind, by the number of its tie and by whether its block counts, over some articles of a view. */
export class CountedSums implements Sums {
  readonly byKind: ByKind;
  /** Two numbers a tie: its mentions in blocks that count, and in others. */
  readonly #ofTies: Uint32Array;
  readonly #ofActors: Uint32Array;

  constructor(db: DatabaseSync, articleCount: number, lists: Lists, ties: Ties, actors: ActorRows) {
    const highest = Number(db.prepare('SELECT max(id) AS id FROM ties').get()?.id ?? 0);
    const ofTies = new Uint32Array(2 * (highest + 1));
    for (let article = 0; article < articleCount; article++)
      lists.eachMentionOf(article, (tie, block) => {
        ofTies[2 * tie + (isCountedBlock[block] ? 0 : 1)]++;
      });
    this.#ofTies = ofTies;
    this.#ofActors = new Uint32Array(CLASSES * actors.length);
    this.byKind = new ByKind();
    for (let id = 0; id <= highest; id++) {
      const [counted, others] = [ofTies[2 * id], ofTies[2 * id + 1]];
      const tie = counted + others === 0 ? null : ties.at(id);
      if (tie === null) continue;
      const of = classOfSpelling(tie.spelling);
      const add = (counts: Uint32Array, from: number): void => {
        counts[from + of] += counted;
        counts[from + of + UNCOUNTED] += others;
      };
      add(this.byKind.of(tie.kind), 0);
      if (tie.actor !== null) add(this.#ofActors, CLASSES * tie.actor);
      else for (const { actor } of tie.candidates) add(this.#ofActors, CLASSES * actor);
    }
  }

  eachActor(show: (actor: number, counts: ClassCounts) => void): void {
    const all = this.#ofActors;
    for (let from = 0; from < all.length; from += CLASSES) {
      const counts = all.subarray(from, from + CLASSES);
      if (counts.some((count) => count > 0)) show(from / CLASSES, counts);
    }
  }

  has(tie: number, isCounted: boolean): boolean {
    return this.#ofTies[2 * tie + (isCounted ? 0 : 1)] > 0;
  }
}

/** The sums of the whole corpus, as the index has them. */
export class IndexSums implements Pick<Sums, 'eachActor' | 'byKind'> {
  readonly #db: DatabaseSync;
  readonly #orders: Orders;
  #byKind: ByKind | null = null;

  constructor(db: DatabaseSync, orders: Orders) {
    this.#db = db;
    this.#orders = orders;
  }

  eachActor(show: (actor: number, counts: ClassCounts) => void): void {
    eachSum(this.#orders.bytes('counts'), show);
  }

  get byKind(): ReadonlyMap<Kind | null, ClassCounts> {
    this.#byKind ??= this.#counted();
    return this.#byKind;
  }

  #counted(): ByKind {
    const found = new ByKind();
    const add = (kind: Kind | null, { rules, sure, count, counted }: Record<string, unknown>): void => {
      const isOfRelation = rulesOf(String(rules)).some(isRelated);
      const of = (sure === 1 ? 0 : UNSURE) + (isOfRelation ? RELATED : 0);
      const counts = found.of(kind);
      counts[of] += Number(counted);
      counts[of + UNCOUNTED] += Number(count) - Number(counted);
    };
    const owned = this.#db.prepare(
      `SELECT cluster % ${KINDS.length} AS kind, rules, sure, sum(count) AS count, sum(counted) AS counted
       FROM ties WHERE cluster >= 0 GROUP BY cluster % ${KINDS.length}, rules, sure`,
    );
    for (const row of owned.iterate()) add(KINDS[Number(row.kind)], row);
    const open = this.#db.prepare(
      `SELECT candidates, rules, sure, count, counted
       FROM ties WHERE cluster = ${NOBODY} AND candidates <> '' AND count > 0`,
    );
    for (const row of open.iterate()) {
      const kinds = candidatesFrom(String(row.candidates)).map(
        ({ cluster }) => KINDS[cluster % KINDS.length],
      );
      add(kinds.every((kind) => kind === kinds[0]) ? kinds[0] : null, row);
    }
    return found;
  }
}
