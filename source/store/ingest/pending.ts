import type { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * What is still to be done with an article: to be forgotten, names to be found in it, to be scanned, to be linked; and with a
 * name: whose it is to be said where its article does not tell; and with an actor: to be named again.
 */
const STEPS = ['gone', 'name', 'scan', 'link', 'judge', 'show'] as const;
export type Step = (typeof STEPS)[number];

/** The articles, the names and the actors that wait for a step, kept in the index: work that was cut off goes on where it was. */
export class Pending {
  readonly #db: DatabaseSync;
  readonly #add: StatementSync;
  readonly #remove: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#add = db.prepare('INSERT OR IGNORE INTO pending (step, article) VALUES (?, ?)');
    this.#remove = db.prepare('DELETE FROM pending WHERE step = ? AND article = ?');
  }

  /** In: the numbers of articles, of names, or of actors (lasting ones), as the step has it. */
  add(step: Step, numbers: Iterable<number>): void {
    for (const number of numbers) this.#add.run(STEPS.indexOf(step), number);
  }

  /** All articles of the index wait for a step, but for those that are gone. */
  addAll(step: Step): void {
    this.#db.exec(
      `INSERT OR IGNORE INTO pending (step, article) SELECT ${STEPS.indexOf(step)}, id FROM articles
       WHERE id NOT IN (SELECT article FROM pending WHERE step = ${STEPS.indexOf('gone')})`,
    );
  }

  done(step: Step, article: number): void {
    this.#remove.run(STEPS.indexOf(step), article);
  }

  /** Nothing waits for anything any more. */
  clear(): void {
    this.#db.exec('DELETE FROM pending');
  }

  isEmpty(): boolean {
    return this.#db.prepare('SELECT 1 FROM pending LIMIT 1').get() === undefined;
  }

  /** Ascending. */
  all(step: Step): Uint32Array {
    const rows = this.#db.prepare(
      `SELECT article FROM pending WHERE step = ${STEPS.indexOf(step)} ORDER BY article`,
    );
    const all = new Uint32Array(this.count(step));
    let at = 0;
    for (const { article } of rows.iterate()) all[at++] = Number(article);
    return all;
  }

  count(step: Step): number {
    const row = this.#db
      .prepare(`SELECT count(*) AS count FROM pending WHERE step = ${STEPS.indexOf(step)}`)
      .get();
    return Number(row?.count);
  }
}
