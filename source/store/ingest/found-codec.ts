import type { Pool } from '../../actors/pools.ts';
import { Packer, Unpacker } from '../pack.ts';

/** What one article says of one name; votes are doubled, so that halves are whole. */
export interface FoundName {
  /** The number of the name in the index. */
  readonly name: number;
  /** In the order of `SUMS`. */
  readonly sums: readonly number[];
}

/** The names of one article, and the listed persons' names in it. */
export interface Found {
  readonly names: readonly FoundName[];
  readonly listed: readonly number[];
}

/** What is added up over articles: `loose` and `defined` as the number of articles that say so. */
export const SUMS = [
  'count',
  'middle',
  'caps',
  'loose',
  'defined',
  'joined',
  'firm',
  'told',
  'toldAt',
  'toldSquares',
  'person',
  'organisation',
  'place',
  'thing',
] as const;
/** The last four are votes, doubled and of either sign. */
const VOTES = 10;

const packer = new Packer();

/** What one article says of a name, as it is added up. */
export function sumsOf(pool: Pool): number[] {
  return SUMS.map((sum, at) => (at < VOTES ? Number(pool[sum]) : 2 * Number(pool[sum])));
}

export function packFound({ names, listed }: Found): Uint8Array {
  packer.add(names.length);
  for (const { name, sums } of names) {
    packer.add(name);
    sums.forEach((sum, at) => {
      if (at < VOTES) packer.add(sum);
      else packer.addSigned(sum);
    });
  }
  for (const name of listed) packer.add(name);
  return packer.take();
}

export function unpackFound(packed: Uint8Array): Found {
  const from = new Unpacker(packed);
  const names = Array.from({ length: from.next() }, () => ({
    name: from.next(),
    sums: SUMS.map((_, at) => (at < VOTES ? from.next() : from.nextSigned())),
  }));
  const listed: number[] = [];
  while (!from.isDone) listed.push(from.next());
  return { names, listed };
}

/** Whether an article has both of two names, found there or a listed person's. */
export function holdsNames(packed: Uint8Array, one: number, other: number): boolean {
  const from = new Unpacker(packed);
  let [isOne, isOther] = [false, false];
  const meet = (name: number): void => {
    isOne ||= name === one;
    isOther ||= name === other;
  };
  for (let left = from.next(); left > 0; left--) {
    meet(from.next());
    for (let sum = 0; sum < SUMS.length; sum++) from.next();
  }
  while (!from.isDone) meet(from.next());
  return isOne && isOther;
}
