/** Thrown where the index holds what cannot have been written: it is to be built anew, never to be believed. */
export class Damaged extends Error {
  override name = 'Damaged';

  /** By its name, because each file of dist has a class of its own that is made from this one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Damaged';
  }
}

/** Result codes of SQLite (sqlite.org/rescode.html) by their lowest byte. */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const TOOBIG = 18;
const FORMAT = 24;
const NOTADB = 26;
/** Extended codes: the disk could not read; the file system says that it is broken itself. */
const IOERR_READ = IOERR | (1 << 8);
const IOERR_CORRUPTFS = IOERR | (33 << 8);

/** SQLite's own number for what went wrong, or 0 where the error is not SQLite's. */
function codeOf(error: unknown): number {
  return typeof error === 'object' &&
    error !== null &&
    'errcode' in error &&
    typeof error.errcode === 'number'
    ? error.errcode
    : 0;
}

/** What went wrong with an index, as far as it decides what to do next. */
export type Fault =
  /** It holds what cannot have been written. */
  | 'damaged'
  /** Somebody else holds the lock; later it may go. */
  | 'busy'
  /** The disk, the quota or a limit on file size lets no more be written. */
  | 'full'
  /** It cannot be opened, for want of permission or of a working disk. */
  | 'refused'
  /** It can be read only: for want of permission, or because its header says so. */
  | 'read-only'
  /** SQLite cannot do what it is asked: the statement is wrong, or the tables are not those it was made for. */
  | 'statement'
  /** Nothing that SQLite says: an error of the program. */
  | 'other';

/** What an error that came out of the index means. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Damaged) return 'damaged';
  const code = codeOf(error);
  if (code === IOERR_READ || code === IOERR_CORRUPTFS) return 'damaged';
  switch (code & 0xff) {
    case CORRUPT:
    case NOTADB:
    case FORMAT:
    case TOOBIG:
      return 'damaged';
    case BUSY:
    case LOCKED:
      return 'busy';
    case FULL:
      return 'full';
    // A disk that is full in the middle of a page, and a limit on the size of files, come as failed writes.
    case IOERR:
      return 'full';
    case READONLY:
      return 'read-only';
    case CANTOPEN:
      return 'refused';
    default:
      return code === 0 ? 'other' : 'statement';
  }
}
