/** Indexes for tests: of a folder, made or brought up to date as the program does it. */
import { DatabaseSync } from 'node:sqlite';
import type { ActorsTable } from '../../source/actors/table.ts';
import { contentsIn } from '../../source/store/content.ts';
import { type Clerks, OneClerk } from '../../source/store/ingest/clerks.ts';
import { lookThrough } from '../../source/store/ingest/file-look.ts';
import { noteLook } from '../../source/store/ingest/looks.ts';
import { bringUpToDate } from '../../source/store/ingest/update.ts';
import { Roots } from '../../source/store/roots.ts';
import { SCHEMA } from '../../source/store/schema.ts';

export interface Index {
  readonly db: DatabaseSync;
  readonly roots: Roots;
  readonly table: ActorsTable;
}

/** An index in which nothing stands yet. `file`: where it is kept, if not in memory. */
export function emptyIndex(folder: string, table: ActorsTable, file = ':memory:'): Index {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec(SCHEMA);
  return { db, roots: new Roots([folder]), table };
}

/**
 * Works into an index what stands in its folder now, and what the walk passed over. `cut` is told before and after each
 * transaction, and may throw; `clerks`: who does the work on articles.
 */
export async function bring(
  { db, roots, table }: Index,
  cut: (when: 'before' | 'after') => void = () => undefined,
  clerks: () => Clerks = () => new OneClerk(table, contentsIn(db)),
): Promise<void> {
  const looked = await lookThrough(db, roots, () => undefined);
  const write = <T>(change: (db: DatabaseSync) => T): T => {
    cut('before');
    db.exec('BEGIN IMMEDIATE');
    const changed = change(db);
    db.exec('COMMIT');
    cut('after');
    return changed;
  };
  const task = {
    db,
    write,
    table,
    roots,
    clerks,
    progress: () => undefined,
    rows: () => undefined,
  };
  await bringUpToDate(task, looked.changes);
  write(() => noteLook(db, roots, looked));
}
