import type { Encoding } from '../../about.ts';
import { decode } from '../../decode.ts';
import type { FileHead } from '../format.ts';

/** Bytes in which signs of ASCII can be looked for: one byte a unit, and what is no such sign is none in them either. */
export interface Units {
  readonly bytes: Buffer;
  /** Bytes of the file that one unit stands for. */
  readonly width: 1 | 2;
}

/** What stands for a unit that is no sign of ASCII. */
const OTHER = 0x80;

/** Encodings whose second bytes may look like signs of ASCII (WHATWG Encoding Standard, 10 to 14), with the first bytes of a pair. */
const PAIRED: Readonly<Record<string, (byte: number) => boolean>> = {
  shift_jis: (byte) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc),
  gbk: (byte) => byte >= 0x81 && byte <= 0xfe,
  gb18030: (byte) => byte >= 0x81 && byte <= 0xfe,
  big5: (byte) => byte >= 0x81 && byte <= 0xfe,
  'euc-kr': (byte) => byte >= 0x81 && byte <= 0xfe,
};

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** `encoding`: as the WHATWG Encoding Standard calls it. The bytes begin where a letter does. */
export function unitsOf(bytes: Uint8Array, encoding: string): Units {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const low = encoding === 'utf-16le' ? 0 : 1;
    const units = Buffer.allocUnsafe(bytes.length >> 1);
    for (let i = 0; i < units.length; i++) {
      const unit = bytes[2 * i + low]!;
      units[i] = bytes[2 * i + 1 - low] === 0 && unit < OTHER ? unit : OTHER;
    }
    return { bytes: units, width: 2 };
  }
  const isFirst = PAIRED[encoding];
  if (isFirst === undefined) return { bytes: bufferOf(bytes), width: 1 };
  const units = Buffer.from(bytes);
  for (let i = 0; i < units.length; i++) {
    if (!isFirst(units[i]!)) continue;
    units[i++] = OTHER;
    if (i < units.length && units[i] !== 0x0a && units[i] !== 0x0d) units[i] = OTHER;
  }
  return { bytes: units, width: 1 };
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/**
 * Bytes `from` to `to` (exclusive) as text; what is broken in them is U+FFFD. A file that begins with nothing but ASCII is valid UTF-8 so
 * far and may go on otherwise: where it does, it is told as any other text.
 */
export function textAt(bytes: Uint8Array, from: number, to: number, encoding: Encoding): string {
  if (encoding.name === 'utf-8') {
    const text = bufferOf(bytes).toString('utf8', from, to);
    if (encoding.from !== 'valid' || !text.includes('\ufffd')) return text;
    return decode(bytes.subarray(from, to))?.text ?? text;
  }
  let decoder = decoders.get(encoding.name);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding.name, { ignoreBOM: true });
    decoders.set(encoding.name, decoder);
  }
  return decoder.decode(bytes.subarray(from, to));
}

/** How the bytes of a file become text, as its beginning tells; null where that is no text. */
export function encodingOf({ bytes, isWhole }: FileHead, asked: string | null): Encoding | null {
  return decode(isWhole ? bytes : wholeLetters(bytes), asked)?.encoding ?? null;
}

/** Bytes without the first part of a letter at their end, were they UTF-8. */
function wholeLetters(bytes: Uint8Array): Uint8Array {
  let first = bytes.length - 1;
  while (first > bytes.length - 4 && first >= 0 && (bytes[first]! & 0xc0) === 0x80) first--;
  const byte = bytes[first] ?? 0;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
  return first >= 0 && first + length > bytes.length ? bytes.subarray(0, first) : bytes;
}

/** How many bytes of a BOM a file begins with. */
export function markLength(bytes: Uint8Array): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
}

/** Line feeds in units `from` to `to` (exclusive). */
export function feedsIn(units: Buffer, from: number, to: number, feed = 0x0a): number {
  // Not beyond `to`, where there may be none for megabytes.
  const part = units.subarray(from, to);
  let count = 0;
  for (let at = part.indexOf(feed); at >= 0; at = part.indexOf(feed, at + 1)) count++;
  return count;
}
