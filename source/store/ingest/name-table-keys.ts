import type { DatabaseSync } from 'node:sqlite';
import { Growing } from '../../corpus/growing.ts';
import { PackedRows } from '../packed-rows.ts';
import { keysOf } from '../word-keys.ts';
import { BUCKETS, type Bucket, bucketFrom, packBucket, spotOf } from './name-table-codec.ts';

const NO_KEYS: ReadonlySet<string> = new Set();
/** Numbers for each change: bucket, key, word, and whether the word is filed there now. */
const EACH = 4;

/** What words are filed under, changed word by word and written bucket by bucket. */
export class KeyChanges {
  readonly #words: string[] = [];
  readonly #changes = new Growing(1024);
  /** How many changes each bucket has. */
  readonly #ofBucket = new Uint32Array(BUCKETS);

  /** Files a word otherwise than before: as a whole one (true), as one run together (false), not at all (null). */
  refile(word: string, before: boolean | null, after: boolean | null): void {
    if (before === after) return;
    const old = before === null ? NO_KEYS : keysOf(word, before);
    const now = after === null ? NO_KEYS : keysOf(word, after);
    for (const key of old) if (!now.has(key)) this.#add(key, word, false);
    for (const key of now) if (!old.has(key)) this.#add(key, word, true);
  }

  #add(key: string, word: string, isFiled: boolean): void {
    if (this.#words[this.#words.length - 1] !== word) this.#words.push(word);
    const { bucket, number } = spotOf(key);
    this.#ofBucket[bucket]++;
    this.#changes.push4(bucket, number, this.#words.length - 1, isFiled ? 1 : 0);
  }

  /** `isNew`: nothing is filed yet. */
  save(db: DatabaseSync, isNew: boolean): void {
    const table = new PackedRows(db, 'name_keys', 'bucket');
    const order = this.#byBucket();
    let from = 0;
    this.#ofBucket.forEach((count, bucket) => {
      if (count === 0) return;
      const before = isNew ? null : table.get(bucket);
      const after = this.#changed(before, order.subarray(from, from + count));
      from += count;
      if (after.size === 0) table.remove(bucket);
      else table.put(bucket, packBucket(after));
    });
  }

  /** The changes by their buckets: the place of each in `#changes`. */
  #byBucket(): Uint32Array {
    const next = new Uint32Array(BUCKETS);
    for (let bucket = 1; bucket < BUCKETS; bucket++)
      next[bucket] = next[bucket - 1] + this.#ofBucket[bucket - 1];
    const order = new Uint32Array(this.#changes.length / EACH);
    for (let at = 0; at < this.#changes.length; at += EACH) order[next[this.#changes.at(at)]++] = at;
    return order;
  }

  /** A bucket after some changes. */
  #changed(packed: Uint8Array | null, changes: Uint32Array): Bucket {
    const bucket = packed === null ? new Map<number, string>() : bucketFrom(packed);
    for (const at of changes) {
      const number = this.#changes.at(at + 1);
      const word = this.#words[this.#changes.at(at + 2)];
      const words = bucket.get(number);
      if (this.#changes.at(at + 3) === 1) bucket.set(number, words === undefined ? word : `${words} ${word}`);
      else {
        const left = words?.split(' ').filter((one) => one !== word);
        if (left === undefined || left.length === 0) bucket.delete(number);
        else bucket.set(number, left.join(' '));
      }
    }
    return bucket;
  }
}
