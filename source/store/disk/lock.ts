import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Location } from './connect.ts';
import { faultOf } from './damage.ts';

/** Held until it is released, or its thread or its process ends in whatever way. */
export interface Lock {
  release(): void;
}

/**
 * The lock of an index, or null while another process or thread has it. It is a transaction on an empty database
 * beside the index that is begun and never committed: the system takes it back when the process dies, which it does
 * not for a file with a process number in it. Throws what the file system and SQLite throw.
 */
export function takeLock({ kind, lock }: Pick<Location, 'kind' | 'lock'>): Lock | null {
  if (kind === 'disk') makeFile(lock);
  const db = new DatabaseSync(lock, { timeout: 0 });
  try {
    // Without this a journal would be written beside it, and stay behind after a crash.
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
    return { release: () => db.close() };
  } catch (error) {
    db.close();
    if (faultOf(error) === 'busy') return null;
    throw error;
  }
}

/** For its owner only. A file that is there is not opened: closing it would take the lock from another thread. */
function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
