/**
 * The first index from `from` up to `length` that passes a test which, once passed, is passed by all that follow;
 * `length` when none does. Asks a few of them only, by halving.
 */
export function firstIndex(length: number, passes: (index: number) => boolean, from = 0): number {
  let low = from;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
