import type { NameRow, NameTable, NameWord } from '../name-table.ts';
import { RowWords } from '../row-words.ts';
import { wordsOfRow } from '../word-keys.ts';

/** Rows that are gone over between two pauses: less than a millisecond. */
const AHEAD = 512;

/** A table of names put together from others, whose rows are read ahead as they stand in it. */
export class NamesReadAhead implements NameTable {
  readonly #names: NameTable;
  /** The part of it that can be read ahead itself. */
  readonly #found: NameTable;
  #words: RowWords | null = null;

  constructor(names: NameTable, found: NameTable) {
    this.#names = names;
    this.#found = found;
  }

  *ahead(): Generator<void, void, void> {
    yield* this.#found.ahead();
    const { words: found } = this.#found;
    if (this.#words !== null || found === null) return;
    const words = new RowWords(this.size);
    // Words that others run together may be too, and those that were in no row before.
    const joined = new Set<string>();
    for (let index = 0; index < this.size; index++) {
      const row = this.#names.row(index);
      words.put(index, row);
      for (const { word, whole } of wordsOfRow(row.words))
        if (!whole && found.numberOf(word) !== null) joined.add(word);
      if (index % AHEAD === AHEAD - 1) yield;
    }
    for (let number = 0; number < words.count; number++)
      if (found.numberOf(words.word(number)) === null) joined.add(words.word(number));
    for (const word of joined) words.putHolders(word, this.#names.holders(word));
    this.#words = words;
  }

  get words(): RowWords | null {
    return this.#words;
  }

  get size(): number {
    return this.#names.size;
  }

  row(index: number): NameRow {
    return this.#names.row(index);
  }

  actor(index: number): number {
    return this.#names.actor(index);
  }

  of(actor: number): readonly NameRow[] {
    return this.#names.of(actor);
  }

  holding(word: string): readonly number[] | Uint32Array {
    return this.#names.holding(word);
  }

  holders(word: string): number {
    return this.#names.holders(word);
  }

  word(letters: string): NameWord | null {
    return this.#names.word(letters);
  }

  filedUnder(key: string): readonly NameWord[] {
    return this.#names.filedUnder(key);
  }

  beginning(letters: string): readonly NameWord[] {
    return this.#names.beginning(letters);
  }
}
