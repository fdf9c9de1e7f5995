import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { KEYS, keyOf, keysOf, PLACE } from '../corpus/likeness/keys.ts';
import { isShort, type Sketch, sketchId } from '../corpus/likeness/sketch.ts';
import { type Leaders, leadersAfter, REACH, type Shelf } from './copies.ts';
import { byPlace, leadersOf } from './copies-afresh.ts';

/**
 * `copy_sketch`: the sketches, how many articles have each, and whom each follows (null until `settle`); some 290 bytes.
 * `copy_key`: the keys under which they meet; some 350 bytes for each sketch.
 */
export const COPY_TABLES = `
  CREATE TABLE copy_sketch (
    id INTEGER PRIMARY KEY, bytes BLOB NOT NULL, articles INTEGER NOT NULL, leader INTEGER
  ) STRICT;
  CREATE INDEX copy_leader ON copy_sketch (leader);
  CREATE INDEX copy_gone ON copy_sketch (id) WHERE articles = 0;
  CREATE TABLE copy_key (key INTEGER, sketch INTEGER, PRIMARY KEY (key, sketch)) STRICT, WITHOUT ROWID;
`;

/** What one change costs, in sketches that are looked at afresh: 1 ms and 25 µs. */
const ONE_CHANGE = 40;

/**
 * The copies of a corpus in SQLite, in a database that has `COPY_TABLES`. Articles come and go by `add` and `drop`, and
 * `settle` makes the groups right again; they are then those that the same articles have in any new database. Whoever
 * calls keeps the transaction; what was added and not settled is settled by the next `settle`, in another process too.
 */
export class CopyTable implements Shelf {
  readonly #statement: (sql: string) => StatementSync;
  readonly #oneChange: number;

  /** `oneChange`: when to look at all afresh; 0 for never. */
  constructor(database: DatabaseSync, oneChange = ONE_CHANGE) {
    const prepared = new Map<string, StatementSync>();
    this.#statement = (sql) => {
      const statement = prepared.get(sql) ?? database.prepare(sql);
      prepared.set(sql, statement);
      return statement;
    };
    this.#oneChange = oneChange;
  }

  /** One article more has this sketch. Returns the number to keep with the article. */
  add(sketch: Sketch): number {
    const id = sketchId(sketch);
    this.#statement(
      'INSERT INTO copy_sketch VALUES (?, ?, 1, NULL) ON CONFLICT (id) DO UPDATE SET articles = articles + 1',
    ).run(id, new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength));
    return id;
  }

  /** One article less has the sketch of this number. */
  drop(id: number): void {
    this.#statement('UPDATE copy_sketch SET articles = articles - 1 WHERE id = ?').run(id);
  }

  /** Makes the groups right. Returns the leaders of those that have got another. */
  settle(): Leaders {
    const gone = this.#gone();
    const added = this.#ids('SELECT id AS id FROM copy_sketch WHERE leader IS NULL AND articles > 0');
    const changed: Leaders = new Map();
    if ((gone.length + added.length) * this.#oneChange > this.#count()) return this.#settleAfresh(changed);
    for (const id of gone) {
      const leaders = leadersAfter(this, this.#takeOff(id), false);
      if (leaders === null) return this.#settleAfresh(changed);
      this.#write(leaders, changed);
      changed.delete(id);
    }
    for (const id of added) {
      const leaders = leadersAfter(this, this.#putOn(id), true);
      if (leaders === null) return this.#settleAfresh(changed);
      this.#write(leaders, changed);
    }
    return changed;
  }

  /** Of how many articles a group is, by its leader. */
  articlesOf(leader: number): number {
    const sql = 'SELECT coalesce(sum(articles), 0) AS it FROM copy_sketch WHERE leader = ?';
    return this.#number(sql, leader) as number;
  }

  sketch(id: number): Sketch {
    return sketchFrom(this.#statement('SELECT bytes FROM copy_sketch WHERE id = ?').get(id)!.bytes);
  }

  leader(id: number): number | null {
    return this.#number('SELECT leader AS it FROM copy_sketch WHERE id = ?', id);
  }

  near(key: number, id: number): [number[], number[]] {
    const place = key - (key % PLACE);
    return [
      this.#ids(
        'SELECT sketch AS id FROM copy_key WHERE (key, sketch) < (?, ?) AND key >= ? ORDER BY key DESC, sketch DESC LIMIT ?',
        ...[key, id, place, REACH],
      ),
      this.#ids(
        'SELECT sketch AS id FROM copy_key WHERE (key, sketch) > (?, ?) AND key < ? ORDER BY key, sketch LIMIT ?',
        ...[key, id, place + PLACE, REACH],
      ),
    ];
  }

  /** `changed`: what has changed before; what changes now is added to it. */
  #settleAfresh(changed: Leaders): Leaders {
    for (const id of this.#gone()) {
      this.#takeOff(id);
      changed.delete(id);
    }
    const sketches = new Map<number, Sketch>();
    const before = new Map<number, unknown>();
    const added: number[] = [];
    const shelf = new SketchShelf();
    for (const row of this.#statement('SELECT id, bytes, leader FROM copy_sketch').iterate()) {
      const id = row.id as number;
      const sketch = shelf.put(row.bytes as Uint8Array);
      sketches.set(id, sketch);
      before.set(id, row.leader);
      if (row.leader === null && !isShort(sketch)) added.push(id);
    }
    for (let band = 0; band < KEYS; band++) {
      const keys = Float64Array.from(added, (id) => keyOf(sketches.get(id)!, band));
      // In the order of the table, which is eight times as fast.
      for (const entry of byPlace(keys)) this.#enter(keys[entry % PLACE], added[entry % PLACE]);
    }
    const leaders = [...leadersOf(sketches)].filter(([id, leader]) => before.get(id) !== leader);
    this.#write(leaders, changed);
    return changed;
  }

  #write(leaders: Iterable<[number, number]>, changed: Leaders): void {
    for (const [id, leader] of leaders) {
      this.#statement('UPDATE copy_sketch SET leader = ? WHERE id = ?').run(leader, id);
      changed.set(id, leader);
    }
  }

  /** Those that no article has any more. */
  #gone(): number[] {
    return this.#ids('SELECT id AS id FROM copy_sketch WHERE articles = 0');
  }

  #count(): number {
    return this.#number('SELECT count(*) AS it FROM copy_sketch') as number;
  }

  #enter(key: number, id: number): void {
    // One that is there already was put on before it was seen that all have to be looked at.
    this.#statement('INSERT OR IGNORE INTO copy_key VALUES (?, ?)').run(key, id);
  }

  /** Enters the keys of a sketch; returns it. */
  #putOn(id: number): Sketch {
    const sketch = this.sketch(id);
    for (const key of keysOf(sketch)) this.#enter(key, id);
    return sketch;
  }

  /** Removes a sketch and its keys; returns it. */
  #takeOff(id: number): Sketch {
    const sketch = this.sketch(id);
    this.#statement('DELETE FROM copy_sketch WHERE id = ?').run(id);
    for (const key of keysOf(sketch))
      this.#statement('DELETE FROM copy_key WHERE key = ? AND sketch = ?').run(key, id);
    return sketch;
  }

  #ids(sql: string, ...values: number[]): number[] {
    return this.#statement(sql)
      .all(...values)
      .map((row) => row.id as number);
  }

  #number(sql: string, ...values: number[]): number | null {
    return (this.#statement(sql).get(...values)?.it ?? null) as number | null;
  }
}

/** Numbers of a room: some thousand sketches. */
const ROOM = 1 << 16;

/** Holds many sketches in few pieces of memory. */
class SketchShelf {
  #room = new Uint32Array(0);
  #used = 0;

  put(bytes: Uint8Array): Sketch {
    const length = bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT;
    if (this.#used + length > this.#room.length) {
      this.#room = new Uint32Array(Math.max(ROOM, length));
      this.#used = 0;
    }
    const sketch = this.#room.subarray(this.#used, this.#used + length);
    new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength).set(bytes);
    this.#used += length;
    return sketch;
  }
}

/** In copies of its own, since numbers of four bytes must begin at a multiple of four. */
function sketchFrom(bytes: unknown): Sketch {
  return new Uint32Array((bytes as Uint8Array).slice().buffer);
}
