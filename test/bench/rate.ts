/** Bytes on their way over a line that carries so many a second. The clock is the caller's, in milliseconds. */
export class SlowQueue {
  #rate: number;
  #waiting: Buffer = Buffer.alloc(0);
  /** Since when the line has been at work on the first of the bytes that wait. */
  #since = 0;

  /** Bytes a second; `Infinity` for a line that holds nothing up. */
  constructor(rate: number) {
    this.#rate = rate;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** What waits goes over the line at the new rate. */
  setRate(rate: number, now: number): void {
    this.#rate = rate;
    this.#since = now;
  }

  push(bytes: Buffer, now: number): void {
    if (this.#waiting.length === 0) this.#since = now;
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
  }

  /** The bytes that have come out at the other end by now, and were not taken before. */
  take(now: number): Buffer {
    const most = ((now - this.#since) * this.#rate) / 1000;
    const count =
      this.#rate === Infinity ? this.#waiting.length : Math.min(Math.floor(most), this.#waiting.length);
    this.#since += this.#rate === Infinity ? 0 : (count * 1000) / this.#rate;
    const taken = this.#waiting.subarray(0, count);
    this.#waiting = this.#waiting.subarray(count);
    return taken;
  }
}

/** How many bytes may be read by now from whoever holds back what is not read: what was not used does not add up. */
export class Allowance {
  readonly #rate: number;
  #at: number;
  #left = 0;

  /** Bytes a second. */
  constructor(rate: number, now: number) {
    this.#rate = rate;
    this.#at = now;
  }

  at(now: number): number {
    this.#left += ((now - this.#at) * this.#rate) / 1000;
    this.#at = now;
    return Math.floor(this.#left);
  }

  /** `count` bytes were read; `dry` when there would have been no more, so that the line stood idle. */
  used(count: number, dry: boolean): void {
    this.#left = dry ? 0 : this.#left - count;
  }
}
