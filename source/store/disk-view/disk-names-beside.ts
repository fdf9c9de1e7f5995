import type { NameRow, NameTable, NameWord } from '../name-table.ts';

/** Two tables of names as one, of which the second has the rows behind those of the first, and of other actors. */
export class NamesBeside implements NameTable {
  readonly #first: NameTable;
  readonly #second: NameTable;

  constructor(first: NameTable, second: NameTable) {
    this.#first = first;
    this.#second = second;
  }

  get size(): number {
    return this.#first.size + this.#second.size;
  }

  row(index: number): NameRow {
    const { size } = this.#first;
    return index < size ? this.#first.row(index) : this.#second.row(index - size);
  }

  actor(index: number): number {
    const { size } = this.#first;
    return index < size ? this.#first.actor(index) : this.#second.actor(index - size);
  }

  *ahead(): Generator<void, void, void> {
    yield* this.#first.ahead();
  }

  /** Not of all rows. */
  get words(): null {
    return null;
  }

  of(actor: number): readonly NameRow[] {
    const rows = this.#first.of(actor);
    return rows.length > 0 ? rows : this.#second.of(actor);
  }

  holding(word: string): readonly number[] {
    const { size } = this.#first;
    return [...this.#first.holding(word), ...Array.from(this.#second.holding(word), (index) => index + size)];
  }

  holders(word: string): number {
    return this.#first.holders(word) + this.#second.holders(word);
  }

  word(letters: string): NameWord | null {
    return this.#first.word(letters) ?? this.#second.word(letters);
  }

  filedUnder(key: string): readonly NameWord[] {
    return both(this.#first.filedUnder(key), this.#second.filedUnder(key));
  }

  beginning(letters: string): readonly NameWord[] {
    return both(this.#first.beginning(letters), this.#second.beginning(letters));
  }
}

/** Each word once. */
function both(some: readonly NameWord[], others: readonly NameWord[]): readonly NameWord[] {
  if (others.length === 0) return some;
  const known = new Set(some.map(({ word }) => word));
  return [...some, ...others.filter(({ word }) => !known.has(word))];
}
