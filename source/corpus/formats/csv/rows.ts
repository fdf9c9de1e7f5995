import { type Dialect, isEscaped, isLikeRow } from './dialect.ts';

const QUOTE = 0x22;
const BLANK = 0x20;
const RETURN = 0x0d;

/** In place of a closing quote. */
const OPEN = -1;
const SLIP = -2;

/** A table has no more columns that matter; millions of empty cells would fill the memory. */
const MOST_CELLS = 4000;

/** Units without a closing quote behind an opening one, after which that one is taken for a slip where a row follows on some line. */
const UNCLOSED = 1024 * 1024;

/**
 * Finds the rows of a table and their cells, one row after the other; each unit is looked at a bounded number of times. A quote that
 * nothing closes costs its own row: the next begins on the next line that looks like one. Offsets are those of the units.
 */
export class Rows {
  /** Of the row found last, without its line break; `next`: behind that. */
  start = 0;
  end = 0;
  next = 0;
  /** An opening quote of the row has none to close it. */
  isOpen = false;
  /** How many cells it has, and the first of them: of each where it starts and ends, without its quotes, and 1 where it stood in some. */
  count = 0;
  readonly cells: number[] = [];

  readonly #units: Buffer;
  readonly #isLast: boolean;
  readonly #dialect: Dialect;
  /** From here on nothing closes a quote. */
  #unclosed = Number.POSITIVE_INFINITY;
  /** The line that a place inside quotes was last found to lie in, and whether that line looks like a row. */
  #line = 0;
  #lineEnd = -1;
  #looksLikeRow = false;

  constructor(units: Buffer, dialect: Dialect, isLast: boolean) {
    this.#units = units;
    this.#dialect = dialect;
    this.#isLast = isLast;
  }

  /** Finds the next row that is no blank line; false where none ends in what is left. */
  read(): boolean {
    const units = this.#units;
    const { feed } = this.#dialect;
    let at = this.next;
    while (at < units.length && (units[at] === feed || units[at] === RETURN)) at++;
    this.start = this.next = at;
    this.cells.length = this.count = 0;
    this.isOpen = false;
    return at < units.length && this.#row();
  }

  /** How many of its cells begin and end with a quote that was taken for a letter. */
  inQuotes(): number {
    let count = 0;
    for (let i = 0; i < this.cells.length; i += 3) {
      const [start, last] = [this.cells[i]!, this.cells[i + 1]! - 1];
      if (last > start && this.#units[start] === QUOTE && this.#units[last] === QUOTE) count++;
    }
    return this.#dialect.quotes ? 0 : count;
  }

  #row(): boolean {
    const units = this.#units;
    const { separator, quotes, escapes, feed } = this.#dialect;
    const length = units.length;
    for (let at = this.start; ; at++) {
      let sign = at;
      while (units[sign] === BLANK) sign++;
      if (quotes && units[sign] === QUOTE) {
        const close = this.#closing(sign + 1);
        if (close < 0) return this.#broken(close === SLIP);
        this.#keep(sign + 1, close, 1);
        at = close + 1;
        while (units[at] === BLANK) at++;
      } else {
        const from = at;
        let unit = units[at];
        while (
          at < length &&
          ((unit !== separator && unit !== feed) || (escapes && isEscaped(units, at, from)))
        )
          unit = units[++at];
        const isReturned = unit === feed && feed !== RETURN && at > from && units[at - 1] === RETURN;
        this.#keep(from, isReturned ? at - 1 : at, 0);
      }
      if (at < length && units[at] === separator) continue;
      while (at < length && units[at] === RETURN && feed !== RETURN) at++;
      if (at >= length && !this.#isLast) return false;
      return this.#ended(at, units[at] === feed ? at + 1 : at);
    }
  }

  #keep(start: number, end: number, quoted: 0 | 1): void {
    if (this.count++ < MOST_CELLS) this.cells.push(start, end, quoted);
  }

  #ended(at: number, next: number): true {
    let end = at;
    while (end > this.start && this.#units[end - 1] === RETURN) end--;
    this.end = end;
    this.next = next;
    return true;
  }

  /** The quote that closes a cell begun before `from`; SLIP where another row begins before one does, OPEN where none comes. */
  #closing(from: number): number {
    const units = this.#units;
    const { separator, feed, backslash } = this.#dialect;
    if (from >= this.#unclosed) return OPEN;
    for (let at = from; ; ) {
      const quote = units.indexOf(QUOTE, at);
      if (quote < 0) break;
      if (backslash && isEscaped(units, quote, from)) {
        at = quote + 1;
        continue;
      }
      if (!backslash && units[quote + 1] === QUOTE) {
        at = quote + 2;
        continue;
      }
      let next = quote + 1;
      while (units[next] === BLANK) next++;
      const unit = units[next];
      // What no more comes behind is the end only of a file.
      if (unit === separator || unit === feed || unit === RETURN || (unit === undefined && this.#isLast))
        return quote;
      if (unit === undefined) return OPEN;
      const before = units[quote - 1];
      if (quote > from && (before === separator || before === feed)) {
        this.#findLine(quote);
        if (this.#line > from && this.#looksLikeRow) return SLIP;
      }
      at = quote + 1;
    }
    this.#unclosed = Math.min(this.#unclosed, from);
    return OPEN;
  }

  /** A row with a quote that nothing closes: it ends where a line looks like the next, whatever tells that it is broken. */
  #broken(isSlip: boolean): boolean {
    const units = this.#units;
    if (!isSlip && !this.#isLast && units.length - this.#unclosed < UNCLOSED) return false;
    let at = this.behindLine(this.start);
    if (at === 0 && !this.#isLast) return false;
    if (at === 0) at = units.length;
    this.isOpen = true;
    return this.#ended(units[at - 1] === this.#dialect.feed ? at - 1 : at, at);
  }

  /** Where the next line begins that looks like a row, behind the line of a place; 0 where none does. */
  behindLine(from: number): number {
    const units = this.#units;
    const { feed } = this.#dialect;
    for (let start = units.indexOf(feed, from) + 1; start > 0 && start < units.length; ) {
      const end = units.indexOf(feed, start);
      if (isLikeRow(units, this.#dialect, start, end < 0 ? units.length : end)) return start;
      start = end + 1;
    }
    return 0;
  }

  /** The line of a place; places come in their order. */
  #findLine(place: number): void {
    const units = this.#units;
    const { feed } = this.#dialect;
    if (place <= this.#lineEnd) return;
    let start = Math.max(this.#line, this.start);
    let end = units.indexOf(feed, start);
    while (end >= 0 && end < place) {
      start = end + 1;
      end = units.indexOf(feed, start);
    }
    this.#line = start;
    this.#lineEnd = end < 0 ? units.length : end;
    this.#looksLikeRow = isLikeRow(units, this.#dialect, start, this.#lineEnd);
  }
}
