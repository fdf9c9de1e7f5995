import type { DatabaseSync } from 'node:sqlite';

/** Numbers that no actor of this index has had, kept in its facts. Once there are some, the names were settled. */
export class FreshNumbers {
  readonly #db: DatabaseSync;
  #next: number;

  /** `listed`: how many actors the actors file has, whose numbers are their places in it. */
  constructor(db: DatabaseSync, listed: number) {
    this.#db = db;
    const row = db.prepare("SELECT value FROM facts WHERE name = 'next cluster'").get();
    this.#next = Number(row?.value ?? listed);
  }

  next(): number {
    return this.#next++;
  }

  save(): void {
    this.#db.prepare("INSERT OR REPLACE INTO facts (name, value) VALUES ('next cluster', ?)").run(this.#next);
  }
}
