/** Work on lines, in steps of a bounded size. */
import type { LineFacts } from './line-facts.ts';

/** How far the work is, as it is told: what is done, and which share of it is, 0 to 1. */
export interface LineWork {
  readonly doing: 'filtering' | 'sorting';
  readonly share: number;
}
export type Steps<T> = Generator<LineWork, T>;

/** What share of a step a piece of work is: an article read, the mentions of one fetched; a line read, compared, or looked at. */
export const READ = 1 / 8;
export const FETCHED = 1 / 16;
export const LINE_READ = 1 / 256;
export const COMPARED = 1 / 1024;
const LOOKED = 1 / 8192;

/** Goes through some lines (null: all); `look` gives what a line cost beyond looking at it, `enter` what its article does. */
export function* eachLine(
  { all }: LineFacts,
  lines: Uint32Array | null,
  doing: LineWork['doing'],
  look: (at: number, line: number, index: number) => number,
  enter: (at: number) => number = () => 0,
): Steps<void> {
  const length = lines?.length ?? all.length;
  let at = -1;
  let cost = 0;
  for (let index = 0; index < length; index++) {
    const line = lines?.[index] ?? index;
    if (all.starts[at + 1] <= line) {
      while (all.starts[at + 1] <= line) at++;
      cost += enter(at);
    }
    cost += LOOKED + look(at, line, index);
    if (cost < 1) continue;
    cost = 0;
    yield { doing, share: (index + 1) / length };
  }
}

/** The same for the steps of something else, of which nobody knows how many there are. */
export function* told<T>(steps: Generator<void, T>, doing: LineWork['doing']): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { doing, share: 1 };
  }
}
