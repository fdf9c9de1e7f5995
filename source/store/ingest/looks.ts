import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Walked } from '../../corpus/walk.ts';
import { type Roots, spotIn } from '../roots.ts';

/** When a folder's own entries changed last, in microseconds since 1970; -1 where that cannot be told. */
function changedAt(path: string | Buffer): number {
  try {
    return Math.round(statSync(path).ctimeMs * 1000);
  } catch {
    return -1;
  }
}

/** Notes what a walk found besides files, and when: by it a later look is spared, or told how old what is known is. */
export function noteLook(db: DatabaseSync, roots: Roots, { unread, folders, files }: Walked): void {
  db.exec('DELETE FROM skipped; DELETE FROM folders');
  const skip = db.prepare('INSERT OR IGNORE INTO skipped (root, name, kind, reason) VALUES (?, ?, ?, ?)');
  for (const { path, kind, reason } of unread) {
    const { root, name } = roots.spotOf(path, path);
    skip.run(root, name, kind, reason);
  }
  const look = db.prepare('INSERT INTO folders (root, name, raw, changed) VALUES (?, ?, ?, ?)');
  for (const { path, raw } of folders) {
    const { root, name, raw: bytes } = roots.spotOf(path, raw);
    look.run(root, name, bytes, changedAt(raw));
  }
  const note = db.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)');
  note.run('looked', Date.now());
  note.run('files', files.length);
}

/** Whether every folder has the entries that it had at the last look. */
export function areFoldersSame(db: DatabaseSync, roots: Roots): boolean {
  for (const row of db.prepare('SELECT * FROM folders').iterate())
    if (row.changed === -1 || changedAt(roots.pathOf(spotIn(row)).raw) !== Number(row.changed)) return false;
  return true;
}

/** The folders that the last look was into, as the system wants them. */
export const foldersOf = (db: DatabaseSync, roots: Roots): (string | Buffer)[] =>
  db
    .prepare('SELECT root, name, raw FROM folders')
    .all()
    .map((row) => roots.pathOf(spotIn(row)).raw);

/** What is known of the last look: how many files there were, and when it was, in milliseconds since 1970. */
export function lastLook(db: DatabaseSync): { readonly files: number; readonly at: number } | null {
  const fact = db.prepare('SELECT value FROM facts WHERE name = ?');
  const [files, at] = [fact.get('files')?.value, fact.get('looked')?.value];
  return files === undefined || at === undefined ? null : { files: Number(files), at: Number(at) };
}

/** Whether a whole state of the corpus stands in the index, and not only the articles read so far. */
export const isShown = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM orders WHERE name = 'actors'").get() !== undefined;
