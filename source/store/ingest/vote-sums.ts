import type { DatabaseSync } from 'node:sqlite';
import { Packer, Unpacker } from '../pack.ts';
import { PackedRows } from '../packed-rows.ts';

/** One thing that an article says: of a name and an actor (by their numbers in the index) how often. */
export interface Vote {
  readonly name: number;
  readonly cluster: number;
  readonly count: number;
}

const packer = new Packer();

export function packVotes(votes: readonly Vote[]): Uint8Array {
  for (const { name, cluster, count } of votes) {
    packer.add(name);
    packer.add(cluster);
    packer.add(count);
  }
  return packer.take();
}

export function* unpackVotes(packed: Uint8Array): Generator<Vote> {
  const from = new Unpacker(packed);
  while (!from.isDone) yield { name: from.next(), cluster: from.next(), count: from.next() };
}

/** What all articles say together, for each name how often of each actor; kept article by article in a table. */
export class VoteSums {
  readonly sums = new Map<number, Map<number, number>>();
  readonly #rows: PackedRows;

  /** In: a table with the columns `article` and `packed`. */
  constructor(db: DatabaseSync, table: string) {
    this.#rows = new PackedRows(db, table);
    for (const { packed } of db.prepare(`SELECT packed FROM ${table}`).iterate())
      for (const vote of unpackVotes(packed as Uint8Array)) this.#add(vote, 1);
  }

  /** What an article says from now on. */
  put(article: number, votes: readonly Vote[]): void {
    this.#forget(article);
    for (const vote of votes) this.#add(vote, 1);
    this.#rows.put(article, packVotes(votes));
  }

  remove(article: number): void {
    this.#forget(article);
    this.#rows.remove(article);
  }

  #forget(article: number): void {
    const old = this.#rows.get(article);
    if (old !== null) for (const vote of unpackVotes(old)) this.#add(vote, -1);
  }

  #add({ name, cluster, count }: Vote, sign: 1 | -1): void {
    let counts = this.sums.get(name);
    if (counts === undefined) {
      counts = new Map();
      this.sums.set(name, counts);
    }
    const sum = (counts.get(cluster) ?? 0) + sign * count;
    if (sum !== 0) counts.set(cluster, sum);
    else if (counts.delete(cluster) && counts.size === 0) this.sums.delete(name);
  }
}
