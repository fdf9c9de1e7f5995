import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { entryName, harmlessWay } from './names.ts';
import { DOCUMENT_LIMITS, tooMany, tooMuch, tooMuchInAll, type UnpackLimits } from './unpack-limits.ts';

/** A file in a zip archive. */
export interface ZipEntry {
  /** The way to it, parted by `/`; harmless (no `..`, no root) and safe to print. */
  readonly name: string;
  /** Bytes unpacked and packed, as the archive states them; it may lie. */
  readonly size: number;
  readonly packedSize: number;
  /** Why it cannot be read, in one sentence; null where nothing is wrong so far. */
  readonly trouble: string | null;
  /** Where its packed bytes lie in the archive, how they are packed (APPNOTE 4.4.5) and their sum unpacked. */
  readonly start: number;
  readonly method: number;
  readonly crc: number;
}

/** A zip archive in memory. */
export interface Zip {
  readonly bytes: Buffer;
  readonly limits: UnpackLimits;
  /** In the order of its table of contents; without folders. */
  readonly entries: readonly ZipEntry[];
  /** Why there may be more than these, in one sentence; null where these are all. */
  readonly trouble: string | null;
  /** Bytes that may still be unpacked. */
  left: number;
}

/**
 * The files of a zip archive, by their names. What is wrong with the archive or with one of them is told in `trouble`; never
 * rejects. What yauzl is for: the table of contents, zip64, names. It unpacks nothing here, for its streams trust no sum.
 */
export async function zipEntries(bytes: Uint8Array, limits = DOCUMENT_LIMITS): Promise<Zip> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { entries, trouble } = await listed(whole, limits);
  return { bytes: whole, limits, entries: refuseOverlaps(entries), trouble, left: limits.all };
}

/** An entry with where its header begins. */
type Listed = ZipEntry & { readonly header: number };

function listed(bytes: Buffer, limits: UnpackLimits): Promise<{ entries: Listed[]; trouble: string | null }> {
  const entries: Listed[] = [];
  return new Promise((resolve) => {
    const end = (trouble: string | null) => resolve({ entries, trouble });
    const take = (_: Error | null, zip?: ZipFile) => {
      if (zip === undefined) return end(NO_CONTENTS);
      zip.on('error', () => end(BROKEN_CONTENTS));
      zip.on('end', () => end(null));
      zip.on('entry', (entry: Entry) => {
        if (entries.length >= limits.entries) return end(tooMany(limits));
        if (!isFolder(entry)) entries.push(entryOf(bytes, entry, limits));
        zip.readEntry();
      });
      zip.readEntry();
    };
    try {
      fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false }, take);
    } catch {
      end(NO_CONTENTS);
    }
  });
}

const NO_CONTENTS =
  'The archive has no table of contents: it is damaged, or was not downloaded to its end; get it again.';
const BROKEN_CONTENTS =
  'The archive is damaged: its table of contents breaks off; what stands before that is read. Get it again.';

/** Its name ends in a slash, or a backslash. */
const isFolder = ({ fileNameRaw }: Entry): boolean => [0x2f, 0x5c].includes(fileNameRaw.at(-1) ?? 0);

const IS_ENCRYPTED = 0x1;
const STORED = 0;
export const DEFLATED = 8;
const HEADER = 30;
const HEADER_SIGNATURE = 0x04034b50;

function entryOf(bytes: Buffer, entry: Entry, limits: UnpackLimits): Listed {
  const { relativeOffsetOfLocalHeader: header, compressedSize, compressionMethod } = entry;
  const name = harmlessWay(entryName(entry));
  const start = startOf(bytes, header);
  const isThere = start !== null && start + compressedSize <= bytes.length;
  const trouble = troubleOf(entry, name, isThere, limits);
  return {
    ...{ name, size: entry.uncompressedSize, packedSize: compressedSize, trouble },
    ...{ start: start ?? 0, method: compressionMethod, crc: entry.crc32, header },
  };
}

/** Where the bytes of an entry begin, behind its own header (APPNOTE 4.3.7); null where none stands. */
function startOf(bytes: Buffer, header: number): number | null {
  if (header + HEADER > bytes.length || bytes.readUInt32LE(header) !== HEADER_SIGNATURE) return null;
  return header + HEADER + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
}

function troubleOf(entry: Entry, name: string, isThere: boolean, limits: UnpackLimits): string | null {
  const method = entry.compressionMethod;
  if (name === '') return 'It has no name in the archive; unpack the archive and name it.';
  if ((entry.generalPurposeBitFlag & IS_ENCRYPTED) !== 0)
    return 'It is locked with a password; unpack the archive with it and open what comes out.';
  if (method !== STORED && method !== DEFLATED)
    return `It is packed by method ${method}, which is not read here; unpack the archive yourself.`;
  if (!isThere) return 'The archive is damaged: this file does not lie where it should; get it again.';
  return tooMuch(entry.uncompressedSize, entry.compressedSize, limits);
}

/** Files that share bytes are a bomb's (D. Fifield, A better zip bomb, WOOT 2019): only the first of them is read. */
function refuseOverlaps(entries: readonly Listed[]): ZipEntry[] {
  const overlapping = new Set<Listed>();
  let reached = 0;
  for (const entry of entries.toSorted((a, b) => a.header - b.header)) {
    if (entry.trouble !== null) continue;
    if (entry.header < reached) overlapping.add(entry);
    else reached = entry.start + entry.packedSize;
  }
  return entries.map(({ header: _, ...entry }, at) =>
    overlapping.has(entries[at]!) ? { ...entry, trouble: OVERLAP } : entry,
  );
}

const OVERLAP =
  'It lies in the same bytes of the archive as another file, as in a zip bomb; if you trust it, unpack it yourself.';

/** The bytes of a file in an archive, or in one sentence why there are none. Never rejects. */
export async function zipBytes(
  zip: Zip,
  entry: ZipEntry,
): Promise<{ readonly bytes: Buffer } | { readonly reason: string }> {
  const { limits, left } = zip;
  if (entry.trouble !== null) return { reason: entry.trouble };
  const packed = zip.bytes.subarray(entry.start, entry.start + entry.packedSize);
  const most = Math.min(limits.entry, left, Math.max(limits.free, packed.length * limits.ratio));
  const bytes = unpacked(packed, entry.method, most);
  if (bytes === 'damaged') return { reason: DAMAGED };
  if (bytes === 'too much')
    return { reason: tooMuch(most + 1, packed.length, limits) ?? tooMuchInAll(limits) };
  zip.left -= bytes.length;
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) return { reason: DAMAGED };
  return { bytes };
}

const DAMAGED = 'The archive is damaged here: this file does not unpack to what it should; get it again.';

function unpacked(packed: Buffer, method: number, most: number): Buffer | 'too much' | 'damaged' {
  if (method === STORED) return packed.length > most ? 'too much' : packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return error instanceof RangeError ? 'too much' : 'damaged';
  }
}
