import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type NamedActor, rowsOfActor } from '../name-rows.ts';
import { wordsOfRow } from '../word-keys.ts';
import { eachPlace, type OwnRow, packPlaces, placeOf, rowsCode, rowsFrom } from './name-table-codec.ts';
import { KeyChanges } from './name-table-keys.ts';

const NO_ROWS: readonly OwnRow[] = [];
const NO_WORDS: readonly string[] = [];

/** What changes about a word: the rows that hold it (numbers of `placeOf`), and in how many more of them it stands whole. */
interface WordChange {
  readonly added: number[];
  readonly removed: number[];
  whole: number;
}

/**
 * The tables of names of an index, which answer as `NameTable`: `name_rows` has the rows of each actor, `name_words`
 * for each word the rows that hold it, `name_keys` what words are filed under (see word-keys.ts). Actors go by their
 * lasting numbers here. What is put and removed, each actor once, is in the tables after `save`; only what it changes is
 * read and written.
 */
export class NameTables {
  readonly #db: DatabaseSync;
  /** Nothing stands in the tables yet, and nothing is looked for there. */
  readonly #isNew: boolean;
  readonly #rows: StatementSync;
  readonly #putRows: StatementSync;
  readonly #removeRows: StatementSync;
  readonly #changes = new Map<string, WordChange>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#isNew = db.prepare('SELECT 1 FROM name_rows LIMIT 1').get() === undefined;
    this.#rows = db.prepare('SELECT rows FROM name_rows WHERE cluster = ?');
    this.#putRows = db.prepare('INSERT OR REPLACE INTO name_rows (cluster, rows) VALUES (?, ?)');
    this.#removeRows = db.prepare('DELETE FROM name_rows WHERE cluster = ?');
  }

  /** The names of an actor, whose `index` is its lasting number, instead of those it had. Returns how many rows it has. */
  put(actor: NamedActor): number {
    const rows = rowsOfActor(actor);
    const code = rowsCode(rows);
    const before = this.#codeOf(actor.index);
    if (code === before) return rows.length;
    this.#putRows.run(actor.index, code);
    this.#change(actor.index, before === null ? NO_ROWS : rowsFrom(before), rows);
    return rows.length;
  }

  /** An actor that is no more; one that never was may be named too. */
  remove(cluster: number): void {
    const before = this.#codeOf(cluster);
    if (before === null) return;
    this.#removeRows.run(cluster);
    this.#change(cluster, rowsFrom(before), NO_ROWS);
  }

  save(): void {
    const read = this.#db.prepare('SELECT whole, packed FROM name_words WHERE word = ?');
    const put = this.#db.prepare(
      'INSERT OR REPLACE INTO name_words (word, holders, whole, packed) VALUES (?, ?, ?, ?)',
    );
    const remove = this.#db.prepare('DELETE FROM name_words WHERE word = ?');
    const keys = new KeyChanges();
    // In the order of the table: then it is written from one end to the other.
    for (const word of [...this.#changes.keys()].sort()) {
      const change = this.#changes.get(word) as WordChange;
      const row = this.#isNew ? undefined : read.get(word);
      const places = row === undefined ? [] : without(row.packed as Uint8Array, change.removed);
      for (const place of change.added) places.push(place);
      places.sort((a, b) => a - b);
      const before = row === undefined ? null : Number(row.whole);
      const after = places.length === 0 ? null : (before ?? 0) + change.whole;
      if (after === null) remove.run(word);
      else put.run(word, places.length, after, packPlaces(places));
      keys.refile(word, before === null ? null : before > 0, after === null ? null : after > 0);
    }
    keys.save(this.#db, this.#isNew);
    this.#changes.clear();
  }

  #codeOf(cluster: number): string | null {
    const row = this.#isNew ? undefined : this.#rows.get(cluster);
    return row === undefined ? null : String(row.rows);
  }

  #change(cluster: number, before: readonly OwnRow[], after: readonly OwnRow[]): void {
    for (let row = 0; row < before.length || row < after.length; row++) {
      const [old, now] = [before[row]?.words ?? NO_WORDS, after[row]?.words ?? NO_WORDS];
      if (old.join(' ') === now.join(' ')) continue;
      const place = placeOf(cluster, row);
      for (const [word, whole] of wordsIn(old)) {
        const change = this.#of(word);
        change.removed.push(place);
        if (whole) change.whole--;
      }
      for (const [word, whole] of wordsIn(now)) {
        const change = this.#of(word);
        change.added.push(place);
        if (whole) change.whole++;
      }
    }
  }

  #of(word: string): WordChange {
    let change = this.#changes.get(word);
    if (change === undefined) {
      change = { added: [], removed: [], whole: 0 };
      this.#changes.set(word, change);
    }
    return change;
  }
}

/**
 * What stands in `orders` as `rows`. In: how many rows each actor has. Out: for each the index of its first one, if they
 * are numbered as they come, and behind the last how many there are; four bytes each.
 */
export function firstRows(counts: readonly number[]): Uint8Array {
  const firsts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => {
    firsts[at + 1] = firsts[at] + count;
  });
  return new Uint8Array(firsts.buffer);
}

/** The words by which a row is found, each once, and whether it stands there whole. */
function wordsIn(words: readonly string[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { word, whole } of wordsOfRow(words)) found.set(word, whole || found.get(word) === true);
  return found;
}

/** The places in a packed list but for some. */
function without(packed: Uint8Array, removed: readonly number[]): number[] {
  const left: number[] = [];
  const gone = new Set(removed);
  eachPlace(packed, (cluster, row) => {
    const place = placeOf(cluster, row);
    if (!gone.has(place)) left.push(place);
  });
  return left;
}
