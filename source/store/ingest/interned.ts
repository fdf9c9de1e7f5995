import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Strings that an index numbers: a table with the columns `id` and one for the string. */
export class Interned {
  readonly #known = new Map<string, number>();
  readonly #texts = new Map<number, string>();
  /** There were none before: what is not known here is not in the index. */
  #isNew: boolean;
  readonly #find: StatementSync;
  readonly #add: StatementSync;
  readonly #name: StatementSync;

  constructor(db: DatabaseSync, table: string, column: string) {
    this.#isNew = db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;
    this.#find = db.prepare(`SELECT id FROM ${table} WHERE ${column} = ?`);
    this.#add = db.prepare(`INSERT INTO ${table} (${column}) VALUES (?)`);
    this.#name = db.prepare(`SELECT ${column} AS text FROM ${table} WHERE id = ?`);
  }

  /** The number of a string; null where it has none. */
  find(text: string): number | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const row = this.#isNew ? undefined : this.#find.get(text);
    if (row === undefined) return null;
    return this.#keep(Number(row.id), text);
  }

  /** The number of a string, a new one where it had none. */
  id(text: string): number {
    const found = this.find(text);
    if (found !== null) return found;
    return this.#keep(Number(this.#add.run(text).lastInsertRowid), text);
  }

  /** The string that has a number. Throws where none has. */
  text(id: number): string {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const row = this.#name.get(id);
    if (row === undefined) throw new RangeError(`no string has the number ${id}`);
    this.#keep(id, String(row.text));
    return String(row.text);
  }

  /** Keeps nothing any more of what the index has: it is asked again. */
  letGo(): void {
    this.#known.clear();
    this.#texts.clear();
    this.#isNew = false;
  }

  #keep(id: number, text: string): number {
    this.#known.set(text, id);
    this.#texts.set(id, text);
    return id;
  }
}
