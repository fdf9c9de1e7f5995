import { BINS, binOf, isShort, type Sketch } from './sketch.ts';

/** Under so many keys an article can be met. */
export const KEYS = 12;
/** Keys between two multiples of this are one meeting place; those nearer to each other there are of more alike texts. */
export const PLACE = 2 ** 24;
/** Bins in a key: the first half name the place, the others put it in order. */
const BINS_IN_KEY = 6;

/**
 * The keys of a sketch, whole numbers below 2^52: two articles may be alike when keys of both lie in one place. None
 * for short texts, which are only equal. Of two texts with a likeness of 0.6, 95 in 100 share a place, with 0.7 all but
 * one in 150, with 0.8 all but one in 5,000; with 0.1 one in 80 does.
 *
 * Bands of bins as in P. Indyk, R. Motwani, “Approximate nearest neighbors” (1998). Where the text had no row for a
 * bin, the next in a sequence of the bin's own is taken (A. Shrivastava, “Optimal densification for fast and accurate
 * minwise hashing”, 2017).
 */
export function keysOf(sketch: Sketch): number[] {
  return isShort(sketch) ? [] : Array.from({ length: KEYS }, (_, band) => keyOf(sketch, band));
}

/** The key of that number, 0 to KEYS - 1, of a sketch that is not short. */
export function keyOf(sketch: Sketch, band: number): number {
  let key = band;
  for (let i = 0; i < BINS_IN_KEY; i++) key = key * 0x100 + filledBin(sketch, band * BINS_IN_KEY + i);
  return key;
}

/** What the first bin holds that is not empty, in the `which`th of the sequences that go through all bins. */
function filledBin(sketch: Sketch, which: number): number {
  // An odd step through 2^8 bins meets each once; the steps differ, so that two sequences soon part.
  const step = (which * 2 + 1) * 77;
  for (let i = 0, bin = which * 167; ; i++, bin += step) {
    const held = binOf(sketch, bin & (BINS - 1));
    if (held !== 0 || i === BINS) return held;
  }
}
