import { stirred } from '../../text/stirred.ts';
import type { NameRow } from '../name-table.ts';
import { Packer, Unpacker } from '../pack.ts';

/** A row without whose it is. */
export type OwnRow = Omit<NameRow, 'actor'>;

/** The rows of one actor, as text. */
export const rowsCode = (rows: readonly OwnRow[]): string =>
  JSON.stringify(rows.flatMap(({ surface, words, handicap }) => [surface, words.join(' '), handicap]));

export function rowsFrom(code: string): OwnRow[] {
  const parts: (string | number)[] = JSON.parse(code);
  return Array.from({ length: parts.length / 3 }, (_, at) => ({
    surface: String(parts[3 * at]),
    words: String(parts[3 * at + 1]).split(' '),
    handicap: Number(parts[3 * at + 2]),
  }));
}

/** More rows than an actor has. */
const ROWS_MOST = 2 ** 20;

/** A row of an actor as one number: numbers sort as actors do, and as the rows of one. */
export const placeOf = (cluster: number, row: number): number => cluster * ROWS_MOST + row;

const packer = new Packer();

/** The rows that hold a word. In: numbers of `placeOf`, ascending. */
export function packPlaces(places: readonly number[]): Uint8Array {
  let last = 0;
  for (const place of places) {
    const cluster = Math.floor(place / ROWS_MOST);
    packer.add(cluster - last);
    packer.add(place % ROWS_MOST);
    last = cluster;
  }
  return packer.take();
}

/** Calls `show` for each row that holds a word: whose it is, and which of its rows. */
export function eachPlace(packed: Uint8Array, show: (cluster: number, row: number) => void): void {
  const from = new Unpacker(packed);
  for (let cluster = 0; !from.isDone; ) {
    cluster += from.next();
    show(cluster, from.next());
  }
}

/**
 * Keys stand in so many buckets, each a row of the index: few enough to be written at once, and small enough to be
 * read for one key, some fifty times a word.
 */
export const BUCKETS = 2 ** 14;

/**
 * Where a key stands: its bucket, and its number there, of 30 bits. 44 bits tell apart all keys that somebody asks for
 * from a million others, but for one time in 300,000; what is then found besides is a word that is not near.
 *
 * FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) twice, with another multiplier each.
 */
export function spotOf(key: string): { readonly bucket: number; readonly number: number } {
  let one = 0x811c9dc5;
  let other = 0x9e3779b1;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x2c1b3c6d);
  }
  return { bucket: stirred(one) & (BUCKETS - 1), number: stirred(other) >>> 2 };
}

/** The words filed under each key of a bucket, by the key's number: joined by blanks, for none holds one. */
export type Bucket = Map<number, string>;

/** The numbers of the keys, ascending, with how many units each one's words take; then the words of all. */
export function packBucket(bucket: ReadonlyMap<number, string>): Uint8Array {
  const numbers = [...bucket.keys()].sort((a, b) => a - b);
  let last = 0;
  let text = '';
  packer.add(numbers.length);
  for (const number of numbers) {
    const words = bucket.get(number) ?? '';
    packer.add(number - last);
    packer.add(words.length);
    text += words;
    last = number;
  }
  return Buffer.concat([packer.take(), Buffer.from(text)]);
}

export function bucketFrom(packed: Uint8Array): Bucket {
  const from = new Unpacker(packed);
  const ends: [number: number, end: number][] = [];
  let number = 0;
  let end = 0;
  for (let left = from.next(); left > 0; left--) {
    number += from.next();
    end += from.next();
    ends.push([number, end]);
  }
  const text = textFrom(packed, from.at);
  return new Map(ends.map(([of, till], at) => [of, text.slice(at === 0 ? 0 : ends[at - 1][1], till)]));
}

/** The words under one key of a bucket; empty where there are none. */
export function wordsIn(packed: Uint8Array, key: number): string {
  const from = new Unpacker(packed);
  let number = 0;
  let end = 0;
  let own: [start: number, end: number] | null = null;
  for (let left = from.next(); left > 0; left--) {
    number += from.next();
    const start = end;
    end += from.next();
    if (number === key) own = [start, end];
  }
  return own === null ? '' : textFrom(packed, from.at).slice(...own);
}

const textFrom = (packed: Uint8Array, at: number): string =>
  Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('utf8', at);
