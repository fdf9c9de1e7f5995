import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { type Roots, spotIn } from '../roots.ts';
import type { Looked } from './file-look.ts';

/** When a folder's own entries changed last, in microseconds since 1970; -1 where that cannot be told. */
function changedAt(path: string | Buffer): number {
  try {
    return Math.round(statSync(path).ctimeMs * 1000);
  } catch {
    return -1;
  }
}

/** Notes what a look found besides files, and when: by it a later look is spared, or told how old what is known is. */
export function noteLook(
  db: DatabaseSync,
  roots: Roots,
  { unread, folders, files }: Omit<Looked, 'changes'>,
): void {
  db.exec('DELETE FROM skipped; DELETE FROM folders');
  const skip = db.prepare('INSERT OR IGNORE INTO skipped (root, name, kind, reason) VALUES (?, ?, ?, ?)');
  for (const { path, kind, reason } of unread) {
    const { root, name } = roots.spotOf(path, path);
    skip.run(root, name, kind, reason);
  }
  // In this order they are looked at again: those with folders in them, then those whose entries changed last.
  const above = new Set(folders.map(({ path }) => path.slice(0, path.lastIndexOf('/'))));
  const looked = folders.map(({ path, raw }) => ({ path, raw, changed: changedAt(raw) }));
  looked.sort((a, b) => Number(above.has(b.path)) - Number(above.has(a.path)) || b.changed - a.changed);
  const look = db.prepare('INSERT INTO folders (root, name, raw, changed) VALUES (?, ?, ?, ?)');
  for (const { path, raw, changed } of looked) {
    const { root, name, raw: bytes } = roots.spotOf(path, raw);
    look.run(root, name, bytes, changed);
  }
  const note = db.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)');
  note.run('looked', Date.now());
  note.run('files', files);
  note.run('folders', folders.length);
}

/** Whether the folders that are looked at first, so many at most, have the entries that they had at the last look. */
export function areFoldersSame(db: DatabaseSync, roots: Roots, most: number): boolean {
  for (const row of db.prepare('SELECT * FROM folders ORDER BY rowid LIMIT ?').iterate(most))
    if (row.changed === -1 || changedAt(roots.pathOf(spotIn(row)).raw) !== Number(row.changed)) return false;
  return true;
}

/** The folders that the last look was into, as the system wants them. */
export const foldersOf = (db: DatabaseSync, roots: Roots): (string | Buffer)[] =>
  db
    .prepare('SELECT root, name, raw FROM folders')
    .all()
    .map((row) => roots.pathOf(spotIn(row)).raw);

/** What is known of the last look: how many files and folders there were, and when it was, in milliseconds since 1970. */
export interface Look {
  readonly files: number;
  readonly folders: number;
  readonly at: number;
}

export function lastLook(db: DatabaseSync): Look | null {
  const fact = db.prepare('SELECT value FROM facts WHERE name = ?');
  const [files, folders, at] = ['files', 'folders', 'looked'].map((name) => Number(fact.get(name)?.value));
  return [files, folders, at].some(Number.isNaN) ? null : { files, folders, at };
}

/** Whether a whole state of the corpus stands in the index, and not only the articles read so far. */
export const isShown = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM orders WHERE name = 'actors'").get() !== undefined;
