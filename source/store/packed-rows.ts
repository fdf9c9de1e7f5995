import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A table with one blob for each number: what is known of an article, or of an actor, packed. */
export class PackedRows {
  readonly #read: StatementSync;
  readonly #write: StatementSync;
  readonly #remove: StatementSync;

  /** `key`: the column of the number. */
  constructor(db: DatabaseSync, table: string, key = 'article') {
    this.#read = db.prepare(`SELECT packed FROM ${table} WHERE ${key} = ?`);
    this.#write = db.prepare(`INSERT OR REPLACE INTO ${table} (${key}, packed) VALUES (?, ?)`);
    this.#remove = db.prepare(`DELETE FROM ${table} WHERE ${key} = ?`);
  }

  get(key: number): Uint8Array | null {
    const row = this.#read.get(key);
    return row === undefined ? null : (row.packed as Uint8Array);
  }

  put(key: number, packed: Uint8Array): void {
    this.#write.run(key, packed);
  }

  remove(key: number): void {
    this.#remove.run(key);
  }
}

export const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
