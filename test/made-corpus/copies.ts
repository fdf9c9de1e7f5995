/** Which articles are copies of which. */
import { numbersFrom } from '../support/chance.ts';
import { below, mixed } from './draws.ts';
import type { World } from './world.ts';

/** Articles with so many numbers in a row are looked at together: an original and its copies stand in one such row. */
const ROW = 100;
/** Of a row so many are copies. */
const COPIES = 5;
/** Copies of one article, at most: with it they are a group of six. */
const MOST = 5;

export interface Copy {
  /** Index of the article it is a copy of. */
  readonly original: number;
  /** Which of its copies it is, from 1. */
  readonly rank: number;
}

/** What `index` is a copy of; null for an original. */
export function copyOf(world: World, index: number): Copy | null {
  const row = Math.floor(index / ROW);
  return copiesIn(world, row).get(index) ?? null;
}

let known: {
  readonly seed: number;
  readonly row: number;
  readonly copies: ReadonlyMap<number, Copy>;
} | null = null;

function copiesIn({ seed }: World, row: number): ReadonlyMap<number, Copy> {
  if (known && known.seed === seed && known.row === row) return known.copies;
  const next = numbersFrom(mixed(mixed(seed, 3), row));
  const copies = new Map<number, Copy>();
  const originals = new Set<number>();
  const free = (): number => {
    for (;;) {
      const index = row * ROW + below(next, ROW);
      if (!copies.has(index) && !originals.has(index)) return index;
    }
  };
  while (copies.size < COPIES) {
    const original = free();
    originals.add(original);
    const wanted = 1 + below(next, MOST);
    for (let rank = 1; rank <= wanted && copies.size < COPIES; rank++) copies.set(free(), { original, rank });
  }
  known = { seed, row, copies };
  return copies;
}
