import { crc32 } from 'node:zlib';
import type { ArchiveReader } from '../archive/archive.ts';
import type { Budget } from '../archive/budget.ts';
import { Break, ByteReader } from '../archive/byte-reader.ts';
import { BREAKS_OFF, inflated } from '../archive/inflate.ts';
import { innerName } from '../archive/inner-name.ts';

const ENDINGS = { '.gz': '', '.tgz': '.tar' };

/** One file, packed in members that stand one behind the other (RFC 1952, 2.2). */
export const readGzip: ArchiveReader = {
  holdsOne: true,
  async *files(name, packed, budget) {
    const stated = await header(packed);
    const bytes = new ByteReader(members(packed, budget));
    yield { name: innerName(name, ENDINGS, stated ?? ''), bytes };
  },
};

async function* members(packed: ByteReader, budget: Budget): AsyncGenerator<Uint8Array, void> {
  do {
    let sum = 0;
    let size = 0;
    for await (const chunk of inflated(packed, 'deflate', budget)) {
      sum = crc32(chunk, sum);
      size += chunk.length;
      yield chunk;
    }
    const trailer = Buffer.from(await packed.take(8));
    if (trailer.length < 8) throw new Break(BREAKS_OFF);
    // The size is stated modulo 2 ** 32.
    if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32) throw new Break(WRONG);
    // Zeros or rubbish behind the last one are passed over, as gzip does.
  } while ((await header(packed)) !== null);
}

const WRONG = 'What it unpacks to is not what was packed: it is damaged somewhere; get it again.';

const HAS_SUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
/** Names and comments are passed over so far, in bytes. */
const LONGEST_NAME = 64 * 1024;

/** Passes over a member's header (RFC 1952, 2.3): the name it states, `''` for none; null where no member begins. */
async function header(packed: ByteReader): Promise<string | null> {
  const [first, second, method, flags] = await packed.peek(4);
  if (first !== 0x1f || second !== 0x8b || method !== 8 || flags === undefined) return null;
  await packed.skip(10);
  if (flags & HAS_EXTRA) {
    const [low = 0, high = 0] = await packed.take(2);
    await packed.skip(low + 256 * high);
  }
  const name = flags & HAS_NAME ? await zeroEnded(packed) : '';
  if (flags & HAS_COMMENT) await zeroEnded(packed);
  if (flags & HAS_SUM) await packed.skip(2);
  return name;
}

async function zeroEnded(packed: ByteReader): Promise<string> {
  const bytes = Buffer.from(await packed.peek(LONGEST_NAME));
  const end = bytes.indexOf(0);
  await packed.skip(end < 0 ? bytes.length : end + 1);
  return bytes.toString('latin1', 0, Math.max(0, end));
}
