import { describe, expect, it } from 'vitest';
import { Pace } from '../../source/terminal/pace.ts';

/** A line of so many bytes a millisecond that takes so long each way, and the terminal at its end; time is a number. */
class Far {
  readonly #rate: number;
  readonly #each: number;
  #free = 0;
  #answers: number[] = [];
  now = 0;

  constructor(rate: number, each: number) {
    this.#rate = rate;
    this.#each = each;
  }

  send(pace: Pace, bytes: number): void {
    this.#free = Math.max(this.#free, this.now) + bytes / this.#rate;
    if (pace.sent(bytes, this.now)) {
      this.#free += 4 / this.#rate;
      this.#answers.push(this.#free + 2 * this.#each);
    }
  }

  /** Milliseconds until the last byte sent is on the screen. */
  get behind(): number {
    return Math.max(0, this.#free - this.now) + this.#each;
  }

  /** Lets time pass. */
  pass(pace: Pace, milliseconds: number): void {
    const end = this.now + milliseconds;
    while (this.#answers[0] !== undefined && this.#answers[0] <= end) {
      this.now = this.#answers.shift()!;
      pace.answered(this.now);
      this.send(pace, 0);
    }
    this.now = end;
  }
}

/** Sends as much as there is room for, every millisecond, for so long; the most it was behind in the last half. */
function flood(far: Far, pace: Pace, milliseconds: number): { sent: number; behind: number } {
  let sent = 0;
  let behind = 0;
  for (let at = 0; at < milliseconds; at++) {
    if (pace.room > 0) {
      const bytes = Math.min(pace.room, 300);
      far.send(pace, bytes);
      sent += bytes;
    }
    if (at > milliseconds / 2) behind = Math.max(behind, far.behind);
    far.pass(pace, 1);
  }
  return { sent, behind };
}

/** A pace that has heard from the terminal once, as when the screen is taken over. */
function greeted(far: Far): Pace {
  const pace = new Pace();
  far.send(pace, 30);
  far.pass(pace, 2000);
  return pace;
}

describe('Pace', () => {
  it('asks seldom while there is room, and never for a few bytes', () => {
    const pace = new Pace();
    expect(pace.sent(30, 0)).toBe(true);
    pace.answered(1);
    const asked = Array.from({ length: 20 }, (_, at) => pace.sent(100, at));
    expect(asked.indexOf(true)).toBe(5);
    expect(asked.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    [8, 1],
    [8, 20],
    [1, 1],
    [50, 40],
  ])('keeps a line of %i kB/s, %i ms long, full and the queue short', (rate, each) => {
    const far = new Far(rate, each);
    const pace = greeted(far);
    const { sent, behind } = flood(far, pace, 20_000);
    expect(sent / 20_000).toBeGreaterThan(rate * 0.8);
    // Some three times its own time both ways, the delay aimed at, and the least that is sent at once.
    expect(behind).toBeLessThan(each * 6 + 40 + 300 / rate);
  });

  it('does not slow down a fast line, however long', () => {
    for (const each of [0.2, 30, 300]) {
      const far = new Far(10_000, each);
      const pace = greeted(far);
      // Offered are 300 bytes a millisecond.
      flood(far, pace, 10_000);
      expect(flood(far, pace, 5000).sent / 5000).toBeGreaterThan(150);
    }
  });

  it('is not deceived for long by one late answer', () => {
    const far = new Far(10_000, 1);
    const pace = greeted(far);
    far.send(pace, 600);
    far.now += 200;
    flood(far, pace, 200);
    expect(pace.room).toBeGreaterThan(3000);
  });

  it('gives up on answers that do not come, sooner if none ever came', () => {
    const pace = new Pace();
    pace.sent(600, 100);
    expect(pace.overdue).toBe(1100);
    pace.answered(150);
    pace.sent(600, 200);
    expect(pace.overdue).toBe(4200);
    pace.sent(10_000, 300);
    expect(pace.room).toBe(0);
    pace.forget();
    expect(pace.overdue).toBeNull();
    expect(pace.room).toBeGreaterThan(1000);
    pace.answered(9000);
    expect(pace.room).toBeGreaterThan(1000);
  });
});
