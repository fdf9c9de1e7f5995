/** How the values stand that are records. */
export type Container =
  /** One behind the other, on lines or not. */
  | 'row'
  /** In a list. */
  | 'list'
  /** In an object, each with a name. */
  | 'named';

/** What is wrong with a value, as far as its signs show it. */
export type Flaw = 'broken' | 'deep';

/** More open brackets than this are no article: they would fill the memory. */
const DEEPEST = 1000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const LIST = 0x5b;
const CLOSE = 0x7d;
/** What a bracket has more than the brace that is as wide. */
const AS_BRACE = 0x20;
const COMMA = 0x2c;
const COLON = 0x3a;
const FEED = 0x0a;

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === FEED || unit === 0x0d || unit === 0x09 || unit === 0x1e;

/** Of numbers and of words such as `null`. */
const isOfWord = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) ||
  unit === 0x2d ||
  unit === 0x2b ||
  unit === 0x2e;

/**
 * Finds where values begin and end in JSON, one after the other, by its signs alone and without recursion: each unit is looked at a
 * bounded number of times. Where the signs do not fit (a quote too many, a brace too few), the value is given as broken, up to
 * where the next one begins. Offsets are those of the units.
 */
export class Values {
  /** Of the value found last; `end` exclusive. */
  start = 0;
  end = 0;
  flaw: Flaw | null = null;
  /** Of a named value: its name with its quotes; empty for none. */
  nameStart = 0;
  nameEnd = 0;

  readonly #units: Buffer;
  readonly #container: Container;
  readonly #opening: string | null;
  readonly #isLast: boolean;
  /** The first line feed behind what was looked at; Infinity for none. */
  #feed = -1;
  /** Since a broken value was found, a closing bracket may be a bracket of it. */
  #astray = false;
  readonly #kinds = new Uint8Array(DEEPEST + 2);

  /** `opening`: the name, with its quotes, that every record begins with; null where they differ. `isLast`: nothing comes behind the units. */
  constructor(units: Buffer, from: number, container: Container, opening: string | null, isLast: boolean) {
    this.#units = units;
    this.end = from;
    this.#container = container;
    this.#opening = opening;
    this.#isLast = isLast;
  }

  /** The next value; `end`: the container ends at `this.end`; `none`: no value begins in what is left; `more`: one does, and does not end. */
  next(): 'value' | 'end' | 'none' | 'more' {
    const units = this.#units;
    let at = this.end;
    this.flaw = null;
    this.nameStart = this.nameEnd = 0;
    for (; at < units.length; at++) {
      const unit = units[at]!;
      if (isBlank(unit) || unit === COMMA || (this.nameEnd > 0 && unit === COLON)) continue;
      if (unit !== QUOTE || this.#container !== 'named' || this.nameEnd > 0) break;
      const end = this.#stringEnd(at + 1);
      if (end <= 0) return end === 0 && !this.#isLast ? 'more' : this.#broken(at, -end);
      this.nameStart = at;
      this.nameEnd = end;
      at = end - 1;
    }
    this.start = at;
    if (at >= units.length) {
      if (this.nameEnd === 0) return 'none';
      return this.#isLast ? this.#broken(this.nameStart, at) : 'more';
    }
    const unit = units[at]!;
    if ((unit | AS_BRACE) === OPEN) return this.#nested(at);
    if ((unit | AS_BRACE) === CLOSE && this.#container !== 'row') {
      const next = this.#astray ? this.after(at + 1) : -1;
      if (next < 0) {
        this.end = at;
        return this.#astray && !this.#isLast ? 'more' : 'end';
      }
      // Part of what is told as broken already.
      this.end = this.#nameBefore(next);
      return this.next();
    }
    return this.#plain(at, unit);
  }

  /** Where a value begins behind that place; -1 where none does. It lies in the middle of one. */
  after(from: number): number {
    const opening = this.#opening ?? '"';
    const units = this.#units;
    for (let at = from; ; ) {
      const quote = units.indexOf(opening, at, 'latin1');
      if (quote < 0) return -1;
      const brace = this.#blanksBefore(quote) - 1;
      if (brace >= from && units[brace] === OPEN && this.#mayBegin(brace)) return brace;
      at = quote + 1;
    }
  }

  /** Whether what stands before a brace may stand before a record. */
  #mayBegin(brace: number): boolean {
    const before = this.#blanksBefore(brace) - 1;
    const unit = this.#units[before];
    if (this.#container === 'row') return unit === CLOSE || this.#units[brace - 1] === FEED;
    if (this.#container === 'named') return unit === COLON;
    // Inside a record stands what has a name or is in a list; whatever else is before it may be broken.
    if (this.#opening !== null) return unit !== COLON && unit !== LIST;
    return unit === COMMA && this.#units[this.#blanksBefore(before) - 1] === CLOSE;
  }

  #blanksBefore(at: number): number {
    let before = at;
    while (before > 0 && isBlank(this.#units[before - 1]!)) before--;
    return before;
  }

  /** A list or an object. */
  #nested(start: number): 'value' | 'more' {
    const units = this.#units;
    const kinds = this.#kinds;
    const length = units.length;
    let depth = 0;
    /** The last sign before, blanks apart: a colon where nothing stands yet. */
    let before = COLON;
    for (let at = start; at < length; ) {
      const unit = units[at]!;
      if (unit === QUOTE) {
        if (before !== COMMA && before !== COLON && (before | AS_BRACE) !== OPEN)
          return this.#broken(start, at);
        const end = this.#stringEnd(at + 1);
        if (end < 0) return this.#broken(start, -end);
        if (end === 0) return this.#isLast ? this.#broken(start, at) : 'more';
        at = end;
        before = QUOTE;
        continue;
      }
      if ((unit | AS_BRACE) === OPEN) {
        // In an object every value has a name.
        const isNameless = before !== COLON && depth > 0 && depth <= DEEPEST && kinds[depth] === OPEN;
        if (isNameless || before === QUOTE || (before | AS_BRACE) === CLOSE) return this.#broken(start, at);
        depth++;
        if (depth <= DEEPEST) kinds[depth] = unit;
        before = unit;
      } else if ((unit | AS_BRACE) === CLOSE) {
        // A brace is two more than the one it closes; so is a bracket.
        if (depth <= DEEPEST && kinds[depth] !== unit - 2) return this.#broken(start, at);
        if (depth > DEEPEST) this.flaw = 'deep';
        depth--;
        before = unit;
        if (depth === 0) {
          this.end = at + 1;
          return 'value';
        }
      } else if (!isBlank(unit)) before = unit;
      at++;
    }
    return this.#isLast ? this.#broken(start, length) : 'more';
  }

  /** A text, a number or a word; what is none of them reaches as far as something else begins. */
  #plain(start: number, unit: number): 'value' | 'more' {
    const units = this.#units;
    if (unit === QUOTE) {
      const end = this.#stringEnd(start + 1);
      if (end <= 0) return end === 0 && !this.#isLast ? 'more' : this.#broken(start, start + 1);
      this.end = end;
      return 'value';
    }
    let at = start;
    while (at < units.length && isOfWord(units[at]!)) at++;
    if (at === units.length && !this.#isLast) return 'more';
    const next = units[at];
    const isWhole =
      at > start && (next === undefined || next === COMMA || next === FEED || (next | AS_BRACE) === CLOSE);
    if (!isWhole) return this.#broken(start, start + 1);
    this.end = at;
    return 'value';
  }

  /** Behind a string that begins there; 0 where it does not end, and less (the place where it breaks off) where it is none. */
  #stringEnd(from: number): number {
    const units = this.#units;
    for (let at = from; ; ) {
      const quote = units.indexOf(QUOTE, at);
      if (this.#feed < from) {
        const feed = units.indexOf(FEED, from);
        this.#feed = feed < 0 ? Number.POSITIVE_INFINITY : feed;
      }
      // A line does not end inside a string (RFC 8259, 7).
      if (this.#feed < quote || (quote < 0 && this.#feed < units.length)) return -this.#feed;
      if (quote < 0) return 0;
      let slashes = quote;
      while (slashes > at && units[slashes - 1] === BACKSLASH) slashes--;
      if ((quote - slashes) % 2 === 1) {
        at = quote + 1;
        continue;
      }
      let next = quote + 1;
      while (next < units.length && isBlank(units[next]!)) next++;
      const unit = units[next];
      if (unit === undefined || unit === COMMA || unit === COLON || (unit | AS_BRACE) === CLOSE)
        return quote + 1;
      return -(quote + 1);
    }
  }

  /** Where the name of a value begins that begins there. */
  #nameBefore(value: number): number {
    if (this.#container !== 'named') return value;
    const colon = this.#blanksBefore(value) - 1;
    const end = this.#blanksBefore(colon) - 1;
    return Math.max(this.end, this.#units.lastIndexOf(QUOTE, Math.max(0, end - 1)));
  }

  /** A value whose signs do not fit; `from`: where that shows. */
  #broken(start: number, from: number): 'value' | 'more' {
    const next = this.after(Math.max(from, start + 1));
    if (next < 0 && !this.#isLast) return 'more';
    this.start = start;
    this.end = next < 0 ? this.#units.length : this.#nameBefore(next);
    this.flaw = 'broken';
    this.#astray = true;
    return 'value';
  }
}
