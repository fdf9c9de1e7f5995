import type { ArchiveReader } from '../archive/archive.ts';
import type { Budget } from '../archive/budget.ts';
import { ByteReader } from '../archive/byte-reader.ts';
import { inflated } from '../archive/inflate.ts';
import { innerName } from '../archive/inner-name.ts';
import { isFrame } from './zstd.ts';

const ENDINGS = { '.zst': '', '.tzst': '.tar' };

/** One file, packed in frames that stand one behind the other (RFC 8878, 3). */
export const readZstd: ArchiveReader = {
  holdsOne: true,
  async *files(name, packed, budget) {
    yield { name: innerName(name, ENDINGS, ''), bytes: new ByteReader(frames(packed, budget)) };
  },
};

async function* frames(packed: ByteReader, budget: Budget): AsyncGenerator<Uint8Array, void> {
  do yield* inflated(packed, 'zstd', budget);
  while (isFrame(await packed.peek(4)));
}
