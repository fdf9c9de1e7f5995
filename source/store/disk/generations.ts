import { closeSync, existsSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from './network.ts';

/*
 * An index that has to be made anew gets a file of its own, and the newest file is the index. A file that is in use is
 * never replaced under its own name: SQLite finds its log by name, and a process that has the old file open would
 * write the old log into the new file, or delete the new one's log (sqlite.org/howtocorrupt.html, 4.2). So no name is
 * used twice, not even after somebody has emptied the folder: it is made from the time.
 *
 * The kind of journal is in the name too, because a file with a write-ahead log must not even be opened from a machine
 * that reaches it over the network.
 *
 * Nobody may open one of these files but through SQLite: as soon as a process closes a file, it loses every lock that
 * it holds on it (howtocorrupt.html, 2.2).
 */
const PREFIX: Readonly<Record<Journal, string>> = { wal: 'index-', rollback: 'network-' };
const ENDING = '.sqlite';
const DAMAGED = '.damaged';
/** Milliseconds since 1970 have this many digits to the base 36 until the year 2059. */
const DIGITS = 8;

const stampOf = (name: string, journal: Journal): string | null => {
  const prefix = PREFIX[journal];
  const stamp = name.slice(prefix.length, prefix.length + DIGITS);
  return name.startsWith(prefix) && /^[0-9a-z]{8}$/.test(stamp) ? stamp : null;
};

const nameOf = (stamp: string, journal: Journal) => `${PREFIX[journal]}${stamp}${ENDING}`;

/** The newest stamp of all files in the folder, with whatever ending, or null. */
function newestStamp(folder: string, journal: Journal, isIndex: (name: string) => boolean): string | null {
  let newest: string | null = null;
  for (const name of readdirSync(folder)) {
    const stamp = isIndex(name) ? stampOf(name, journal) : null;
    if (stamp !== null && (newest === null || stamp > newest)) newest = stamp;
  }
  return newest;
}

/** The path of the index in this folder, or null. Throws what the file system throws. */
export function newestIndex(folder: string, journal: Journal): string | null {
  const stamp = newestStamp(folder, journal, (name) => name.endsWith(ENDING));
  return stamp === null ? null : join(folder, nameOf(stamp, journal));
}

/**
 * Makes an empty file, for its owner only, that is now the index of this folder, and gives its path. Only who holds
 * the lock of the folder may.
 */
export function startIndex(folder: string, journal: Journal): string {
  const newest = newestStamp(folder, journal, () => true);
  // A clock that was put back must not make the new file an old one.
  const time = Math.max(Date.now(), newest === null ? 0 : Number.parseInt(newest, 36) + 1);
  const path = join(folder, nameOf(time.toString(36).padStart(DIGITS, '0'), journal));
  closeSync(openSync(path, 'wx', 0o600));
  return path;
}

/**
 * Removes what is left of indexes before `path`. Who still reads one keeps it until it is closed. Only who holds the
 * lock of the folder may. What cannot be removed now is removed another time.
 */
export function sweepBefore(path: string, folder: string, journal: Journal): void {
  for (const name of readdirSync(folder)) {
    const stamp = stampOf(name, journal);
    if (stamp === null || join(folder, nameOf(stamp, journal)) >= path) continue;
    try {
      rmSync(join(folder, name));
    } catch {
      // Gone already, or not ours.
    }
  }
}

/** Notes for every process that the index at `path` is damaged; where that cannot be noted, each finds out itself. */
export function markDamaged(path: string): void {
  try {
    writeFileSync(path + DAMAGED, '', { mode: 0o600 });
  } catch {
    // The disk may be full or gone, which does not make the index any better.
  }
}

/** Whether some process has found the index at `path` damaged. */
export const isMarkedDamaged = (path: string): boolean => existsSync(path + DAMAGED);
