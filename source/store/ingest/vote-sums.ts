import type { DatabaseSync } from 'node:sqlite';
import { PackedRows } from '../packed-rows.ts';
import { type Counts, packCounts, unpackCounts, unpackVotes, type Vote } from './vote-codec.ts';

const NONE: Counts = new Map();

/**
 * What all articles say together, for each name how often of each actor; kept article by article in one table, and name by name
 * in another, of which only what is asked for is read. It is there after `save`.
 */
export class VoteSums {
  readonly #db: DatabaseSync;
  readonly #table: string;
  readonly #rows: PackedRows;
  readonly #sums: PackedRows;
  /** Nothing stands in the tables yet, and nothing is looked for there. */
  readonly #isNew: boolean;
  readonly #now = new Map<number, Map<number, number>>();
  /** What names had that were changed since. */
  readonly #before = new Map<number, Counts>();

  /** In: a table with the columns `article` and `packed`, and one with `name` and `packed`. */
  constructor(db: DatabaseSync, articles: string, sums: string) {
    this.#db = db;
    this.#table = sums;
    this.#rows = new PackedRows(db, articles);
    this.#sums = new PackedRows(db, sums, 'name');
    this.#isNew = db.prepare(`SELECT 1 FROM ${sums} LIMIT 1`).get() === undefined;
  }

  /** How often all articles say it of each actor. */
  of(name: number): Counts {
    return this.#of(name);
  }

  /** The names of which something else is said than before, with what was said then. */
  *changed(): Generator<[name: number, before: Counts]> {
    for (const [name, before] of this.#before) if (!isSame(before, this.of(name))) yield [name, before];
  }

  /** The names of which anything is said, as they were saved; those from one number on and before another. */
  names(from: number, to: number): number[] {
    return this.#db
      .prepare(`SELECT name FROM ${this.#table} WHERE name >= ? AND name < ?`)
      .all(from, to)
      .map(({ name }) => Number(name));
  }

  /** What an article says from now on; packed, see `packVotes`. */
  put(article: number, packed: Uint8Array): void {
    this.#forget(article);
    for (const vote of unpackVotes(packed)) this.#add(vote, 1);
    this.#rows.put(article, packed);
  }

  remove(article: number): void {
    this.#forget(article);
    this.#rows.remove(article);
  }

  save(): void {
    // In the order of the table: then it is written from one end to the other.
    for (const name of [...this.#before.keys()].sort((a, b) => a - b)) {
      const counts = this.of(name);
      if (counts.size === 0) this.#sums.remove(name);
      else this.#sums.put(name, packCounts(counts));
    }
  }

  #of(name: number): Map<number, number> {
    let counts = this.#now.get(name);
    if (counts === undefined) {
      const packed = this.#isNew ? null : this.#sums.get(name);
      counts = packed === null ? new Map() : unpackCounts(packed);
      this.#now.set(name, counts);
    }
    return counts;
  }

  #forget(article: number): void {
    const old = this.#isNew ? null : this.#rows.get(article);
    if (old !== null) for (const vote of unpackVotes(old)) this.#add(vote, -1);
  }

  #add({ name, cluster, count }: Vote, sign: 1 | -1): void {
    const counts = this.#of(name);
    if (!this.#before.has(name)) this.#before.set(name, counts.size === 0 ? NONE : new Map(counts));
    const sum = (counts.get(cluster) ?? 0) + sign * count;
    if (sum !== 0) counts.set(cluster, sum);
    else counts.delete(cluster);
  }
}

const isSame = (one: Counts, other: Counts): boolean =>
  one.size === other.size && [...one].every(([key, count]) => other.get(key) === count);
