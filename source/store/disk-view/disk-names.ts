import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { firstIndex } from '../../text/halving.ts';
import { eachPlace, rowsFrom, spotOf, wordsIn } from '../ingest/name-table-codec.ts';
import type { NameRow, NameTable, NameWord } from '../name-table.ts';
import { RowWords } from '../row-words.ts';
import { consonantsOf, namedUnder } from '../word-keys.ts';
import type { ActorRows } from './actor-rows.ts';
import type { Orders } from './orders.ts';

/** Actors whose rows are kept. */
const KEPT_ROWS = 20_000;
/** Numbers of rows that are kept, of the words asked for: four bytes each. */
const KEPT_PLACES = 500_000;
/** Actors whose rows are read ahead between two pauses: less than a millisecond. */
const AHEAD = 256;

/** Words that stand in some row as they are, and are two words of others run together. */
const JOINED = 'SELECT word, holders FROM name_words WHERE whole > 0 AND whole < holders';

const NO_ROWS: readonly NameRow[] = [];
const NO_WORDS: readonly NameWord[] = [];
const NOWHERE = new Uint32Array();

/**
 * The names of the actors of an index, as it keeps them. Rows are numbered as their actors stand in the view: those of
 * the first come first.
 */
export class DiskNames implements NameTable {
  readonly #db: DatabaseSync;
  readonly #orders: Orders;
  readonly #actors: ActorRows;
  readonly #rows: StatementSync;
  readonly #places: StatementSync;
  readonly #holders: StatementSync;
  readonly #beginning: StatementSync;
  readonly #filed: StatementSync;
  readonly #kept = new Map<number, readonly NameRow[]>();
  readonly #keptPlaces = new Map<string, Uint32Array>();
  #keptWeight = 0;
  /** Of all rows, once they have been read ahead. */
  #words: RowWords | null = null;

  constructor(db: DatabaseSync, orders: Orders, actors: ActorRows) {
    this.#db = db;
    this.#orders = orders;
    this.#actors = actors;
    this.#rows = db.prepare('SELECT rows FROM name_rows WHERE cluster = ?');
    this.#places = db.prepare('SELECT packed FROM name_words WHERE word = ?');
    this.#holders = db.prepare('SELECT holders FROM name_words WHERE word = ?');
    this.#beginning = db.prepare('SELECT word FROM name_words WHERE word >= ? AND word < ? AND whole > 0');
    this.#filed = db.prepare('SELECT packed FROM name_keys WHERE bucket = ?');
  }

  get size(): number {
    return this.#firsts[this.#actors.indexed] ?? 0;
  }

  row(index: number): NameRow {
    const firsts = this.#firsts;
    const actor = this.actor(index);
    const words = index < this.size ? this.#words : null;
    if (words !== null) return new RowAhead(this, actor, index - firsts[actor], words, index);
    const row = this.of(actor)[index - firsts[actor]];
    if (row === undefined) throw new RangeError(`there is no name ${index} among ${this.size}`);
    return row;
  }

  actor(index: number): number {
    const firsts = this.#firsts;
    return firstIndex(firsts.length, (at) => firsts[at] > index) - 1;
  }

  get words(): RowWords | null {
    return this.#words;
  }

  /**
   * To read all rows, one behind the other, takes no longer than to look up a tenth of them. Where there is no write-ahead log
   * others may write meanwhile: then nothing is read ahead, for some rows would be those of before.
   */
  *ahead(): Generator<void, void, void> {
    if (this.#words !== null) return;
    const words = new RowWords(this.size);
    const firsts = this.#firsts;
    let next = -1;
    // Somebody may have given up the view meanwhile.
    while (this.#db.isOpen) {
      const found = this.#db
        .prepare('SELECT cluster, rows FROM name_rows WHERE cluster > ? ORDER BY cluster LIMIT ?')
        .all(next, AHEAD);
      for (const { cluster, rows } of found) {
        const actor = this.#actors.indexOf(Number(cluster));
        if (actor >= 0)
          for (const [at, row] of rowsFrom(String(rows)).entries()) words.put(firsts[actor] + at, row);
      }
      if (found.length < AHEAD) {
        for (const { word, holders } of this.#db.prepare(JOINED).iterate())
          words.putHolders(String(word), Number(holders));
        if (this.#orders.areNow) this.#words = words;
        return;
      }
      if (!this.#orders.areNow) return;
      next = Number(found[found.length - 1].cluster);
      yield;
    }
  }

  of(actor: number): readonly NameRow[] {
    let rows = this.#kept.get(actor);
    if (rows === undefined) {
      rows = this.#read(actor);
      // Asked for a hundred times a letter: to keep those asked for last in order would cost more than it saves.
      if (this.#kept.size === KEPT_ROWS) this.#kept.clear();
      this.#kept.set(actor, rows);
    }
    return rows;
  }

  #read(actor: number): readonly NameRow[] {
    const found = this.#rows.get(this.#actors.clusterAt(actor) ?? null);
    return found === undefined ? NO_ROWS : rowsFrom(String(found.rows)).map((row) => ({ actor, ...row }));
  }

  holding(word: string): Uint32Array {
    const kept = this.#keptPlaces.get(word);
    if (kept !== undefined) return kept;
    const found = this.#places.get(word);
    const places = found === undefined ? NOWHERE : this.#indices(found.packed as Uint8Array);
    // For the same reason.
    if (this.#keptWeight > KEPT_PLACES) {
      this.#keptPlaces.clear();
      this.#keptWeight = 0;
    }
    this.#keptWeight += 16 + places.length;
    this.#keptPlaces.set(word, places);
    return places;
  }

  holders(word: string): number {
    const number = this.#words?.numberOf(word) ?? null;
    if (this.#words !== null && number !== null) return this.#words.holders(number);
    return Number(this.#holders.get(word)?.holders ?? 0);
  }

  word(letters: string): NameWord | null {
    return this.#holders.get(letters) === undefined ? null : named(letters);
  }

  filedUnder(key: string): readonly NameWord[] {
    const { bucket, number } = spotOf(key);
    const found = this.#filed.get(bucket);
    const words = found === undefined ? '' : wordsIn(found.packed as Uint8Array, number);
    return words === '' ? NO_WORDS : namedUnder(key, words.split(' '));
  }

  beginning(letters: string): readonly NameWord[] {
    // Half a letter, which SQLite does not take.
    const whole = letters.replace(/[\ud800-\udbff]$/, '');
    const found = this.#beginning.all(whole, `${whole}\u{10ffff}`).map(({ word }) => String(word));
    return found.filter((word) => word.startsWith(letters)).map(named);
  }

  /** For each actor the index of its first row, and behind them how many there are. */
  get #firsts(): Uint32Array {
    return this.#orders.numbers('rows');
  }

  #indices(packed: Uint8Array): Uint32Array {
    const firsts = this.#firsts;
    const indices: number[] = [];
    eachPlace(packed, (cluster, row) => {
      indices.push(firsts[this.#actors.indexOf(cluster)] + row);
    });
    return Uint32Array.from(indices).sort();
  }
}

/** A row of which all that is compared has been read ahead. */
class RowAhead implements NameRow {
  readonly actor: number;
  readonly words: readonly string[];
  readonly handicap: number;
  readonly #names: DiskNames;
  readonly #row: number;

  constructor(names: DiskNames, actor: number, row: number, words: RowWords, index: number) {
    this.#names = names;
    this.#row = row;
    this.actor = actor;
    this.words = words.wordsOf(index);
    this.handicap = words.handicapOf(index);
  }

  /** Thousands are compared for a letter, and few of them shown. */
  get surface(): string {
    return this.#names.of(this.actor)[this.#row].surface;
  }
}

const named = (word: string): NameWord => ({ word, consonants: consonantsOf(word) });
