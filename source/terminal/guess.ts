/** How long bytes may stand in line behind others, in milliseconds. */
const DELAY = 15;

/** A rate is measured over at least this long, in milliseconds: a full terminal driver takes kilobytes at once, then none. */
const MEASURED = 400;

/** After so long without a sign that it is full, in milliseconds, a line has not been full all the while. */
const RECOVERED = 1000;

/** A line may have become faster: while it is used the guess goes up, so much a millisecond, until the line is full again. */
const GROWTH = 1.000005;
/** Milliseconds between two uses beyond which it was not used. */
const PAUSE = 100;

/** Nothing is put off for longer, in milliseconds: it is only a guess. */
const LONGEST = 1000;

/**
 * How much may be sent to a terminal that answers nothing, which leaves one sign of a slow line: that it takes no more
 * bytes for a while. From then on its rate is known, and what stands in line behind it is reckoned. Until then there is
 * always room. Bytes in, bytes out; times in milliseconds, of any clock that does not jump.
 */
export class Guess {
  /** Bytes a millisecond; null until the line has been full. */
  #rate: number | null = null;
  /** Bytes on the way at the time `#at`; before the rate is known, all that was sent since the line was at rest. */
  #queued = 0;
  #since = 0;
  #at = 0;
  /** Bytes the line held when it was full. */
  #capacity = 0;
  #lastFull = Number.NEGATIVE_INFINITY;
  /** When a full line first took more, and what it has taken after that. */
  #measured: { readonly from: number; taken: number } | null = null;

  /** Bytes that may be sent now. */
  room(now: number): number {
    if (this.#rate === null) return Number.POSITIVE_INFINITY;
    return Math.max(0, Math.ceil(this.#rate * DELAY - this.#onTheWay(now)));
  }

  /** Milliseconds until there is room for half of what may be on the way. */
  wait(now: number): number {
    if (this.#rate === null) return 0;
    const wait = this.#onTheWay(now) / this.#rate - DELAY / 2;
    return Math.min(LONGEST, Math.max(1, wait));
  }

  /** The line has taken these bytes. */
  took(bytes: number, now: number): void {
    if (this.#rate === null) {
      if (now - this.#at > RECOVERED) {
        this.#queued = 0;
        this.#since = now;
      }
    } else {
      this.#queued = this.#onTheWay(now);
      this.#rate *= GROWTH ** Math.min(now - this.#at, PAUSE);
    }
    this.#queued += bytes;
    this.#at = now;
    this.#measure(bytes, now);
  }

  /** The line takes no more for now. */
  full(now: number): void {
    if (now - this.#lastFull > RECOVERED) this.#measured = null;
    this.#lastFull = now;
  }

  #measure(bytes: number, now: number): void {
    if (now - this.#lastFull > RECOVERED) return;
    if (this.#measured === null) {
      this.#measured = { from: now, taken: 0 };
      return;
    }
    this.#measured.taken += bytes;
    const { from, taken } = this.#measured;
    if (now - from < MEASURED) return;
    const rate = taken / (now - from);
    if (this.#rate === null) this.#capacity = Math.max(0, this.#queued - rate * (now - this.#since));
    // Whatever was reckoned: it was full a moment ago.
    this.#queued = this.#capacity;
    this.#rate = rate;
    this.#measured = { from: now, taken: 0 };
  }

  #onTheWay(now: number): number {
    return Math.max(0, this.#queued - (this.#rate ?? 0) * (now - this.#at));
  }
}
