import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Found, SUMS } from './found-codec.ts';
import { type NameRow, POOL_KINDS } from './name-row.ts';

const MADE = ['kind', 'component', 'cluster', 'scanned', 'called', 'bearers', 'filed', 'touched'] as const;
const COLUMNS = `id, key, ${SUMS.join(', ')}, ${MADE.join(', ')}`;

/** The names of the corpus, with what speaks for each. A row once asked for is kept, and is one object from then on. */
export class NameSums {
  readonly #db: DatabaseSync;
  readonly #rows = new Map<number, NameRow>();
  readonly #byKey = new Map<string, NameRow>();
  readonly #unsaved = new Set<NameRow>();
  /** Those from this number on are not in the index yet. */
  #firstNew: number;
  #next: number;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #byId: StatementSync;
  readonly #find: StatementSync;
  readonly #key: StatementSync;
  #isWhole: boolean;
  /** The names of this corpus were settled before: which are touched since is noted. */
  readonly #isSettled: boolean;

  constructor(db: DatabaseSync) {
    this.#db = db;
    const columns = [...SUMS, ...MADE];
    this.#insert = db.prepare(
      `INSERT INTO names (${columns.join(', ')}, id, key) VALUES (${columns.map(() => '?').join(', ')}, ?, ?)`,
    );
    this.#update = db.prepare(
      `UPDATE names SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    );
    this.#byId = db.prepare(`SELECT ${COLUMNS} FROM names WHERE id = ?`);
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM names WHERE key = ?`);
    this.#key = db.prepare('SELECT key FROM names WHERE id = ?');
    for (const statement of [this.#byId, this.#find]) statement.setReturnArrays(true);
    this.#next = 1 + Number(db.prepare('SELECT max(id) AS last FROM names').get()?.last);
    this.#firstNew = this.#next;
    this.#isWhole = this.#next === 1;
    this.#isSettled = db.prepare("SELECT 1 FROM facts WHERE name = 'next cluster'").get() !== undefined;
  }

  /** Whether the names of this corpus were settled before. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Whether every row is kept. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The row of a name, a new one where it had none. */
  of(key: string): NameRow {
    const found = this.find(key);
    if (found !== null) return found;
    const row = this.#keep({
      id: this.#next++,
      key,
      sums: SUMS.map(() => 0),
      kind: null,
      component: null,
      cluster: null,
      scanned: null,
      called: null,
      bearers: null,
      filed: false,
      touched: false,
    });
    this.changed(row);
    return row;
  }

  find(key: string): NameRow | null {
    const kept = this.#byKey.get(key);
    if (kept !== undefined || this.#isWhole) return kept ?? null;
    const row = this.#find.get(key) as unknown as Values | undefined;
    return row === undefined ? null : this.#enter(row);
  }

  at(id: number): NameRow {
    const kept = this.#rows.get(id);
    if (kept !== undefined) return kept;
    const row = this.#byId.get(id) as unknown as Values | undefined;
    if (row === undefined) throw new RangeError(`no name has the number ${id}`);
    return this.#enter(row);
  }

  /** The key of a name whose row need not be kept. */
  keyOf(id: number): string {
    return this.#rows.get(id)?.key ?? String(this.#key.get(id)?.key);
  }

  /** All rows; from then on all are kept. */
  all(): Iterable<NameRow> {
    if (!this.#isWhole) {
      const all = this.#db.prepare(`SELECT ${COLUMNS} FROM names`);
      all.setReturnArrays(true);
      for (const row of all.iterate() as unknown as Iterable<Values>) this.#enter(row);
      this.#isWhole = true;
    }
    return this.#rows.values();
  }

  /** The rows for which a condition holds; what it asks of a row has been saved since it changed. */
  where(condition: string, ...values: readonly number[]): NameRow[] {
    const ids = this.#db.prepare(`SELECT id FROM names WHERE ${condition}`).all(...values);
    return ids.map(({ id }) => this.at(Number(id)));
  }

  /** The numbers of the names that one of some actors bears as a part of its own. */
  *borneBy(actors: ReadonlySet<number>): Generator<number> {
    const all = this.#db.prepare("SELECT id, bearers FROM names WHERE bearers <> ''");
    for (const { id, bearers } of all.iterate())
      if (
        String(bearers)
          .split(' ')
          .some((one) => actors.has(Number.parseInt(one, 10)))
      )
        yield Number(id);
  }

  /** Adds what an article says, or (`sign` -1) takes it away. */
  add({ names, listed }: Found, sign: 1 | -1): void {
    for (const { name, sums } of names) {
      const row = this.at(name);
      this.#touch(row);
      for (let at = 0; at < sums.length; at++) row.sums[at] += sign * sums[at];
    }
    for (const name of listed) this.#touch(this.at(name));
  }

  /** Notes that a row is to be written back. */
  changed(row: NameRow): void {
    this.#unsaved.add(row);
  }

  /** Writes back what was changed since the last time. */
  save(): void {
    for (const row of this.#unsaved) {
      const { id, key, kind, component, cluster, scanned, called, bearers, filed, touched } = row;
      const values = [
        ...row.sums,
        ...[POOL_KINDS.indexOf(kind), component, cluster, scanned, called, bearers, Number(filed)],
        Number(touched),
      ];
      if (id < this.#firstNew) this.#update.run(...values, id);
      else this.#insert.run(...values, id, key);
    }
    this.#firstNew = this.#next;
    this.#unsaved.clear();
  }

  /** Keeps no row any more; to be called when all are saved, and nobody has one. */
  letGo(): void {
    this.#rows.clear();
    this.#byKey.clear();
    this.#isWhole = false;
  }

  #touch(row: NameRow): void {
    row.touched = this.#isSettled;
    this.#unsaved.add(row);
  }

  #enter(values: Values): NameRow {
    const kept = this.#rows.get(Number(values[0]));
    if (kept !== undefined) return kept;
    const [id, key, ...rest] = values;
    const [kind, component, cluster, scanned, called, bearers, filed, touched] = rest.slice(SUMS.length);
    return this.#keep({
      id: Number(id),
      key: String(key),
      sums: rest.slice(0, SUMS.length).map(Number),
      kind: POOL_KINDS[Number(kind)],
      component: numberOrNull(component),
      cluster: numberOrNull(cluster),
      scanned: numberOrNull(scanned),
      called: numberOrNull(called),
      bearers: bearers === null ? null : String(bearers),
      filed: filed === 1,
      touched: touched === 1,
    });
  }

  #keep(row: NameRow): NameRow {
    this.#rows.set(row.id, row);
    this.#byKey.set(row.key, row);
    return row;
  }
}

type Values = readonly unknown[];

const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));
