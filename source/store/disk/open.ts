import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { connectToRead, connectToWrite, type Location } from './connect.ts';
import { Damaged, faultOf } from './damage.ts';
import { lockIn, prepareFolder } from './folder.ts';
import { isMarkedDamaged, newestIndex, startIndex, sweepBefore } from './generations.ts';
import { makeTables, type Schema, type Standing, standingOf } from './head.ts';
import { takeLock } from './lock.ts';
import { journalFor, type TypeOf } from './network.ts';
import { placeOf, type Wanted } from './place.ts';
import { sweepUnused } from './unused.ts';
import { said } from './words.ts';

export interface Options extends Wanted {
  readonly schema: Schema;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For tests: what kind of file system a path lies on. */
  readonly typeOf?: TypeOf;
}

/** An index with its tables, to be read. */
export interface Index {
  /** Cannot change anything; this thread's own. */
  readonly db: DatabaseSync;
  /** For `connectToRead` and `beginWriting`, in this thread or in another. */
  readonly location: Location;
  /** `new` and `rebuilt`: nothing is in it yet; `current`: it was there. */
  readonly state: 'new' | 'current' | 'rebuilt';
  /** Whole sentences for people: what happened, where, and what can be done. */
  readonly said: readonly string[];
  close(): void;
}

/** How often, and how many milliseconds apart, to look whether another process has finished making the tables. */
const LOOKS = 200;
const PAUSE = 10;

/**
 * Opens the index of a corpus, and makes one with empty tables where there is none that can be used. Where it cannot
 * lie on disk, it lies in memory, and `said` tells why. Throws what `schema.create` throws.
 */
export function openIndex(options: Options): Index {
  const { schema, env, typeOf } = options;
  const place = placeOf(options, env);
  if (place === null) return inMemory(schema, said.noHome);
  const { folder, key } = place;
  try {
    prepareFolder(place);
    const index = onDisk(folder, schema, {
      kind: 'disk',
      lock: lockIn(folder),
      journal: journalFor(folder, typeOf),
      version: schema.version,
      key,
    });
    if (index.state === 'new') sweepUnused(place);
    return index;
  } catch (error) {
    const words = said.notOnDisk(folder, error);
    if (words === null) throw error;
    return inMemory(schema, words);
  }
}

/** Whatever file turns out to be the index. */
type AnyFile = Omit<Location, 'path'>;

function onDisk(folder: string, schema: Schema, any: AnyFile): Index {
  let state: Index['state'] = 'current';
  const words: string[] = [];
  for (let look = 0; look < LOOKS; look++) {
    const found = lookFor(folder, any);
    if (found.standing === 'ours') return index(found.db, found.location, state, words);
    if (found.standing === 'newer') return inMemory(schema, said.newer(folder));
    if (state !== 'current') throw new Damaged('what was just written does not come back');
    const before = build(folder, schema, any);
    if (before === null) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    else if (before === 'none' || before === 'empty') state = 'new';
    else if (before !== 'usable') {
      state = 'rebuilt';
      words.push(said.rebuilt[before](folder));
    }
  }
  return inMemory(schema, said.inTheMaking(folder));
}

type Found =
  | { readonly standing: 'ours'; readonly db: DatabaseSync; readonly location: Location }
  | { readonly standing: Exclude<Standing, 'ours'> | 'none' };

/** The newest index in the folder, opened if it can be used. */
function lookFor(folder: string, any: AnyFile): Found {
  const { journal } = any;
  const path = newestIndex(folder, journal);
  if (path === null) return { standing: 'none' };
  if (isMarkedDamaged(path)) return { standing: 'damaged' };
  const location = { ...any, path };
  let db: DatabaseSync | null = null;
  try {
    db = connectToRead(location);
    const standing = standingOf(db, location);
    if (standing === 'ours') return { standing, db, location };
    db.close();
    return { standing };
  } catch (error) {
    db?.close();
    const fault = faultOf(error);
    // What is asked of it here is right, so that an error in a statement comes from the file.
    if (fault === 'damaged' || fault === 'statement') return { standing: 'damaged' };
    // Swept away between the look into the folder and now.
    if (newestIndex(folder, journal) !== path) return { standing: 'none' };
    throw error;
  }
}

/**
 * Puts an index with empty tables in the place of one that cannot be used. Gives what was there, `usable` when
 * another process was faster, and null while another process holds the lock.
 */
function build(
  folder: string,
  schema: Schema,
  any: AnyFile,
): Exclude<Found['standing'], 'ours' | 'newer'> | 'usable' | null {
  const lock = takeLock(any);
  if (lock === null) return null;
  try {
    const found = lookFor(folder, any);
    if (found.standing === 'ours') found.db.close();
    if (found.standing === 'ours' || found.standing === 'newer') return 'usable';
    const { journal, key } = any;
    const path = startIndex(folder, journal);
    const db = connectToWrite({ ...any, path });
    try {
      makeTables(db, schema, key);
    } finally {
      db.close();
    }
    sweepBefore(path, folder, journal);
    return found.standing;
  } finally {
    lock.release();
  }
}

function inMemory(schema: Schema, words: string): Index {
  const name = `file:/dragoman-${randomUUID()}`;
  const key = '';
  const location: Location = {
    kind: 'memory',
    path: `${name}?vfs=memdb`,
    lock: `${name}-lock?vfs=memdb`,
    journal: 'rollback',
    version: schema.version,
    key,
  };
  const writing = connectToWrite(location);
  try {
    makeTables(writing, schema, key);
    // Before the other is closed: with its last connection the memory is gone.
    return index(connectToRead(location), location, 'new', [words]);
  } finally {
    writing.close();
  }
}

function index(db: DatabaseSync, location: Location, state: Index['state'], words: readonly string[]): Index {
  return { db, location, state, said: words, close: () => db.close() };
}
