/** For so long after the line was full it is taken for slow, in milliseconds. */
const SLOW = 10_000;

/** Meanwhile one frame of so many bytes is sent in so many milliseconds, which lets the driver's queue run dry. */
const LARGE = 512;
const EVERY = 500;

/**
 * When to send to a terminal that answers nothing. It leaves one sign of a slow line: that the driver took no more for a
 * moment. Times in milliseconds, of any clock that does not jump.
 */
export class Careful {
  #full = Number.NEGATIVE_INFINITY;
  #large = Number.NEGATIVE_INFINITY;

  /** Takes note of bytes that go out now. */
  sent(bytes: number, now: number): void {
    if (bytes >= LARGE) this.#large = now;
  }

  /** Takes note that the driver takes no more for now. */
  full(now: number): void {
    this.#full = now;
  }

  /** Milliseconds until something may be sent; 0 when it may be now. */
  wait(now: number): number {
    return now - this.#full < SLOW ? Math.max(0, this.#large + EVERY - now) : 0;
  }
}
