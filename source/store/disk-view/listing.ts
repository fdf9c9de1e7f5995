import type { DatabaseSync } from 'node:sqlite';
import { width } from '../../text/width.ts';
import { dateOf } from '../date-code.ts';
import type { Roots } from '../roots.ts';
import { touches } from '../scope.ts';
import type { Facts, Scope } from '../view.ts';
import { articlesUnder } from './articles-under.ts';
import { type Orders, PlacesIn } from './orders.ts';

/** One article in so many of the corpus. */
const NARROW = 50;

/** The articles of a view in the order they are listed in, by their numbers in the index, with what is known of all of them. */
export class Listing {
  readonly ids: Uint32Array;
  /** Whether these are all articles of the index. */
  readonly isWhole: boolean;
  readonly #db: DatabaseSync;
  readonly #orders: Orders;
  /** Places in the order of the whole corpus; null where all are there. */
  readonly #places: Uint32Array | null;
  readonly #indices: PlacesIn;
  #dates: Uint32Array | null = null;
  #facts: Facts | null = null;

  constructor(db: DatabaseSync, roots: Roots, orders: Orders, scope: Scope) {
    this.#db = db;
    this.#orders = orders;
    this.isWhole = scope.since === null && scope.until === null && scope.under === null;
    const all = orders.numbers('articles');
    this.#places = this.isWhole ? null : placesInScope(db, roots, orders, scope);
    this.ids = this.#places === null ? all : this.#places.map((place) => all[place]);
    this.#indices = new PlacesIn(() => this.ids);
  }

  /** Whether so many of the articles are there that to look at all of them is more than what most questions ask. */
  get isWide(): boolean {
    return this.length * NARROW > this.#orders.numbers('articles').length;
  }

  get length(): number {
    return this.ids.length;
  }

  /** Where an article stands, by its number in the index; -1 where it is not in the view. */
  indexOf(id: number): number {
    return this.#indices.of(id);
  }

  dateAt(index: number): string | null {
    return dateOf(this.dates[index]);
  }

  /** For each article the code of its date. */
  get dates(): Uint32Array {
    this.#dates ??= this.#narrowed(this.#orders.numbers('dates'));
    return this.#dates;
  }

  get facts(): Facts {
    this.#facts ??=
      (this.isWhole ? this.#known<Facts>('of articles') : null) ??
      this.#factsOf(this.#narrowed(this.#orders.numbers('sources')));
    return this.#facts;
  }

  #narrowed(all: Uint32Array): Uint32Array {
    return this.#places === null ? all : this.#places.map((place) => all[place]);
  }

  #known<T>(name: string): T | null {
    const row = this.#db.prepare('SELECT value FROM facts WHERE name = ?').get(name);
    return row === undefined ? null : JSON.parse(String(row.value));
  }

  #factsOf(sources: Uint32Array): Facts {
    const { dates } = this;
    const outlets = this.#known<string[]>('outlets') ?? [];
    const isMet = new Uint8Array(outlets.length + 1);
    let sourced = 0;
    for (const source of sources) {
      isMet[source] = 1;
      if (source !== 0) sourced++;
    }
    const met = outlets.filter((_, at) => isMet[at + 1] === 1);
    const isDated = (code: number): boolean => code !== 0;
    return {
      first: dateOf(dates.find(isDated) ?? 0),
      last: dateOf(dates.findLast(isDated) ?? 0),
      sources: met.length,
      sourced,
      undated: dates.reduce((count, code) => count + (isDated(code) ? 0 : 1), 0),
      sourceWidth: met.reduce((most, source) => Math.max(most, width(source)), 0),
    };
  }
}

/** Where in the order of the whole corpus those stand that a scope leaves, ascending. */
function placesInScope(db: DatabaseSync, roots: Roots, orders: Orders, scope: Scope): Uint32Array {
  const all = orders.numbers('articles');
  const dates = orders.numbers('dates');
  const { since, until, under } = scope;
  const isUnder = under === null ? null : articlesUnder(db, roots, under);
  const isDateAsked = since !== null || until !== null;
  const places: number[] = [];
  let code = 0;
  let isInside = false;
  for (let place = 0; place < all.length; place++) {
    if (isDateAsked && dates[place] !== code) {
      // Equal dates stand together: each is looked at once.
      code = dates[place];
      const date = dateOf(code);
      isInside = date !== null && touches(date, since, until);
    }
    if ((!isDateAsked || isInside) && (isUnder === null || isUnder.has(all[place]))) places.push(place);
  }
  return Uint32Array.from(places);
}
