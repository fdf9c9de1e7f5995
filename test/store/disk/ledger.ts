import type { DatabaseSync } from 'node:sqlite';
import { Damaged } from '../../../source/store/disk/damage.ts';
import type { Schema } from '../../../source/store/disk/head.ts';
import { seal, unseal } from '../../../source/store/disk/seal.ts';
import { Chance } from '../../support/chance.ts';

/*
 * An index in small: entries with values, and a total that says how many there are and what they add up to. Half a
 * transaction would make the two differ.
 */

export const LEDGER: Schema = {
  version: 3,
  create(db) {
    db.exec(`CREATE TABLE entries (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
             CREATE TABLE total (one INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT`);
    writeTotal(db, { transactions: 0, entries: 0, sum: 0 });
  },
};

export interface Total {
  readonly transactions: number;
  readonly entries: number;
  readonly sum: number;
}

function writeTotal(db: DatabaseSync, total: Total): void {
  db.prepare('INSERT OR REPLACE INTO total VALUES (0, ?)').run(
    seal('total', Buffer.from(JSON.stringify(total))),
  );
}

export function totalOf(db: DatabaseSync): Total {
  const row = db.prepare('SELECT sealed FROM total WHERE one = 0').get();
  return JSON.parse(Buffer.from(unseal('total', row?.sealed)).toString());
}

const VALUE_BYTES = 4;
const MOST_FILLING = 3000;

function valueIn(db: DatabaseSync, id: number): number {
  const bytes = unseal(`entry ${id}`, db.prepare('SELECT sealed FROM entries WHERE id = ?').get(id)?.sealed);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

/** One transaction's worth: new entries, and others changed. For inside a transaction. */
export function book(db: DatabaseSync, entries = 5): void {
  const { transactions, entries: before, sum } = totalOf(db);
  const chance = new Chance(transactions);
  const put = db.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?)');
  let after = sum;
  const write = (id: number) => {
    const value = chance.below(1000);
    const bytes = new Uint8Array(VALUE_BYTES + chance.below(MOST_FILLING)).fill(chance.below(256));
    new DataView(bytes.buffer).setUint32(0, value);
    put.run(id, seal(`entry ${id}`, bytes));
    after += value;
  };
  for (let i = 0; i < 3 && before > 0; i++) {
    const id = chance.below(before);
    after -= valueIn(db, id);
    write(id);
  }
  for (let i = 0; i < entries; i++) write(before + i);
  writeTotal(db, { transactions: transactions + 1, entries: before + entries, sum: after });
}

/** Reads all of it; throws Damaged where the entries and the total differ. */
export function audit(db: DatabaseSync): Total {
  const total = totalOf(db);
  const rows = db.prepare('SELECT count(*) AS rows FROM entries').get()!.rows;
  let sum = 0;
  for (let id = 0; id < total.entries; id++) sum += valueIn(db, id);
  if (rows !== total.entries || sum !== total.sum) throw new Damaged('the entries and their total differ');
  return total;
}
