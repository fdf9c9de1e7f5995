import type { DatabaseSync } from 'node:sqlite';
import { width } from '../../text/width.ts';
import { byText, mostFirst } from '../article-ranks.ts';
import { Copies, firstsOf, type Pairs, pairsIn } from '../copies-in-view.ts';
import { dateOf } from '../date-code.ts';
import type { Roots } from '../roots.ts';
import { touches } from '../scope.ts';
import type { ArticleOrder, Facts, Scope } from '../view.ts';
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
  /** The same before copies were folded. */
  readonly #unfolded: Uint32Array | null;
  readonly #indices: PlacesIn;
  #dates: Uint32Array | null = null;
  #facts: Facts | null = null;
  #copies: Copies | null = null;
  #formats: { readonly codes: Uint32Array; readonly names: readonly string[] } | null = null;

  constructor(db: DatabaseSync, roots: Roots, orders: Orders, scope: Scope) {
    this.#db = db;
    this.#orders = orders;
    const { since, until, under, sources, foldCopies } = scope;
    const isNarrowed = since !== null || until !== null || under !== null || sources !== null;
    const isFolded = foldCopies && orders.numbers('copies').length > 0;
    this.isWhole = !isNarrowed && !isFolded;
    const all = orders.numbers('articles');
    const inside = isNarrowed ? placesInScope(db, roots, orders, scope, this.#outlets) : null;
    this.#unfolded = inside;
    this.#places = isFolded ? foldedPlaces(inside, orders) : inside;
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

  /** Where each article stands in an order. */
  ranks(order: ArticleOrder): Uint32Array {
    switch (order) {
      case 'newest':
        return mostFirst(this.dates);
      case 'source': {
        const ranks = byText([null, ...this.#outlets]);
        return this.#narrowed(this.#orders.numbers('sources')).map((code) => ranks[code]);
      }
      case 'title':
        return this.#narrowed(this.#orders.numbers('titles'));
      case 'length':
        return this.#narrowed(this.#orders.numbers('lengths'));
    }
  }

  get facts(): Facts {
    this.#facts ??=
      (this.isWhole ? this.#known<Facts>('of articles') : null) ??
      this.#factsOf(this.#narrowed(this.#orders.numbers('sources')));
    return this.#facts;
  }

  get copies(): Copies {
    if (this.#copies === null) {
      const all = this.#orders.numbers('copies');
      const of = (places: Uint32Array | null): Pairs => (places === null ? all : pairsIn(places, all));
      const pairs = of(this.#places);
      const unfolded = this.#unfolded === this.#places ? pairs : of(this.#unfolded);
      this.#copies = new Copies(pairs, this.length, unfolded);
    }
    return this.#copies;
  }

  /** The outlets of the articles, in the order in which they come first. */
  get sources(): readonly string[] {
    const outlets = this.#outlets;
    const codes = this.#narrowed(this.#orders.numbers('sources'));
    return [...new Set(codes)].flatMap((code) => (code === 0 ? [] : [outlets[code - 1]]));
  }

  /** The ending of the file of an article, in small letters without the dot. */
  formatAt(index: number): string {
    this.#formats ??= {
      codes: this.#narrowed(this.#orders.numbers('formats')),
      names: this.#known<string[]>('formats') ?? [],
    };
    return this.#formats.names[this.#formats.codes[index] - 1] ?? '';
  }

  get #outlets(): readonly string[] {
    return this.#known<string[]>('outlets') ?? [];
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
    const outlets = this.#outlets;
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
function placesInScope(
  db: DatabaseSync,
  roots: Roots,
  orders: Orders,
  { since, until, under, sources }: Scope,
  outlets: readonly string[],
): Uint32Array {
  const all = orders.numbers('articles');
  const dates = orders.numbers('dates');
  const codes = orders.numbers('sources');
  const isAsked = Uint8Array.from(['', ...outlets], (name, code) =>
    Number(code > 0 && sources?.includes(name)),
  );
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
    if (isDateAsked && !isInside) continue;
    if (sources !== null && isAsked[codes[place]] !== 1) continue;
    if (isUnder === null || isUnder.has(all[place])) places.push(place);
  }
  return Uint32Array.from(places);
}

/** The first of each group of copies among some places, or (null) among all. */
function foldedPlaces(places: Uint32Array | null, orders: Orders): Uint32Array {
  const copies = orders.numbers('copies');
  if (places === null) return firstsOf(copies, orders.numbers('articles').length);
  return firstsOf(pairsIn(places, copies), places.length).map((at) => places[at]);
}
