import type { NameRow, NameTable } from '../store/name-table.ts';
import type { View } from '../store/view.ts';

/** Of so many of those mentioned most the names are looked at. */
const MOST = 1000;
/** Actors whose rows are kept: those of the whole corpus, and of a few parts of it. */
const KEPT = 5 * MOST;

/**
 * The names that a letter or two may become, of those who are mentioned most. A single letter begins a fifth of all
 * names, and nearly all of them equally well: who is meant is told by how often somebody is mentioned.
 */
export class WellKnown {
  readonly #names: NameTable;
  readonly #rows = new Map<number, readonly NameRow[]>();

  constructor(names: NameTable) {
    this.#names = names;
  }

  /** Rows with a word that begins so, and those with the very word where they are no more than a few. In: folded letters. */
  *beginning(view: View, letters: string): Iterable<NameRow> {
    for (const actor of view.mostMentioned(view.scope.kind, MOST)) {
      for (const row of this.#of(actor)) if (row.words.some((word) => word.startsWith(letters))) yield row;
    }
    if (this.#names.holders(letters) > MOST) return;
    for (const index of this.#names.holding(letters)) yield this.#names.row(index);
  }

  #of(actor: number): readonly NameRow[] {
    let rows = this.#rows.get(actor);
    if (rows === undefined) {
      rows = this.#names.of(actor);
      if (this.#rows.size === KEPT) this.#rows.clear();
      this.#rows.set(actor, rows);
    }
    return rows;
  }
}
