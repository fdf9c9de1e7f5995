import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { firstIndex } from '../../text/halving.ts';
import { eachPlace, rowsFrom, spotOf, wordsIn } from '../ingest/name-table-codec.ts';
import type { NameRow, NameTable, NameWord } from '../name-table.ts';
import { consonantsOf, namedUnder } from '../word-keys.ts';
import type { ActorRows } from './actor-rows.ts';
import type { Orders } from './orders.ts';
import { Recent } from './recent.ts';

/** Actors whose rows are kept. */
const KEPT_ROWS = 20_000;
/** Numbers of rows that are kept, of the words asked for last: four bytes each. */
const KEPT_PLACES = 500_000;

const NO_ROWS: readonly NameRow[] = [];
const NO_WORDS: readonly NameWord[] = [];
const NOWHERE = new Uint32Array();

/**
 * The names of the actors of an index, as it keeps them. Rows are numbered as their actors stand in the view: those of
 * the first come first.
 */
export class DiskNames implements NameTable {
  readonly #orders: Orders;
  readonly #actors: ActorRows;
  readonly #rows: StatementSync;
  readonly #places: StatementSync;
  readonly #holders: StatementSync;
  readonly #beginning: StatementSync;
  readonly #words: StatementSync;
  readonly #kept = new Map<number, readonly NameRow[]>();
  readonly #keptPlaces = new Recent<string, Uint32Array>(KEPT_PLACES, (places) => 16 + places.length);

  constructor(db: DatabaseSync, orders: Orders, actors: ActorRows) {
    this.#orders = orders;
    this.#actors = actors;
    this.#rows = db.prepare('SELECT rows FROM name_rows WHERE cluster = ?');
    this.#places = db.prepare('SELECT packed FROM name_words WHERE word = ?');
    this.#holders = db.prepare('SELECT holders FROM name_words WHERE word = ?');
    this.#beginning = db.prepare('SELECT word FROM name_words WHERE word >= ? AND word < ? AND whole > 0');
    this.#words = db.prepare('SELECT packed FROM name_keys WHERE bucket = ?');
  }

  get size(): number {
    return this.#firsts[this.#actors.indexed] ?? 0;
  }

  row(index: number): NameRow {
    const firsts = this.#firsts;
    const actor = firstIndex(firsts.length, (at) => firsts[at] > index) - 1;
    const row = this.of(actor)[index - firsts[actor]];
    if (row === undefined) throw new RangeError(`there is no name ${index} among ${this.size}`);
    return row;
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
    return this.#keptPlaces.get(word, () => {
      const found = this.#places.get(word);
      return found === undefined ? NOWHERE : this.#indices(found.packed as Uint8Array);
    });
  }

  holders(word: string): number {
    return Number(this.#holders.get(word)?.holders ?? 0);
  }

  word(letters: string): NameWord | null {
    return this.#holders.get(letters) === undefined ? null : named(letters);
  }

  filedUnder(key: string): readonly NameWord[] {
    const { bucket, number } = spotOf(key);
    const found = this.#words.get(bucket);
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

const named = (word: string): NameWord => ({ word, consonants: consonantsOf(word) });
