import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Strings that an index numbers: a table with the columns `id` and one for the string. */
export class Interned {
  readonly #known = new Map<string, number>();
  readonly #find: StatementSync;
  readonly #add: StatementSync;
  readonly #name: StatementSync;

  constructor(db: DatabaseSync, table: string, column: string) {
    this.#find = db.prepare(`SELECT id FROM ${table} WHERE ${column} = ?`);
    this.#add = db.prepare(`INSERT INTO ${table} (${column}) VALUES (?)`);
    this.#name = db.prepare(`SELECT ${column} AS text FROM ${table} WHERE id = ?`);
  }

  /** The number of a string; null where it has none. */
  find(text: string): number | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const row = this.#find.get(text);
    if (row === undefined) return null;
    this.#known.set(text, Number(row.id));
    return Number(row.id);
  }

  /** The number of a string, a new one where it had none. */
  id(text: string): number {
    const found = this.find(text);
    if (found !== null) return found;
    const id = Number(this.#add.run(text).lastInsertRowid);
    this.#known.set(text, id);
    return id;
  }

  /** The string that has a number. Throws where none has. */
  text(id: number): string {
    const row = this.#name.get(id);
    if (row === undefined) throw new RangeError(`no string has the number ${id}`);
    return String(row.text);
  }
}
