import { Packer, Unpacker } from '../pack.ts';

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

/** How often something is said of each of some actors. */
export type Counts = ReadonlyMap<number, number>;

export function packCounts(counts: Counts): Uint8Array {
  for (const [cluster, count] of counts) {
    packer.add(cluster);
    packer.add(count);
  }
  return packer.take();
}

export function unpackCounts(packed: Uint8Array): Map<number, number> {
  const from = new Unpacker(packed);
  const counts = new Map<number, number>();
  while (!from.isDone) counts.set(from.next(), from.next());
  return counts;
}
