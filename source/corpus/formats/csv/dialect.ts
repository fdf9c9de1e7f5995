import type { Feed } from '../tables/units.ts';

/** How a table is written. Plain data. */
export interface Dialect {
  /** What parts cells, as a unit of ASCII. */
  readonly separator: number;
  /** Cells may stand in quotes, and then hold separators and line breaks (RFC 4180). */
  readonly quotes: boolean;
  /** A quote inside quotes has a backslash before it; else it is doubled. */
  readonly backslash: boolean;
  /** What would part cells or rows stands behind a backslash, or as a letter behind one (`\\n`); then `quotes` is false. */
  readonly escapes: boolean;
  readonly feed: Feed;
  /** Cells in a row; 0 while that is not known. */
  readonly columns: number;
  /** The cell that most likely has line breaks in it, from 0; -1 for none. */
  readonly long: number;
}

const QUOTE = 0x22;
const RETURN = 0x0d;
const BACKSLASH = 0x5c;

/** Whether a backslash stands before a unit that is none itself: an odd number of them, from `from` on. */
export function isEscaped(units: Buffer, at: number, from: number): boolean {
  let slashes = at;
  while (slashes > from && units[slashes - 1] === BACKSLASH) slashes--;
  return (at - slashes) % 2 === 1;
}

/**
 * Whether a line, units `from` to `to` (exclusive), is a row by itself or begins one: as many cells as there are columns, or those
 * before the long one and then a quote that is not closed in the line.
 */
export function isLikeRow(units: Buffer, dialect: Dialect, from: number, to: number): boolean {
  const { separator, columns, long, quotes, backslash } = dialect;
  let cells = 0;
  for (let at = from; at <= to; at++) {
    if (quotes && units[at] === QUOTE) {
      let quote = units.indexOf(QUOTE, at + 1);
      while (quote >= 0 && quote < to) {
        const unit = units[quote + 1];
        if (!backslash && unit === QUOTE) quote = units.indexOf(QUOTE, quote + 2);
        else if (unit === separator || unit === RETURN || quote + 1 === to) break;
        else quote = units.indexOf(QUOTE, quote + 1);
      }
      if (quote < 0 || quote >= to) return cells === long;
      at = quote + 1;
    }
    while (at < to && units[at] !== separator) at++;
    cells++;
  }
  return cells === columns;
}
