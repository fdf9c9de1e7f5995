import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { emptyPool, type Pool } from '../../actors/pools.ts';
import { Packer, Unpacker } from '../pack.ts';

/** What one article says of one name; votes are doubled, so that halves are whole. */
export interface FoundName {
  /** The number of the name in the index. */
  readonly name: number;
  /** In the order of `SUMS`. */
  readonly sums: readonly number[];
}

/** The names of one article, and the listed persons' names in it. */
export interface Found {
  readonly names: readonly FoundName[];
  readonly listed: readonly number[];
}

/** What is added up over articles: `loose` and `defined` as the number of articles that say so. */
const SUMS = [
  'count',
  'middle',
  'caps',
  'loose',
  'defined',
  'person',
  'organisation',
  'place',
  'thing',
] as const;
/** The last four are votes, doubled and of either sign. */
const VOTES = 5;

const packer = new Packer();

/** What one article says of a name, as it is added up. */
export function sumsOf(pool: Pool): number[] {
  return SUMS.map((sum, at) => (at < VOTES ? Number(pool[sum]) : 2 * Number(pool[sum])));
}

export function packFound({ names, listed }: Found): Uint8Array {
  packer.add(names.length);
  for (const { name, sums } of names) {
    packer.add(name);
    sums.forEach((sum, at) => {
      if (at < VOTES) packer.add(sum);
      else packer.addSigned(sum);
    });
  }
  for (const name of listed) packer.add(name);
  return packer.take();
}

export function unpackFound(packed: Uint8Array): Found {
  const from = new Unpacker(packed);
  const names = Array.from({ length: from.next() }, () => ({
    name: from.next(),
    sums: SUMS.map((_, at) => (at < VOTES ? from.next() : from.nextSigned())),
  }));
  const listed: number[] = [];
  while (!from.isDone) listed.push(from.next());
  return { names, listed };
}

/** Whether an article has both of two names, found there or a listed person's. */
export function holdsNames(packed: Uint8Array, one: number, other: number): boolean {
  const from = new Unpacker(packed);
  let [isOne, isOther] = [false, false];
  const meet = (name: number): void => {
    isOne ||= name === one;
    isOther ||= name === other;
  };
  for (let left = from.next(); left > 0; left--) {
    meet(from.next());
    for (let sum = 0; sum < SUMS.length; sum++) from.next();
  }
  while (!from.isDone) meet(from.next());
  return isOne && isOther;
}

/** A name of the corpus, and what was made of it the last time. */
export interface NameRow {
  readonly id: number;
  readonly key: string;
  readonly sums: number[];
  /** The actor whose full name it is, by its lasting number. */
  cluster: number | null;
  /** Of the surface made of it: what the scan asks, and what the linking asks besides (see surface-marks.ts). */
  scanned: number | null;
  tied: number | null;
}

/** All names of the corpus, with what speaks for each. */
export class NameSums {
  readonly rows = new Map<number, NameRow>();
  readonly #byKey = new Map<string, NameRow>();
  readonly #unsaved = new Set<NameRow>();
  /** Those from this number on are not in the index yet. */
  #firstNew = 1;
  #next = 1;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;

  constructor(db: DatabaseSync) {
    const columns = [...SUMS, 'cluster', 'scanned', 'tied'];
    this.#insert = db.prepare(
      `INSERT INTO names (${columns.join(', ')}, id, key) VALUES (${columns.map(() => '?').join(', ')}, ?, ?)`,
    );
    this.#update = db.prepare(
      `UPDATE names SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    );
    const all = db.prepare(`SELECT id, key, cluster, scanned, tied, ${SUMS.join(', ')} FROM names`);
    all.setReturnArrays(true);
    const number = (value: unknown): number | null => (value === null ? null : Number(value));
    for (const row of all.iterate() as unknown as Iterable<readonly unknown[]>) {
      const [id, key, cluster, scanned, tied, ...sums] = row;
      const marks = { cluster: number(cluster), scanned: number(scanned), tied: number(tied) };
      this.#enter({ id: Number(id), key: String(key), sums: sums.map(Number), ...marks });
      this.#next = Math.max(this.#next, Number(id) + 1);
    }
    this.#firstNew = this.#next;
  }

  /** The row of a name, a new one where it had none. */
  of(key: string): NameRow {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const none = { cluster: null, scanned: null, tied: null };
    const row = this.#enter({ id: this.#next++, key, sums: SUMS.map(() => 0), ...none });
    this.changed(row);
    return row;
  }

  find(key: string): NameRow | null {
    return this.#byKey.get(key) ?? null;
  }

  at(id: number): NameRow {
    const row = this.rows.get(id);
    if (row === undefined) throw new RangeError(`no name has the number ${id}`);
    return row;
  }

  /** Adds what an article says, or (`sign` -1) takes it away. */
  add({ names }: Found, sign: 1 | -1): void {
    for (const { name, sums } of names) {
      const row = this.at(name);
      this.changed(row);
      for (let at = 0; at < sums.length; at++) row.sums[at] += sign * sums[at];
    }
  }

  /** The names that stand somewhere in the corpus. */
  *pools(): Generator<Pool> {
    for (const { key, sums } of this.rows.values()) {
      if (sums[0] === 0) continue;
      const [count, middle, caps, loose, defined, person, organisation, place, thing] = sums;
      const votes = {
        person: person / 2,
        organisation: organisation / 2,
        place: place / 2,
        thing: thing / 2,
      };
      const seen = { count, middle, caps, loose: loose > 0, defined: defined > 0 };
      yield { ...emptyPool(key, key.split(' ')), ...seen, ...votes };
    }
  }

  /** Notes that a row is to be written back. */
  changed(row: NameRow): void {
    this.#unsaved.add(row);
  }

  /** Writes back what was changed since the last time. */
  save(): void {
    for (const row of this.#unsaved) {
      const { id, key, sums, cluster, scanned, tied } = row;
      if (id < this.#firstNew) this.#update.run(...sums, cluster, scanned, tied, id);
      else this.#insert.run(...sums, cluster, scanned, tied, id, key);
    }
    this.#firstNew = this.#next;
    this.#unsaved.clear();
  }

  #enter(row: NameRow): NameRow {
    this.rows.set(row.id, row);
    this.#byKey.set(row.key, row);
    return row;
  }
}
