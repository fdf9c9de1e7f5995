import { describe, expect, it } from 'vitest';
import { Guess } from '../../source/terminal/guess.ts';

/** A line that holds so many bytes, carries so many a millisecond and answers nothing; time is a number. */
class Mute {
  readonly #capacity: number;
  readonly #rate: number;
  held = 0;
  now = 0;

  constructor(capacity: number, rate: number) {
    this.#capacity = capacity;
    this.#rate = rate;
  }

  /** Bytes it takes of so many. */
  take(bytes: number): number {
    const taken = Math.min(bytes, Math.floor(this.#capacity - this.held));
    this.held += taken;
    return taken;
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    this.held = Math.max(0, this.held - this.#rate * milliseconds);
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
    guess.full(waiting > 0, line.now);
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
    [12_000, 8],
    [65_536, 8],
    [4096, 1],
  ])('has found out, once it was full, a line that holds %i bytes and carries %i kB/s', (capacity, rate) => {
    const line = new Mute(capacity, rate);
    const guess = new Guess();
    flood(line, guess, 1200, (capacity / rate) * 2);
    line.pass(1000);
    const { sent, held } = flood(line, guess, 1200, 3000);
    expect(sent).toBeGreaterThan(rate * 3000 * 0.7);
    // A fifth of a second, however much it could hold.
    expect(held).toBeLessThan(rate * 200);
  });

  it('finds out, in some minutes of use, that a line has become faster', () => {
    const guess = new Guess();
    flood(new Mute(12_000, 8), guess, 1200, 20_000);
    const faster = new Mute(12_000, 80);
    faster.now = 20_000;
    flood(faster, guess, 1200, 600_000);
    expect(flood(faster, guess, 1200, 10_000).sent / 10_000).toBeGreaterThan(40);
  });
});
