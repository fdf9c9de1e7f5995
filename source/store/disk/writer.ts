import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../problem.ts';
import { connectToWrite, type Location, WRITER_PATIENCE } from './connect.ts';
import { Damaged, type Fault, faultOf } from './damage.ts';
import { isMarkedDamaged, markDamaged, newestIndex } from './generations.ts';
import { checkTables } from './head.ts';
import { type Lock, takeLock } from './lock.ts';
import { said } from './words.ts';

/** Milliseconds to wait for readers to let go of older states. */
const SETTLING = 100;

/** Takes note of an error that came out of the index, so that a damaged one is built anew at the next opening. */
export function noteFault({ kind, path }: Location, error: unknown): Fault {
  let fault = faultOf(error);
  // A version in the header of a file that is higher than any makes SQLite read it only.
  if (fault === 'read-only' && kind === 'disk' && isWritable(path)) fault = 'damaged';
  if (fault === 'damaged' && kind === 'disk') markDamaged(path);
  return fault;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The one who may change an index, until closed. */
export class Writer {
  readonly db: DatabaseSync;
  readonly #location: Location;
  readonly #lock: Lock;

  constructor(db: DatabaseSync, location: Location, lock: Lock) {
    this.db = db;
    this.#location = location;
    this.#lock = lock;
  }

  /**
   * Does all of `change`, which must not wait for anything, or nothing of it. Throws a Problem where the disk is full,
   * Damaged where the index turns out to be (another process may have found that), else what `change` throws.
   */
  write<T>(change: (db: DatabaseSync) => T): T {
    const { path, kind } = this.#location;
    try {
      if (kind === 'disk' && isMarkedDamaged(path)) throw new Damaged('another process found it damaged');
      this.db.exec('BEGIN IMMEDIATE');
      const result = change(this.db);
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite may have rolled back by itself.
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      const fault = noteFault(this.#location, error);
      if (fault === 'full') throw new Problem(said.noRoom(this.#location), { cause: error });
      if (fault === 'damaged' && !(error instanceof Damaged)) throw new Damaged('SQLite', { cause: error });
      throw error;
    }
  }

  /**
   * Moves the log into the file, so that the next start has nothing to do; for when much was written. Readers that
   * hold on to an older state, and a full disk, can keep it from happening: then the log stays, and nothing is lost.
   */
  settle(): void {
    const { kind, journal } = this.#location;
    if (kind === 'memory' || journal === 'rollback') return;
    try {
      this.db.exec(`PRAGMA busy_timeout = ${SETTLING}; PRAGMA wal_checkpoint(TRUNCATE)`);
    } catch (error) {
      noteFault(this.#location, error);
    } finally {
      this.db.exec(`PRAGMA busy_timeout = ${WRITER_PATIENCE}`);
    }
  }

  close(): void {
    this.settle();
    this.db.close();
    this.#lock.release();
  }
}

/** Whether another process or thread writes to an index: told without opening it. */
export function isBeingWritten(location: Location): boolean {
  if (location.kind === 'disk' && !existsSync(location.path)) return false;
  const lock = takeLock(location);
  lock?.release();
  return lock === null;
}

/**
 * Begins to write to an index. `busy`: another process or thread does, and this one can ask again; `stale`: the index
 * was built anew or removed meanwhile, or is damaged, and must be opened again. Throws what the file system and SQLite throw.
 */
export function beginWriting(location: Location): Writer | 'busy' | 'stale' {
  const { kind, path, journal } = location;
  if (kind === 'disk' && !existsSync(path)) return 'stale';
  const lock = takeLock(location);
  if (lock === null) return 'busy';
  try {
    if (kind === 'disk' && (newestIndex(dirname(path), journal) !== path || isMarkedDamaged(path))) {
      lock.release();
      return 'stale';
    }
    const db = connectToWrite(location);
    checkTables(db, location);
    return new Writer(db, location, lock);
  } catch (error) {
    lock.release();
    noteFault(location, error);
    throw error;
  }
}
