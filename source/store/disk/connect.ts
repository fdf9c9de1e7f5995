import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Journal } from './network.ts';

/** An index as another thread can be told of it. */
export interface Location {
  /** `memory`: seen by the threads of this process only, and gone when the last of them has closed it. */
  readonly kind: 'disk' | 'memory';
  /** The file; for `memory` a URI. */
  readonly path: string;
  /** What is locked by whoever writes: a file, or a URI. */
  readonly lock: string;
  readonly journal: Journal;
  readonly version: number;
  readonly key: string;
}

/** Bytes of a page. Blobs of a few kB, which is what an index is made of, fill it better than SQLite's 4096. */
const PAGE_BYTES = 8192;
/** Pages in the log after which it is moved into the file: 16 MB, which the next start has to read after a crash. */
const LOG_PAGES = 2000;
const READER_CACHE_KIB = 8 * 1024;
const WRITER_CACHE_KIB = 32 * 1024;
/** Milliseconds that a writer waits for readers, where they are in its way. */
export const WRITER_PATIENCE = 60_000;

/**
 * Tells SQLite to look harder at each page that it reads, to trust nothing that the tables say about code, and to
 * sort in memory rather than in a file in /tmp.
 */
const CAREFUL = 'PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;';

/** Never makes a file: an index that was swept away meanwhile must not come back empty under its old name. */
const existing = ({ kind, path }: Location) =>
  kind === 'memory' ? path : `${pathToFileURL(path).href}?mode=rw`;

/**
 * Milliseconds that a reader waits for a lock. With a write-ahead log it meets one only while another process repairs
 * the log after a crash or leaves as the last; with a rollback journal, and in memory, while the writer commits.
 */
const READER_PATIENCE = { wal: 200, rollback: 2_000 };

/** A connection that cannot change anything. Each thread has its own. Throws what SQLite throws. */
export function connectToRead(location: Location): DatabaseSync {
  return connect(
    location,
    READER_PATIENCE[location.journal],
    `${CAREFUL} PRAGMA query_only = ON; PRAGMA cache_size = ${-READER_CACHE_KIB};`,
  );
}

/**
 * A connection that can change the index; for whoever holds its lock. Throws what SQLite throws.
 *
 * After kill -9 every committed transaction is there whatever `synchronous` says. After a power cut, NORMAL keeps a
 * write-ahead log whole and may lose its last transactions, OFF may damage the file; a rollback journal needs FULL
 * (sqlite.org/pragma.html). With a rollback journal, and in memory, nobody can read while changed pages go to the
 * file, so they wait for the commit.
 */
export function connectToWrite(location: Location): DatabaseSync {
  const { kind, journal } = location;
  const pages = `PRAGMA page_size = ${PAGE_BYTES};`;
  const safe =
    kind === 'disk' && journal === 'wal'
      ? `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${LOG_PAGES};
         PRAGMA journal_size_limit = ${LOG_PAGES * PAGE_BYTES};`
      : `${kind === 'disk' ? 'PRAGMA journal_mode = DELETE;' : ''} PRAGMA synchronous = FULL; PRAGMA cache_spill = OFF;`;
  return connect(
    location,
    WRITER_PATIENCE,
    `${CAREFUL} ${pages} ${safe} PRAGMA cache_size = ${-WRITER_CACHE_KIB};`,
  );
}

function connect(location: Location, timeout: number, pragmas: string): DatabaseSync {
  const db = new DatabaseSync(existing(location), { timeout });
  try {
    db.exec(pragmas);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Gives `look` one state of the index, however many questions it asks, and whatever is written meanwhile. To be left
 * soon: as long as somebody looks, the log cannot be moved into the file and grows; with a rollback journal the writer
 * waits. So: the questions of one screen, never the time that a person takes.
 */
export function reading<T>(db: DatabaseSync, look: () => T): T {
  if (db.isTransaction) return look();
  db.exec('BEGIN');
  try {
    return look();
  } finally {
    if (db.isTransaction) db.exec('COMMIT');
  }
}
