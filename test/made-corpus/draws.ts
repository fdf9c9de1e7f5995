/**
 * Draws from distributions, the same on every machine: nothing here but sums, products and square roots, which IEEE 754
 * rounds in one way only. (`Math.pow` and `Math.exp` may differ in their last bit from engine to engine.)
 */

import type { Numbers } from '../support/chance.ts';

/** A whole number from 0 up to but not `limit`. */
export const below = (next: Numbers, limit: number): number => Math.floor(next() * limit);

/** A whole number made of two: well spread, and the same on every machine. From 0 up to 2^32. */
export function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6)), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** `base` to the power of `sixteenths` / 16; `base` not below 0, `sixteenths` a whole number not below 0. */
export function power(base: number, sixteenths: number): number {
  const root = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(base))));
  let result = 1;
  for (let i = 0; i < sixteenths; i++) result *= root;
  return result;
}

/** e to the power of `x`, for `x` from about -10 to 10: (1 + x/n)^n, with n = 2^20, by squaring. */
export function exponential(x: number): number {
  let result = 1 + x / 2 ** 20;
  for (let i = 0; i < 20; i++) result *= result;
  return result;
}

/** A number of mean 0 and deviation 1, near enough to a normal one: twelve even ones summed (central limit). */
export function bell(next: Numbers): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return sum;
}

/** Draws whole numbers from 0 with given weights in constant time: cumulated weights, and a guide into them (Chen and Asau, 1974). */
export class Weighted {
  readonly #upTo: Float64Array;
  readonly #guide: Uint32Array;

  /** At least one weight, none below 0. */
  constructor(weights: ArrayLike<number>) {
    const size = weights.length;
    this.#upTo = new Float64Array(size);
    let sum = 0;
    for (let i = 0; i < size; i++) {
      sum += weights[i]!;
      this.#upTo[i] = sum;
    }
    for (let i = 0; i < size; i++) this.#upTo[i]! /= sum;
    this.#guide = new Uint32Array(size);
    for (let i = 0, at = 0; i < size; i++) {
      while (at < size - 1 && this.#upTo[at]! <= i / size) at++;
      this.#guide[i] = at;
    }
  }

  draw(next: Numbers): number {
    const number = next();
    const upTo = this.#upTo;
    let at = this.#guide[Math.floor(number * upTo.length)]!;
    while (upTo[at]! <= number && at < upTo.length - 1) at++;
    return at;
  }
}

/** Weights by the law of Zipf and Mandelbrot: 1 / (rank + shift)^(sixteenths / 16), ranks from 1. */
export function zipfWeights(size: number, sixteenths: number, shift: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => 1 / power(i + 1 + shift, sixteenths));
}

export const zipf = (size: number, sixteenths: number, shift: number): Weighted =>
  new Weighted(zipfWeights(size, sixteenths, shift));

/** From 0 up to 1, low numbers much the likeliest. */
export const squared = (next: Numbers): number => {
  const number = next();
  return number * number;
};

export const cubed = (next: Numbers): number => {
  const number = next();
  return number * number * number;
};
