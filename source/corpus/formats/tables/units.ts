import type { Encoding } from '../../about.ts';
import { decode, wholeLetters } from '../../decode.ts';
import type { EncodingAsked } from '../../encodings/encoding-asked.ts';
import { decodeUtf32 } from '../../encodings/utf-32.ts';
import type { FileHead } from '../format.ts';

/** Bytes in which signs of ASCII can be looked for: one byte a unit, and what is no such sign is none in them either. */
export interface Units {
  readonly bytes: Buffer;
  /** Bytes of the file that one unit stands for. */
  readonly width: 1 | 2 | 4;
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

/** `encoding`: as `Encoding` names it. The bytes begin where a letter does. */
export function unitsOf(bytes: Uint8Array, encoding: string): Units {
  const width = encoding.startsWith('utf-16') ? 2 : encoding.startsWith('utf-32') ? 4 : 1;
  if (width !== 1) return { bytes: narrowed(bytes, width, encoding.endsWith('le')), width };
  const isFirst = PAIRED[encoding];
  if (isFirst !== undefined) return { bytes: withoutPairs(bytes, isFirst), width };
  return { bytes: encoding === 'iso-2022-jp' ? withoutShifted(bytes) : bufferOf(bytes), width };
}

/** A byte for each unit of a wider encoding. */
function narrowed(bytes: Uint8Array, width: 2 | 4, isLittle: boolean): Buffer {
  const units = Buffer.allocUnsafe(Math.floor(bytes.length / width));
  for (let i = 0; i < units.length; i++) {
    const unit = bytes[width * i + (isLittle ? 0 : width - 1)]!;
    let rest = 0;
    for (let k = 1; k < width; k++) rest |= bytes[width * i + (isLittle ? k : k - 1)]!;
    units[i] = rest === 0 && unit < OTHER ? unit : OTHER;
  }
  return units;
}

function withoutPairs(bytes: Uint8Array, isFirst: (byte: number) => boolean): Buffer {
  const units = Buffer.from(bytes);
  for (let i = 0; i < units.length; i++) {
    if (!isFirst(units[i]!)) continue;
    units[i++] = OTHER;
    if (i < units.length && units[i] !== 0x0a && units[i] !== 0x0d) units[i] = OTHER;
  }
  return units;
}

const ESCAPE = 0x1b;

/** ISO-2022-JP: what stands between an escape into another character set and one out of it is written in bytes of ASCII. */
function withoutShifted(bytes: Uint8Array): Buffer {
  const units = Buffer.from(bytes);
  let isShifted = false;
  for (let i = 0; i < units.length; i++) {
    if (bytes[i] === ESCAPE) {
      // ESC ( B and ESC ( J lead back to letters of ASCII.
      isShifted = bytes[i + 1] !== 0x28 || bytes[i + 2] === 0x49;
      units.fill(OTHER, i, Math.min(i + 3, units.length));
      i += 2;
    } else if (isShifted && bytes[i] !== 0x0a) units[i] = OTHER;
  }
  return units;
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
    const asked = encoding.otherwise === undefined ? null : { files: null, name: encoding.otherwise };
    return decode(bytes.subarray(from, to), asked)?.text ?? text;
  }
  if (encoding.name === 'utf-32le' || encoding.name === 'utf-32be')
    return decodeUtf32(bytes.subarray(from, to), encoding.name);
  let decoder = decoders.get(encoding.name);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding.name, { ignoreBOM: true });
    decoders.set(encoding.name, decoder);
  }
  return decoder.decode(bytes.subarray(from, to));
}

/** How the bytes of a file become text, as its beginning tells; null where that is no text. */
export function encodingOf({ bytes, isWhole }: FileHead, asked: EncodingAsked | null): Encoding | null {
  const encoding = decode(isWhole ? bytes : wholeLetters(bytes), asked)?.encoding ?? null;
  // What begins with nothing but ASCII may go on in what was asked for.
  return encoding?.from === 'valid' && asked !== null ? { ...encoding, otherwise: asked.name } : encoding;
}

const FEED = 0x0a;
const RETURN = 0x0d;

/** What ends a line: a line feed, or in files of old machines, where there is none, a carriage return. */
export type Feed = typeof FEED | typeof RETURN;

/** Which of them it is in a file that begins so. */
export const feedOf = (start: string): Feed =>
  start.includes('\n') || !start.includes('\r') ? FEED : RETURN;

/** Line feeds in units `from` to `to` (exclusive). */
export function feedsIn(units: Buffer, from: number, to: number, feed: Feed = FEED): number {
  // Not beyond `to`, where there may be none for megabytes.
  const part = units.subarray(from, to);
  let count = 0;
  for (let at = part.indexOf(feed); at >= 0; at = part.indexOf(feed, at + 1)) count++;
  return count;
}
