import { describe, expect, it } from 'vitest';
import { Pace } from '../../source/terminal/pace.ts';

/** A line of so many bytes a millisecond that takes so long each way, and the terminal at its end; time is a number. */
class Far {
  rate: number;
  /** Milliseconds each way. */
  readonly #each: () => number;
  #free = 0;
  #answers: number[] = [];
  now = 0;

  constructor(rate: number, each: () => number) {
    this.rate = rate;
    this.#each = each;
  }

  send(pace: Pace, bytes: number): void {
    this.#free = Math.max(this.#free, this.now) + bytes / this.rate;
    if (pace.sent(bytes, this.now)) {
      this.#free += 4 / this.rate;
      const last = this.#answers.at(-1) ?? 0;
      this.#answers.push(Math.max(last, this.#free + 2 * this.#each()));
    }
  }

  /** Milliseconds until the last byte sent is on the screen. */
  get behind(): number {
    return Math.max(0, this.#free - this.now) + this.#each();
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
    if (pace.room(far.now) > 0) {
      const bytes = Math.min(pace.room(far.now), 300);
      far.send(pace, bytes);
      sent += bytes;
    }
    if (at > milliseconds / 2) behind = Math.max(behind, far.behind);
    far.pass(pace, 1);
  }
  return { sent, behind };
}

/** A pace when the screen has been taken over and the first frame is there. */
function greeted(far: Far): Pace {
  const pace = new Pace();
  far.send(pace, 30);
  far.pass(pace, 1000);
  far.send(pace, 1500);
  far.pass(pace, 5000);
  return pace;
}

/** Pages as somebody turns them who reads a little of each, and what follows at rest: in how many portions they go. */
function portionsOfPages(far: Far, pace: Pace, pages: number): number {
  let portions = 0;
  for (let page = 0; page < pages; page++) {
    for (let left = 1200; left > 0; portions++) {
      const bytes = Math.min(left, pace.room(far.now));
      if (bytes > 0) far.send(pace, bytes);
      left -= bytes;
      for (let wait = 0; left > 0 && pace.room(far.now) === 0; wait++) {
        if (wait > 5000) throw new Error('there is never room again');
        far.pass(pace, 1);
      }
    }
    far.pass(pace, 120);
    far.send(pace, 20);
    far.pass(pace, 700);
  }
  return portions;
}

/** A pace that two answers came to, and that has given up on a third. */
function givenUp(): Pace {
  const pace = new Pace();
  for (const at of [0, 50]) {
    pace.sent(600, at);
    pace.answered(at + 40);
  }
  pace.sent(600, 100);
  pace.giveUp();
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
    const far = new Far(rate, () => each);
    const pace = greeted(far);
    const { sent, behind } = flood(far, pace, 20_000);
    expect(sent / 20_000).toBeGreaterThan(rate * 0.7);
    // Some three times its own time both ways, the delay aimed at, and the least that is sent at once.
    expect(behind).toBeLessThan(each * 6 + 40 + 300 / rate);
  });

  it('does not slow down a fast line, however long', () => {
    for (const each of [0.2, 30, 300]) {
      const far = new Far(10_000, () => each);
      const pace = greeted(far);
      // Offered are 300 bytes a millisecond.
      flood(far, pace, 10_000);
      expect(flood(far, pace, 5000).sent / 5000).toBeGreaterThan(150);
    }
  });

  it('is not deceived for long by one late answer', () => {
    const far = new Far(10_000, () => 1);
    const pace = greeted(far);
    far.send(pace, 600);
    far.now += 200;
    flood(far, pace, 200);
    expect(pace.room(far.now)).toBeGreaterThan(2000);
  });

  it('finds out within a page that a fast line has become slow', () => {
    const far = new Far(10_000, () => 0.2);
    const pace = greeted(far);
    portionsOfPages(far, pace, 10);
    far.rate = 8;
    // Thirty pages a second, of each as much as there is room for.
    for (let page = 0; page < 60; page++) {
      far.send(pace, Math.min(1200, pace.room(far.now)));
      if (page > 1) expect(far.behind).toBeLessThan((2 * 1200) / far.rate);
      far.pass(pace, 33);
    }
    expect(flood(far, pace, 3000).behind).toBeLessThan(80);
  });

  it('sends a page at once, or nearly, where a fast line answers now sooner, now later', () => {
    let at = 0;
    const far = new Far(10_000, () => (at++ * 7919) % 20);
    const pace = greeted(far);
    expect(portionsOfPages(far, pace, 100)).toBeLessThan(200);
  });

  it('sends a page at once where a line has become farther but not slower', () => {
    let each = 0.2;
    const far = new Far(10_000, () => each);
    const pace = greeted(far);
    portionsOfPages(far, pace, 10);
    each = 40;
    portionsOfPages(far, pace, 10);
    expect(portionsOfPages(far, pace, 50)).toBe(50);
  });

  it('gives up on answers that do not come, sooner if none ever came', () => {
    const pace = new Pace();
    pace.sent(600, 100);
    expect(pace.overdue).toBe(1100);
    pace.answered(150);
    pace.sent(600, 200);
    expect(pace.overdue).toBe(4200);
    pace.sent(10_000, 300);
    expect(pace.room(300)).toBe(0);
    pace.giveUp();
    expect(pace.overdue).toBeNull();
    expect(pace.room(9000)).toBeGreaterThan(1000);
    pace.answered(9000);
    expect(pace.room(9000)).toBeGreaterThan(1000);
  });

  it('takes no answer that comes after all for that to a later question', () => {
    const pace = givenUp();
    expect(pace.asked).toBe(false);
    pace.sent(600, 4200);
    pace.answered(4210);
    expect(pace.asked).toBe(true);
    pace.answered(4280);
    expect(pace.asked).toBe(false);
  });

  it('does not go on waiting for an answer that is lost', () => {
    const pace = givenUp();
    // That to the next question is taken for it; then there is none for the next.
    pace.sent(600, 4200);
    pace.answered(4240);
    pace.giveUp();
    pace.sent(600, 8300);
    pace.answered(8340);
    expect(pace.asked).toBe(false);
  });
});
