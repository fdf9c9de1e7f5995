/* The signs of JSON (RFC 8259, 2), as bytes. */

export const QUOTE = 0x22;
export const OPEN = 0x7b;
export const CLOSE = 0x7d;
export const LIST = 0x5b;
/** What a bracket has more than the brace that is as wide. */
export const AS_BRACE = 0x20;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const FEED = 0x0a;
const BACKSLASH = 0x5c;

/** Blanks, and the mark that some put before each record (RFC 7464). */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === FEED || unit === 0x0d || unit === 0x09 || unit === 0x1e;

/** Finds where the strings of JSON end. */
export class Strings {
  readonly #units: Buffer;
  /** The first line feed behind what was looked at; Infinity for none. */
  #feed = -1;

  constructor(units: Buffer) {
    this.#units = units;
  }

  /** Behind a string whose text begins there; 0 where it does not end, and less (the place where it breaks off, times -1) where it is none. */
  end(from: number): number {
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
}
