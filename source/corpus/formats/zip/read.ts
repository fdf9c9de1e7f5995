import { crc32, inflateRawSync } from 'node:zlib';
import { type ArchiveReader, OwnNames } from '../archive/archive.ts';
import type { Budget } from '../archive/budget.ts';
import { Break, ByteReader } from '../archive/byte-reader.ts';
import { inflated } from '../archive/inflate.ts';
import { DEFLATED, type Zip, type ZipEntry, zipEntries } from './entries.ts';

/** The largest archive that is read, in bytes: it is held in memory, for its table of contents stands at its end. */
const LARGEST = 512 * 1024 * 1024;
const TOO_LARGE = 'It is larger than 512 MiB, the limit for a zip archive; unpack it and open the folder.';

/** The files of a zip archive, in the order of its table of contents. */
export const readZip: ArchiveReader = {
  holdsOne: false,
  async *files(_, packed, budget) {
    const bytes = await packed.rest(LARGEST);
    if (bytes === null) {
      yield { name: null, reason: TOO_LARGE };
      return;
    }
    const { limits } = budget;
    const zip = await zipEntries(bytes, { ...limits, entry: Infinity, all: Infinity });
    const names = new OwnNames();
    for (const entry of zip.entries) {
      const name = names.own(entry.name);
      if (entry.trouble !== null) yield { name: name || null, reason: entry.trouble };
      else yield { name, bytes: new ByteReader(unpacked(zip, entry, budget)) };
    }
    if (zip.trouble !== null) yield { name: null, reason: zip.trouble };
  },
};

/** How much of a stored file is handed out at a time, in bytes. */
const CHUNK = 256 * 1024;

async function* unpacked(zip: Zip, entry: ZipEntry, budget: Budget): AsyncGenerator<Uint8Array, void> {
  const packed = zip.bytes.subarray(entry.start, entry.start + entry.packedSize);
  const whole = entry.method === DEFLATED && entry.size <= SMALL ? inflatedNow(packed, entry.size) : null;
  if (whole !== null && crc32(whole) === entry.crc) {
    budget.spend(whole.length, whole.length, packed.length);
    yield whole;
    return;
  }
  let sum = 0;
  let size = 0;
  for await (const chunk of entry.method === DEFLATED
    ? inflated(new ByteReader(cut(packed)), 'deflate', budget)
    : cut(packed)) {
    sum = crc32(chunk, sum);
    size += chunk.length;
    yield chunk;
  }
  if (size !== entry.size || sum !== entry.crc) throw new Break(WRONG);
}

/** Up to this size, in bytes, a file is unpacked in one go: to set up a stream takes a hundred times as long. */
const SMALL = 1024 * 1024;

/** Bytes that unpack to just so many; null where they do not. */
function inflatedNow(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: size + 1 });
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}

const WRONG = 'What it unpacks to is not what was packed: it is damaged somewhere; get the archive again.';

/** Bytes in chunks. */
function* cut(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
