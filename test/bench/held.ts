/** A key held down on a slow line. */
import { setTimeout as pause } from 'node:timers/promises';
import type { SlowLine } from './slow-line.ts';

/** As a keyboard repeats: milliseconds from key to key. */
const REPEAT = 1000 / 30;

/** Nothing more comes when nothing has for so many milliseconds: more than any program waits for keys to rest. */
const SILENCE = 600;

/** What a screen can be after some of the keys: its text, row for row, as far as it is told. */
export type Screens = (keys: number) => readonly string[];

export interface Held {
  /** Milliseconds from the last key to the last byte at the far end. */
  readonly settled: number;
  /** The same up to where the screen first was as all keys make it, before or after what is drawn at rest. */
  readonly answered: number;
  /** Keys that did nothing; null when the last screen is none that any number of them makes. */
  readonly lost: number | null;
}

/** Writes keys at their times. Returns when the last was written. */
export async function hold(line: SlowLine, key: string, count: number): Promise<number> {
  const start = performance.now();
  let last = start;
  for (let index = 0; index < count; index++) {
    await pause(Math.max(0, start + index * REPEAT - performance.now()));
    last = line.write(key);
  }
  return last;
}

/** Holds a key for `count` repeats and waits until all is at rest. `before`: the screens ahead of what is drawn at rest. */
export async function held(
  line: SlowLine,
  key: string,
  count: number,
  before: Screens,
  resting: Screens,
): Promise<Held> {
  const all = [before(count), resting(count)];
  let answered: number | null = null;
  line.arrived = (at) => {
    if (answered === null && all.some((wanted) => matches(line.screen(), wanted))) answered = at;
  };
  const last = await hold(line, key, count);
  await line.quiet(last, SILENCE);
  line.arrived = () => {};
  const lost = lostIn(line.screen(), count, resting);
  const settled = Math.max(0, line.lastByte - last);
  return { settled, answered: Math.max(0, Math.min(settled, (answered ?? Infinity) - last)), lost };
}

/** How many of `count` keys are missing in a screen; null when no number of keys makes it. */
export function lostIn(screen: readonly string[], count: number, screens: Screens): number | null {
  for (let lost = 0; lost <= count; lost++) if (matches(screen, screens(count - lost))) return lost;
  return null;
}

const matches = (screen: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((row, index) => row === screen[index]);
