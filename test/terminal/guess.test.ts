import { describe, expect, it } from 'vitest';
import { Guess } from '../../source/terminal/guess.ts';

/** A line that holds so many bytes, carries so many a millisecond and answers nothing; time is a number. */
class Mute {
  readonly #capacity: number;
  readonly #rate: number;
  readonly #burst: number;
  /** What it could take at once; a driver gives room back in bursts. */
  #space: number;
  #carried = 0;
  held = 0;
  now = 0;

  constructor(capacity: number, rate: number, burst = 1) {
    this.#capacity = capacity;
    this.#rate = rate;
    this.#burst = burst;
    this.#space = capacity;
  }

  /** Bytes it takes of so many. */
  take(bytes: number): number {
    const taken = Math.min(bytes, this.#space);
    this.held += taken;
    this.#space -= taken;
    return taken;
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    const carried = Math.min(this.held, this.#rate * milliseconds);
    this.held -= carried;
    this.#carried += carried;
    const back = Math.floor(this.#carried / this.#burst) * this.#burst;
    this.#carried -= back;
    this.#space += back;
    if (this.held === 0) {
      this.#space = this.#capacity;
      this.#carried = 0;
    }
  }
}

/** Offers whole frames whenever there is room, for so long; what the line held at its fullest from half the time on. */
function flood(
  line: Mute,
  guess: Guess,
  frame: number,
  milliseconds: number,
): { sent: number; held: number } {
  let waiting = 0;
  let sent = 0;
  let held = 0;
  const end = line.now + milliseconds;
  while (line.now < end) {
    if (waiting === 0) waiting = Math.min(frame, guess.room(line.now));
    const taken = line.take(waiting);
    waiting -= taken;
    sent += taken;
    if (taken > 0) guess.took(taken, line.now);
    if (waiting > 0) guess.full(line.now);
    if (end - line.now < milliseconds / 2) held = Math.max(held, line.held);
    line.pass(5);
  }
  return { sent, held };
}

describe('Guess', () => {
  it('always has room while the line has never been full', () => {
    const line = new Mute(1e9, 1);
    const guess = new Guess();
    expect(flood(line, guess, 1200, 5000).sent).toBe(1200 * 1000);
  });

  it.each([
    [12_000, 8, 1],
    [12_000, 8, 4000],
    [65_536, 8, 1],
    [4096, 1, 1],
  ])(
    'has found out, once it was full, a line that holds %i bytes, carries %i kB/s and takes %i at once',
    (capacity, rate, burst) => {
      const line = new Mute(capacity, rate, burst);
      const guess = new Guess();
      flood(line, guess, 1200, (capacity / rate) * 3);
      line.pass(1000);
      const { sent, held } = flood(line, guess, 1200, 3000);
      expect(sent).toBeGreaterThan(rate * 3000 * 0.7);
      // Less than a third of a second, however much it could hold.
      expect(held).toBeLessThan(rate * 300);
    },
  );

  it('finds out, in some minutes of use, that a line has become faster', () => {
    const guess = new Guess();
    flood(new Mute(12_000, 8), guess, 1200, 20_000);
    const faster = new Mute(12_000, 80);
    faster.now = 20_000;
    flood(faster, guess, 1200, 600_000);
    expect(flood(faster, guess, 1200, 10_000).sent / 10_000).toBeGreaterThan(40);
  });
});
