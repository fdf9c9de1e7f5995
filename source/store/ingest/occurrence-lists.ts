import type { DatabaseSync } from 'node:sqlite';
import { Packer, Unpacker } from '../pack.ts';
import { PackedRows } from '../packed-rows.ts';

/**
 * How often an actor is mentioned in one article, by what the mentions are: the sum of `UNSURE`, `RELATED` and
 * `UNCOUNTED` is the index.
 */
export type ClassCounts = Uint32Array;

export const UNSURE = 1;
export const RELATED = 2;
/** In a block whose mentions are no part of the count. */
export const UNCOUNTED = 4;
export const CLASSES = 8;

const packer = new Packer();

function addCounts(to: Packer, counts: ClassCounts): void {
  let mask = 0;
  for (let of = 0; of < CLASSES; of++) if (counts[of] > 0) mask |= 1 << of;
  to.add(mask);
  for (const count of counts) if (count > 0) to.add(count);
}

/** Reads the counts of the classes in `counts`; `last` is the mask of those that were there before. Gives the new one. */
function readCounts(from: Unpacker, counts: ClassCounts, last: number): number {
  const mask = from.next();
  for (let rest = mask | last; rest !== 0; rest &= rest - 1) {
    const of = 31 - Math.clz32(rest & -rest);
    counts[of] = (mask & (1 << of)) === 0 ? 0 : from.next();
  }
  return mask;
}

/** The counts of a whole list, as `eachSum` reads them. */
export function packedSum(list: Uint8Array): Uint8Array {
  const sum = new Uint32Array(CLASSES);
  eachOccurrence(list, (_, counts) => {
    for (let of = 0; of < CLASSES; of++) sum[of] += counts[of];
  });
  addCounts(packer, sum);
  return packer.take();
}

/**
 * Calls `show` for each of some sums that stand one behind the other, with its place among them and counts that are
 * good until the next call; until it gives false.
 */
export function eachSum(packed: Uint8Array, show: (at: number, counts: ClassCounts) => boolean): void {
  const from = new Unpacker(packed);
  const counts = new Uint32Array(CLASSES);
  for (let at = 0, mask = 0; !from.isDone; at++) {
    mask = readCounts(from, counts, mask);
    if (!show(at, counts)) return;
  }
}

/** Calls `show` for each article with its counts, which are good until the next call. */
export function eachOccurrence(
  packed: Uint8Array,
  show: (article: number, counts: ClassCounts) => void,
): void {
  const from = new Unpacker(packed);
  const counts = new Uint32Array(CLASSES);
  for (let article = 0, mask = 0; !from.isDone; ) {
    article += from.next();
    mask = readCounts(from, counts, mask);
    show(article, counts);
  }
}

/** A list that is written: articles by their numbers in the index, ascending, each with a mask of its classes, and a count for each. */
export class ListWriter {
  readonly #packer: Packer;
  #last = 0;

  constructor(packer: Packer) {
    this.#packer = packer;
  }

  add(article: number, counts: ClassCounts): void {
    this.#packer.add(article - this.#last);
    this.#last = article;
    addCounts(this.#packer, counts);
  }

  take(): Uint8Array {
    this.#last = 0;
    return this.#packer.take();
  }
}

/** Bytes to begin the changes of one actor with: most are few, and there are many actors. */
const FEW_BYTES = 16;
const NO_COUNTS: ClassCounts = new Uint32Array(CLASSES);

/** Where each actor is mentioned, changed article by article and written back actor by actor. */
export class OccurrenceLists {
  /** For each actor whose list changes, its new counts in the articles concerned, packed like a list; none where it is there no more. */
  readonly #changes = new Map<number, ListWriter>();
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Articles are to come ascending. */
  change(
    article: number,
    before: ReadonlyMap<number, ClassCounts>,
    after: ReadonlyMap<number, ClassCounts>,
  ): void {
    for (const cluster of before.keys()) if (!after.has(cluster)) this.#of(cluster).add(article, NO_COUNTS);
    for (const [cluster, counts] of after) {
      const old = before.get(cluster);
      if (old === undefined || counts.some((count, at) => count !== old[at]))
        this.#of(cluster).add(article, counts);
    }
  }

  /** Actors whose lists were changed. */
  get changed(): Iterable<number> {
    return this.#changes.keys();
  }

  save(): void {
    const lists = new PackedRows(this.#db, 'occurrences', 'cluster');
    // In the order of the table: then it is written from one end to the other.
    for (const cluster of Uint32Array.from(this.#changes.keys()).sort()) {
      const list = merged(lists.get(cluster), this.#of(cluster).take());
      if (list.length === 0) lists.remove(cluster);
      else lists.put(cluster, list);
    }
  }

  #of(cluster: number): ListWriter {
    let changes = this.#changes.get(cluster);
    if (changes === undefined) {
      changes = new ListWriter(new Packer(FEW_BYTES));
      this.#changes.set(cluster, changes);
    }
    return changes;
  }
}

/** A list with its changes worked in. */
function merged(old: Uint8Array | null, changes: Uint8Array): Uint8Array {
  const now = new Map<number, ClassCounts>();
  const writer = new ListWriter(packer);
  const write = (article: number, counts: ClassCounts): void => {
    if (counts.some((count) => count > 0)) writer.add(article, counts);
  };
  if (old === null) {
    eachOccurrence(changes, write);
    return writer.take();
  }
  eachOccurrence(changes, (article, counts) => now.set(article, counts.slice()));
  const articles = [...now.keys()];
  let next = 0;
  const writeUpTo = (article: number): void => {
    for (; next < articles.length && articles[next] < article; next++)
      write(articles[next], now.get(articles[next]) ?? NO_COUNTS);
  };
  eachOccurrence(old, (article, counts) => {
    writeUpTo(article);
    if (articles[next] !== article) writer.add(article, counts);
  });
  writeUpTo(Number.POSITIVE_INFINITY);
  return writer.take();
}
