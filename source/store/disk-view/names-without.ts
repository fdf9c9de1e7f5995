import { firstIndex } from '../../text/halving.ts';
import type { NameRow, NameTable, NameWord } from '../name-table.ts';
import { wordsOfRow } from '../word-keys.ts';

/** A table of names without those of some actors; the rows behind one that is left out move up. */
export class NamesWithout implements NameTable {
  readonly #all: NameTable;
  readonly #actors: ReadonlySet<number>;
  /** The words that stand in a name that is left out. */
  readonly #words = new Set<string>();
  /** The rows that are left out, ascending. */
  readonly #rows: Uint32Array;

  constructor(all: NameTable, actors: ReadonlySet<number>) {
    this.#all = all;
    this.#actors = actors;
    for (const actor of actors)
      for (const row of all.of(actor)) for (const { word } of wordsOfRow(row.words)) this.#words.add(word);
    const rows = new Set<number>();
    for (const word of this.#words)
      for (const row of all.holding(word)) if (actors.has(all.actor(row))) rows.add(row);
    this.#rows = Uint32Array.from(rows).sort();
  }

  get size(): number {
    return this.#all.size - this.#rows.length;
  }

  row(index: number): NameRow {
    return this.#all.row(this.#before(index));
  }

  actor(index: number): number {
    return this.#all.actor(this.#before(index));
  }

  ahead(): Generator<void, void, void> {
    return this.#all.ahead();
  }

  /** They are of all rows. */
  get words(): null {
    return null;
  }

  of(actor: number): readonly NameRow[] {
    return this.#actors.has(actor) ? [] : this.#all.of(actor);
  }

  holding(word: string): readonly number[] {
    const left: number[] = [];
    let passed = 0;
    for (const row of this.#all.holding(word)) {
      while (passed < this.#rows.length && this.#rows[passed] < row) passed++;
      if (this.#rows[passed] !== row) left.push(row - passed);
    }
    return left;
  }

  holders(word: string): number {
    return this.#words.has(word) ? this.holding(word).length : this.#all.holders(word);
  }

  word(letters: string): NameWord | null {
    const found = this.#all.word(letters);
    return found === null || !this.#isLeft(found) ? null : found;
  }

  filedUnder(key: string): readonly NameWord[] {
    return this.#all.filedUnder(key).filter((one) => this.#isLeft(one));
  }

  beginning(letters: string): readonly NameWord[] {
    return this.#all.beginning(letters).filter((one) => this.#isLeft(one));
  }

  #isLeft({ word }: NameWord): boolean {
    return !this.#words.has(word) || this.holders(word) > 0;
  }

  /** Where a row stood before some were left out. */
  #before(index: number): number {
    return index + firstIndex(this.#rows.length, (at) => this.#rows[at] - at > index);
  }
}
