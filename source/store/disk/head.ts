import type { DatabaseSync } from 'node:sqlite';
import { Damaged, faultOf } from './damage.ts';
import { seal, unseal } from './seal.ts';

/** What the tables of an index are. */
export interface Schema {
  /** From 1; grows whenever an index of before cannot be used any more. */
  readonly version: number;
  /** Makes every table and index there will be, and what stands in them at first; runs in one transaction. */
  create(db: DatabaseSync): void;
}

/**
 * What a file turns out to be. `empty`: somebody began to make it and did not come to the end. `other`: whole, but of
 * another corpus, which two keys with the same beginning would bring about.
 */
export type Standing = 'ours' | 'empty' | 'older' | 'newer' | 'other' | 'damaged';

/** “drgm”, for file(1) and for whoever meets the file (sqlite.org/pragma.html, application_id). */
const APPLICATION_ID = 0x6472676d;

/**
 * The table that says what an index is. Every version, those to come too, has it in this form; a program reads it
 * before it knows anything else. The version stands in the header of the file as well, for people.
 */
const HEAD = 'CREATE TABLE head (one INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT';

interface Head extends Expected {
  readonly tables: string;
}

/** Makes the tables of an empty index, in one transaction. Throws what SQLite and `create` throw, having done nothing. */
export function makeTables(db: DatabaseSync, schema: Schema, key: string): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${schema.version}; ${HEAD}`);
    schema.create(db);
    const head: Head = { version: schema.version, key, tables: tablesOf(db) };
    db.prepare('INSERT INTO head VALUES (0, ?)').run(seal('head', Buffer.from(JSON.stringify(head))));
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** What an index has to be. */
export interface Expected {
  readonly version: number;
  readonly key: string;
}

/** What the file behind `db` is. Throws what is no fault of the file. */
export function standingOf(db: DatabaseSync, { version, key }: Expected): Standing {
  try {
    if (db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()!.tables === 0) return 'empty';
    const row = db.prepare('SELECT sealed FROM head WHERE one = 0').get();
    const head: Head = JSON.parse(Buffer.from(unseal('head', row?.sealed)).toString());
    if (head.version > version) return 'newer';
    if (head.version < version) return 'older';
    if (head.tables !== tablesOf(db)) return 'damaged';
    return head.key === key ? 'ours' : 'other';
  } catch (error) {
    const fault = faultOf(error);
    // The statements above are right, so that an “error in the statement” is an error in the tables.
    if (fault === 'damaged' || fault === 'statement') return 'damaged';
    throw error;
  }
}

/** Throws Damaged unless the tables are those that were made. */
export function checkTables(db: DatabaseSync, expected: Expected): void {
  const standing = standingOf(db, expected);
  if (standing !== 'ours') throw new Damaged(`the tables of the index are ${standing}`);
}

/**
 * All that SQLite knows of the tables, as one line: their columns and the pages at which they begin. What ANALYZE
 * leaves is no part of it.
 */
function tablesOf(db: DatabaseSync): string {
  const rows = db
    .prepare(
      `SELECT group_concat(concat_ws(char(9), type, name, tbl_name, rootpage, sql), char(10) ORDER BY name, type) AS tables
       FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*'`,
    )
    .get();
  return String(rows!.tables);
}
