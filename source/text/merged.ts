/** Sorting in steps. */

/** Items sorted in one go, and compared in one step: a millisecond or two of work. */
const STEP = 2048;

/**
 * Sorts in steps of a bounded size (merging from the bottom up: Knuth, The Art of Computer Programming 3, 5.2.4), keeping the
 * order of what is equal. Gives a new array.
 */
export function* sortedInSteps<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
): Generator<void, T[]> {
  let from: T[] = [];
  for (let at = 0; at < items.length; at += STEP) {
    for (const item of items.slice(at, at + STEP).sort(compare)) from.push(item);
    if (at + STEP < items.length) yield;
  }
  for (let run = STEP; run < items.length; run *= 2) {
    const to: T[] = [];
    for (let start = 0; start < items.length; start += 2 * run) {
      const middle = Math.min(start + run, items.length);
      const end = Math.min(start + 2 * run, items.length);
      for (let one = start, other = middle; one < middle || other < end; ) {
        const isFirst = other === end || (one < middle && compare(from[one], from[other]) <= 0);
        to.push(from[isFirst ? one++ : other++]);
        if (to.length % STEP === 0) yield;
      }
    }
    from = to;
  }
  return from;
}
