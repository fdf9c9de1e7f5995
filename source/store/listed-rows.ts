import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Listed } from './view.ts';

type Row = readonly [string | null, string | null, string | null, number];

/** Many articles of an index at a time: asked for one by one they take five times as long. */
export class ListedRows {
  readonly #db: DatabaseSync;
  readonly #ids: (from: number, to: number) => Uint32Array;
  readonly #formatAt: (place: number) => string;
  #rows: StatementSync | null = null;

  /**
   * `ids`: the numbers in the index of the articles from one place in the list up to another. `formatAt`: the format of the
   * article at a place.
   */
  constructor(
    db: DatabaseSync,
    ids: (from: number, to: number) => Uint32Array,
    formatAt: (place: number) => string,
  ) {
    this.#db = db;
    this.#ids = ids;
    this.#formatAt = formatAt;
  }

  between(from: number, to: number): Listed[] {
    this.#rows ??= this.#prepared();
    const rows = this.#rows.all(JSON.stringify([...this.#ids(from, to)])) as unknown as readonly Row[];
    return rows.map(([title, source, date, words], at) => ({
      ...{ title, source, date, words },
      format: this.#formatAt(from + at),
    }));
  }

  #prepared(): StatementSync {
    const rows = this.#db.prepare(
      `SELECT title, source, date, words
       FROM json_each(?) AS wanted CROSS JOIN articles ON articles.id = wanted.value ORDER BY wanted.key`,
    );
    rows.setReturnArrays(true);
    return rows;
  }
}
