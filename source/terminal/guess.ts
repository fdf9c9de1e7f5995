/** How long bytes may stand in line behind others, in milliseconds. */
const DELAY = 15;

/** A rate is measured over at least this long, in milliseconds, and no longer than it need be. */
const MEASURED = 60;

/** After so long without a byte, in milliseconds, the line is taken to be empty while its rate is not known. */
const REST = 1000;

/** A line may have become faster: while it is used the guess goes up, so much a millisecond, until the line is full again. */
const GROWTH = 1.000005;
/** Milliseconds between two uses beyond which it was not used. */
const PAUSE = 100;

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
  /** Since when the line has been full, and what it has taken since; null when it takes all. */
  #full: { readonly at: number; taken: number } | null = null;

  /** Bytes that may be sent now. */
  room(now: number): number {
    if (this.#rate === null) return Number.POSITIVE_INFINITY;
    return Math.max(0, Math.ceil(this.#rate * DELAY - this.#onTheWay(now)));
  }

  /** Milliseconds until there is room for half of what may be on the way. */
  wait(now: number): number {
    if (this.#rate === null) return 0;
    return Math.max(1, (this.#onTheWay(now) - (this.#rate * DELAY) / 2) / this.#rate);
  }

  /** The line has taken these bytes. */
  took(bytes: number, now: number): void {
    if (this.#rate === null) {
      if (now - this.#at > REST) {
        this.#queued = 0;
        this.#since = now;
      }
    } else {
      this.#queued = this.#onTheWay(now);
      this.#rate *= GROWTH ** Math.min(now - this.#at, PAUSE);
    }
    this.#queued += bytes;
    this.#at = now;
    if (this.#full !== null) this.#full.taken += bytes;
    this.#measure(now);
  }

  /** The line has taken all there was, or takes no more for now. */
  full(isFull: boolean, now: number): void {
    if (isFull) this.#full ??= { at: now, taken: 0 };
    else this.#full = null;
  }

  #measure(now: number): void {
    if (this.#full === null || now - this.#full.at < MEASURED) return;
    const rate = this.#full.taken / (now - this.#full.at);
    if (this.#rate === null) this.#capacity = Math.max(0, this.#queued - rate * (now - this.#since));
    // Whatever was reckoned: it is full.
    this.#queued = this.#capacity;
    this.#rate = rate;
    this.#full = { at: now, taken: 0 };
  }

  #onTheWay(now: number): number {
    return Math.max(0, this.#queued - (this.#rate ?? 0) * (now - this.#at));
  }
}
