import { type Archived, type ArchiveReader, type BadArchived, OwnNames } from '../archive/archive.ts';
import type { Budget } from '../archive/budget.ts';
import { Break, ByteReader } from '../archive/byte-reader.ts';
import { BREAKS_OFF } from '../archive/inflate.ts';
import { harmlessWay } from '../zip/names.ts';
import { BLOCK, isHeader, octal } from './tar.ts';

/** A longest name or list of attributes, in bytes. */
const LONGEST = 64 * 1024;
const FILES: ReadonlySet<string> = new Set(['0', '\0', '7']);
/** Folders, links, devices and pipes are passed over without a word. */
const PASSED_OVER: ReadonlySet<string> = new Set(['1', '2', '3', '4', '5', '6', 'V', 'D', 'g']);

const DAMAGED =
  'The archive is damaged here, and what stands behind it cannot be found; what stands before is read. Get it again.';

/** The files of a tar archive: ustar, with the long names and sizes of pax and GNU tar. */
export const readTar: ArchiveReader = {
  holdsOne: false,
  async *files(_, archive, budget) {
    const names = new OwnNames();
    let told: Told = NOTHING_TOLD;
    for (;;) {
      const block = await archive.take(BLOCK);
      if (block.length === 0 && archive.trouble === null) yield { name: null, reason: BREAKS_OFF };
      if (block.length === 0 || isEmpty(block)) break;
      const header = headerOf(block, told);
      if (header === null) {
        // Of what broke off before it came here, whoever holds it tells.
        if (archive.trouble === null)
          yield { name: null, reason: block.length < BLOCK ? BREAKS_OFF : DAMAGED };
        return;
      }
      const { kind, name, size } = header;
      const from = archive.taken;
      if (kind === 'L' || kind === 'x') {
        const bytes = Buffer.from(await archive.take(Math.min(size, LONGEST)));
        told = kind === 'L' ? { ...told, name: upToZero(bytes) } : { ...told, ...attributes(bytes) };
      } else {
        told = NOTHING_TOLD;
        if (!PASSED_OVER.has(kind)) yield fileOf(archive, kind, names.own(harmlessWay(name)), size, budget);
      }
      await archive.skip(padded(size) - (archive.taken - from));
    }
  },
};

function fileOf(
  archive: ByteReader,
  kind: string,
  name: string,
  size: number,
  budget: Budget,
): Archived | BadArchived {
  if (name === '') return { name: null, reason: 'A file in it has no name; unpack the archive and name it.' };
  if (!FILES.has(kind))
    return { name, reason: 'It is kept in the archive in a way that is not read here; unpack it yourself.' };
  return { name, bytes: new ByteReader(stretch(archive, size, budget), null) };
}

/** So many bytes of an archive, a chunk at a time. */
async function* stretch(archive: ByteReader, size: number, budget: Budget): AsyncGenerator<Uint8Array, void> {
  let left = size;
  while (left > 0) {
    const chunk = await archive.some();
    if (chunk === null) throw new Break(archive.trouble ?? BREAKS_OFF);
    if (chunk.length > left) archive.putBack(chunk.subarray(left));
    const own = chunk.subarray(0, left);
    left -= own.length;
    budget.spend(own.length, size - left, size - left);
    yield own;
  }
}

/** What is told of the next file before its header. */
interface Told {
  readonly name: string | null;
  readonly size: number | null;
}

const NOTHING_TOLD: Told = { name: null, size: null };

interface Header {
  readonly kind: string;
  readonly name: string;
  readonly size: number;
}

/** A header (POSIX pax, ustar Interchange Format); null where the block is none. */
function headerOf(block: Uint8Array, told: Told): Header | null {
  if (!isHeader(block)) return null;
  const field = (from: number, length: number) => upToZero(Buffer.from(block.subarray(from, from + length)));
  const size = told.size ?? number(block.subarray(124, 136));
  if (!Number.isSafeInteger(size) || size < 0) return null;
  const isUstar = field(257, 6) === 'ustar';
  const prefix = isUstar ? field(345, 155) : '';
  const own = field(0, 100);
  const kind = String.fromCharCode(block[156]!);
  const name = told.name ?? (prefix === '' ? own : `${prefix}/${own}`);
  // Before ustar a folder was a file whose name ends in a slash.
  return { kind: FILES.has(kind) && name.endsWith('/') ? '5' : kind, name, size };
}

/** Octal digits; or where the first bit is set, a number in base 256 (GNU tar). */
function number(bytes: Uint8Array): number {
  if ((bytes[0]! & 0x80) === 0) return octal(bytes);
  return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, bytes[0]! & 0x7f);
}

/** The `path` and `size` of a pax header: lines of `length key=value` (POSIX pax, pax Header Block). */
function attributes(bytes: Buffer): Partial<Told> {
  const told: { name?: string; size?: number } = {};
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    const length = blank < 0 ? 0 : Number(bytes.toString('latin1', at, Math.min(blank, at + 8)));
    if (!(length > blank - at)) break;
    const line = bytes.toString('utf8', blank + 1, at + length - 1);
    if (line.startsWith('path=')) told.name = line.slice('path='.length);
    if (/^size=\d+$/.test(line)) told.size = Number(line.slice('size='.length));
    at += length;
  }
  return told;
}

const upToZero = (bytes: Buffer): string => {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
};

const padded = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;

const isEmpty = (block: Uint8Array): boolean => block.every((byte) => byte === 0);
