import type { Actor } from '../actors/types.ts';
import { listIn } from '../text/list-in.ts';
import { rowsOfActor } from './name-rows.ts';
import type { NameRow, NameTable, NameWord } from './name-table.ts';
import { consonantsOf, keysOf, startsOf, wordsOfRow } from './word-keys.ts';

const NO_ROWS: readonly NameRow[] = [];
const NOWHERE: readonly number[] = [];
const NO_WORDS: readonly NameWord[] = [];

/** A table of names held in memory, made actor by actor. */
export class MemoryNames implements NameTable {
  readonly #rows: NameRow[] = [];
  readonly #byActor = new Map<number, readonly NameRow[]>();
  readonly #byWord = new Map<string, number[]>();
  readonly #words = new Map<string, NameWord>();
  /** Words that stand in a name as they are, not only run together. */
  readonly #whole = new Set<string>();
  readonly #byKey = new Map<string, NameWord[]>();
  readonly #byStart = new Map<string, NameWord[]>();

  /** Adds the names of an actor who is not in it yet. */
  add(actor: Actor): void {
    const rows = rowsOfActor(actor);
    this.#byActor.set(actor.index, rows);
    for (const row of rows) {
      const index = this.#rows.push(row) - 1;
      for (const { word, whole } of wordsOfRow(row.words)) {
        this.#file(word, whole);
        const holding = listIn(this.#byWord, word);
        if (holding[holding.length - 1] !== index) holding.push(index);
      }
    }
  }

  #file(word: string, whole: boolean): void {
    const known = this.#words.get(word);
    if (known !== undefined && (!whole || this.#whole.has(word))) return;
    const entry = known ?? { word, consonants: consonantsOf(word) };
    this.#words.set(word, entry);
    const before = known === undefined ? null : keysOf(word, false);
    for (const key of keysOf(word, whole)) if (!before?.has(key)) listIn(this.#byKey, key).push(entry);
    if (!whole) return;
    this.#whole.add(word);
    for (const start of startsOf(word)) listIn(this.#byStart, start).push(entry);
  }

  get size(): number {
    return this.#rows.length;
  }

  row(index: number): NameRow {
    return this.#rows[index];
  }

  actor(index: number): number {
    return this.#rows[index].actor;
  }

  /** Everything is there. */
  *ahead(): Generator<void, void, void> {}

  get words(): null {
    return null;
  }

  of(actor: number): readonly NameRow[] {
    return this.#byActor.get(actor) ?? NO_ROWS;
  }

  holding(word: string): readonly number[] {
    return this.#byWord.get(word) ?? NOWHERE;
  }

  holders(word: string): number {
    return this.holding(word).length;
  }

  word(letters: string): NameWord | null {
    return this.#words.get(letters) ?? null;
  }

  filedUnder(key: string): readonly NameWord[] {
    return this.#byKey.get(key) ?? NO_WORDS;
  }

  beginning(letters: string): readonly NameWord[] {
    return this.#byStart.get(letters) ?? NO_WORDS;
  }
}
