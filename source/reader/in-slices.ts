import { setImmediate as breathe } from 'node:timers/promises';

/** Longest stretch of work in one go, in milliseconds: keys are answered in between. */
export const STRETCH = 8;
/** How often the count of what is done moves, in milliseconds. */
export const COUNT_EVERY = 100;

/** Does a long piece of work without keeping a key waiting. `told`: its last step, now and then. */
export async function inSlices<S, T>(work: Generator<S, T, void>, told: (step: S) => void): Promise<T> {
  let since = performance.now();
  let nextCount = since + COUNT_EVERY;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const now = performance.now();
    if (now - since < STRETCH) continue;
    if (now >= nextCount) {
      told(step.value);
      nextCount = now + COUNT_EVERY;
    }
    await breathe();
    since = performance.now();
  }
}
