import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { type FileTaker, type Found, keyOf, type Walked, walkInto } from '../../corpus/walk.ts';
import { byCodePoint } from '../../text/order.ts';
import { connectToRead, type Location } from '../disk/connect.ts';
import type { Roots, Spot } from '../roots.ts';
import { type FileChanges, type FileTask, isSameLook, looksOf } from './file-rows.ts';

/** What a look at the files of a corpus found. */
export interface Looked extends Pick<Walked, 'unread' | 'folders'> {
  /** How many there are. */
  readonly files: number;
  readonly changes: FileChanges;
}

/**
 * Walks a corpus and compares each file, as it is found, with what the index has: of those that are the same nothing is kept.
 * `progress` is told how many were found so far. Throws a Problem for a path that does not exist.
 */
export async function lookAt(
  location: Location,
  roots: Roots,
  progress: (files: number) => void,
): Promise<Looked> {
  // By a connection of its own, which keeps less in memory than one that writes.
  const db = connectToRead(location);
  try {
    // One state for all questions: else the file is locked for each of a hundred thousand.
    db.exec('BEGIN');
    return await lookThrough(db, roots, progress);
  } finally {
    db.close();
  }
}

/** The same over a connection. */
export async function lookThrough(
  db: DatabaseSync,
  roots: Roots,
  progress: (files: number) => void,
): Promise<Looked> {
  const compared = new Compared(db, roots);
  const walked = await walkInto(roots.paths, compared, progress);
  return { ...walked, files: compared.count, changes: compared.changes() };
}

class Compared implements FileTaker {
  count = 0;
  readonly #db: DatabaseSync;
  readonly #roots: Roots;
  readonly #row: StatementSync;
  /** By the number of a file in the index: 1 where it is as it was. */
  readonly #isSame: Uint8Array;
  readonly #toRead = new Map<string, FileTask>();

  constructor(db: DatabaseSync, roots: Roots) {
    this.#db = db;
    this.#roots = roots;
    this.#row = db.prepare(
      'SELECT id, size, changed, inode FROM files WHERE root = ? AND name = ? AND raw IS ? AND gone = 0',
    );
    const last = db.prepare('SELECT max(id) AS id FROM files').get();
    this.#isSame = new Uint8Array(Number(last?.id ?? 0) + 1);
  }

  take({ path, raw }: Found): void {
    this.count++;
    const spot = this.#roots.spotOf(path, raw);
    const looks = looksOf(raw);
    const row = this.#rowOf(spot);
    const isSame =
      row !== undefined &&
      isSameLook({ size: Number(row.size), changed: Number(row.changed), inode: Number(row.inode) }, looks);
    if (isSame) this.#isSame[Number(row.id)] = 1;
    else this.#toRead.set(keyOf(raw), { ...spot, path, system: raw, looks });
  }

  has({ path, raw }: Found): boolean {
    if (this.#toRead.has(keyOf(raw))) return true;
    const row = this.#rowOf(this.#roots.spotOf(path, raw));
    return row !== undefined && this.#isSame[Number(row.id)] === 1;
  }

  drop({ path, raw }: Found): void {
    this.count--;
    if (this.#toRead.delete(keyOf(raw))) return;
    const row = this.#rowOf(this.#roots.spotOf(path, raw));
    this.#isSame[Number(row?.id)] = 0;
  }

  #rowOf({ root, name, raw }: Spot): Record<string, SQLOutputValue> | undefined {
    return this.#row.get(root, name, raw);
  }

  changes(): FileChanges {
    const gone: number[] = [];
    for (const { id } of this.#db.prepare('SELECT id FROM files WHERE gone = 0').iterate())
      if (this.#isSame[Number(id)] === 0) gone.push(Number(id));
    return { toRead: [...this.#toRead.values()].sort((a, b) => byCodePoint(a.path, b.path)), gone };
  }
}
