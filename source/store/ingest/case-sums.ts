import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { UNSEEN, verdictOf } from '../../actors/case-evidence.ts';
import type { Cases } from '../../actors/cases.ts';
import { Packer, Unpacker } from '../pack.ts';

/** What one article adds to the counts, its words by their numbers in the index. */
export type StoredCases = Pick<Cases, 'ids' | 'lower' | 'middle' | 'alone' | 'pairs' | 'hyphened'>;

/** Counts below these stand in one byte together. */
const FEW = 3;

/** More than there are words in an article, and with them few enough that a number times it is still exact. */
const PLACES = 2 ** 26;

const packer = new Packer();

export function packCases({ ids, lower, middle, alone, pairs, hyphened }: StoredCases): Uint8Array {
  // By the number, with the place behind it: numbers are sorted faster than places are compared.
  const order = Float64Array.from(ids, (id, at) => id * PLACES + at).sort();
  packer.add(ids.length);
  let last = 0;
  for (const code of order) {
    const at = code % PLACES;
    packer.add(ids[at] - last);
    last = ids[at];
    const isFew = middle[at] < FEW && alone[at] < FEW;
    packer.add(lower[at] * 16 + (isFew ? middle[at] * 4 + alone[at] : FEW * 4));
    if (isFew) continue;
    packer.add(middle[at]);
    packer.add(alone[at]);
  }
  for (const list of [pairs, hyphened]) {
    packer.add(list.length);
    for (const id of list) packer.add(id);
  }
  return packer.take();
}

export function unpackCases(packed: Uint8Array): StoredCases {
  const from = new Unpacker(packed);
  const count = from.next();
  const [ids, lower, middle, alone] = [0, 1, 2, 3].map(() => new Uint32Array(count));
  for (let at = 0, last = 0; at < count; at++) {
    last += from.next();
    ids[at] = last;
    const code = from.next();
    lower[at] = Math.floor(code / 16);
    const rest = code % 16;
    const isFew = rest < FEW * 4;
    middle[at] = isFew ? rest >> 2 : from.next();
    alone[at] = isFew ? rest & 3 : from.next();
  }
  const list = (): Uint32Array => Uint32Array.from({ length: from.next() }, () => from.next());
  return { ids, lower, middle, alone, pairs: list(), hyphened: list() };
}

/** Words that there is room for at first. */
const ROOM = 4096;
/** Stands for the verdict on a word whose counts were not read yet; no verdict. */
const UNREAD = 255;

/** How the corpus writes each word: read from the index as it is asked for, changed here, and written back at the end. */
export class CaseSums {
  /** By the number of a word, three counts: lower, middle, alone. */
  #counts = new Int32Array(3 * ROOM);
  /** By the number of a word, the verdict before anything was changed. */
  #before = new Uint8Array(ROOM).fill(UNREAD);
  readonly #unsaved = new Set<number>();
  /** Words from this number on are new: the index has no counts of them yet. */
  readonly #firstNew: number;
  readonly #read: StatementSync;
  readonly #write: StatementSync;

  constructor(db: DatabaseSync) {
    this.#firstNew = 1 + Number(db.prepare('SELECT max(id) AS last FROM words').get()?.last ?? 0);
    this.#read = db.prepare('SELECT lower, middle, alone FROM words WHERE id = ?');
    this.#write = db.prepare('UPDATE words SET lower = ?, middle = ?, alone = ? WHERE id = ?');
  }

  /** Adds the counts of an article, or (`sign` -1) takes them away. */
  add({ ids, lower, middle, alone }: StoredCases, sign: 1 | -1): void {
    for (let at = 0; at < ids.length; at++) {
      const first = this.#firstOf(ids[at]);
      this.#unsaved.add(ids[at]);
      this.#counts[first] += sign * lower[at];
      this.#counts[first + 1] += sign * middle[at];
      this.#counts[first + 2] += sign * alone[at];
    }
  }

  /** The verdict on a word (see `verdictOf`). */
  verdict(id: number | null): number {
    if (id === null) return UNSEEN;
    const first = this.#firstOf(id);
    return verdictOf(this.#counts[first], this.#counts[first + 1], this.#counts[first + 2]);
  }

  /** The words on which the verdict is another than when they were first asked for. */
  *changed(): Generator<number> {
    for (const [id, before] of this.#before.entries())
      if (before !== UNREAD && this.verdict(id) !== before) yield id;
  }

  /** Writes back what was changed since the last time. */
  save(): void {
    for (const id of this.#unsaved) {
      const first = this.#firstOf(id);
      this.#write.run(this.#counts[first], this.#counts[first + 1], this.#counts[first + 2], id);
    }
    this.#unsaved.clear();
  }

  /** Where the counts of a word begin; they are read when it is asked for first. */
  #firstOf(id: number): number {
    if (id >= this.#before.length) this.#grow(id);
    const first = 3 * id;
    if (this.#before[id] === UNREAD) {
      const row = id < this.#firstNew ? this.#read.get(id) : undefined;
      const [lower, middle, alone] = [row?.lower, row?.middle, row?.alone].map((value) => Number(value ?? 0));
      this.#counts.set([lower, middle, alone], first);
      this.#before[id] = verdictOf(lower, middle, alone);
    }
    return first;
  }

  #grow(id: number): void {
    const [counts, before] = [this.#counts, this.#before];
    this.#counts = new Int32Array(6 * id);
    this.#counts.set(counts);
    this.#before = new Uint8Array(2 * id).fill(UNREAD);
    this.#before.set(before);
  }
}
