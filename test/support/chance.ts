/**
 * A stream of numbers from 0 up to 1, the same for the same seed on every machine: a Weyl sequence, each number of it
 * stirred as MurmurHash3 ends.
 */
export function numbersFrom(seed: number): Numbers {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** A number from 0 up to 1. */
export type Numbers = () => number;

export const pick = <T>(next: Numbers, from: readonly T[]): T => from[Math.floor(next() * from.length)]!;

/** Chance that can be repeated. */
export class Chance {
  readonly #next: Numbers;

  constructor(seed: number) {
    this.#next = numbersFrom(seed);
  }

  /** A whole number from 0 up to but not `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  of<T>(values: readonly T[]): T {
    return pick(this.#next, values);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }
}
