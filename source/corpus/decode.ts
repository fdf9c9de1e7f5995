import type { Encoding } from './about.ts';
import { codePageOf, declaredIn } from './encodings/declared.ts';
import type { EncodingAsked } from './encodings/encoding-asked.ts';
import { guessCodePage, guessUtf16, isBorneOut, isIso2022Jp } from './encodings/guess.ts';
import { decodeUtf32, guessUtf32 } from './encodings/utf-32.ts';

/** What a file's bytes turn into; the BOM, if there was one, is gone from `text`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes looked at to tell text from something else. */
const SAMPLE_BYTES = 64 * 1024;
/** Above this share of NUL bytes it is not text; a few NULs in a text are shown as marks. */
const NUL_SHARE = 0.05;
/** Above this share of controls, what is not UTF-8 is not windows-1252 either: random bytes hold 11 %. */
const CONTROL_SHARE = 0.04;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Signatures of files that are often misnamed, with what to call them. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a file of some program (a zip archive inside)'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u007fELF', 'a program'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document'],
  ['SQLite format 3', 'a database'],
];

/** What the file is by its first bytes, if that is something other than text. */
export function signatureOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(([start]) => head.startsWith(start))?.[1] ?? null;
}

/**
 * UTF-16 without a BOM has its zero bytes on one side of each pair only: in Latin script nearly all pairs have one, in
 * any other those of blanks and line breaks, which then make up at least `blanks` of all pairs. The letters of Thai have
 * 0x0E there, which no text of one byte a letter has at all.
 */
function utf16Side(bytes: Uint8Array, blanks: number): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  const zeros: [number, number] = [0, 0];
  const blank: [number, number] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0 && bytes[i] !== THAI) continue;
    const side = (i & 1) as 0 | 1;
    const other = bytes[i ^ 1];
    zeros[side]++;
    if (other === 0x20 || other === 0x0a || other === 0x0d) blank[side]++;
  }
  const side = zeros[1] > zeros[0] ? 1 : 0;
  if (zeros[1 - side]! * 20 > zeros[side]) return null;
  const pairs = length / 2;
  if (zeros[side] < pairs * 0.4 && (pairs < 16 || blank[side] < pairs * blanks)) return null;
  return side === 1 ? 'utf-16le' : 'utf-16be';
}

/** The upper byte of Thai letters (U+0E00 to U+0E7F). */
const THAI = 0x0e;

function share(bytes: Uint8Array, isOne: (byte: number) => boolean): number {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let count = 0;
  for (let i = 0; i < length; i++) if (isOne(bytes[i]!)) count++;
  return count / Math.max(1, length);
}

const isControl = (byte: number) => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f;

/** True when bytes that are not quite UTF-8 hold so many whole sequences of it, for each broken one more than `times`, that no other encoding explains them. */
function isDamagedUtf8(bytes: Uint8Array, times = 1): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    const length =
      byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
    let follow = 1;
    while (follow < length && (bytes[i + follow]! & 0xc0) === 0x80) follow++;
    if (length === 0 || follow < length) broken++;
    else if (length > 1) whole++;
    i += Math.max(1, follow);
  }
  return whole > broken * times;
}

/**
 * Bytes of a file to text: as was asked of it among others (see EncodingAsked), else by its BOM, else UTF-32 or UTF-16 told by its zero
 * bytes, else UTF-8, also with a few broken places (shown as U+FFFD), else as the file declares, else as was asked of all, else the
 * code page that it is likeliest in. Null when it is not text.
 */
export function decode(bytes: Uint8Array, asked: EncodingAsked | null = null): Decoded | null {
  const marked = markOf(bytes);
  const isSettled = asked !== null && asked.files !== null;
  if (marked !== null && marked !== 'utf-8' && !isSettled) return decoded(bytes, marked, 'bom');
  if (signatureOf(bytes) !== null) return null;
  if (isSettled) return decoded(bytes.subarray(markLength(bytes)), asked.name, 'asked');
  const zeros = bytes.indexOf(0) >= 0;
  const wide = zeros ? (guessUtf32(bytes) ?? utf16Side(bytes, 0.05)) : null;
  if (wide)
    return asked?.name.startsWith('utf-16')
      ? decoded(bytes, asked.name, 'asked')
      : decoded(bytes, wide, 'guessed');
  if (!zeros && isShiftedIn(bytes)) return decoded(bytes, 'iso-2022-jp', 'guessed');
  try {
    const text = utf8.decode(bytes);
    const binary = zeros && share(bytes, (byte) => byte === 0) > NUL_SHARE;
    // Escapes in ASCII make other letters there.
    if (asked?.name === 'iso-2022-jp' && text.length === bytes.length)
      return decoded(bytes, asked.name, 'asked');
    return binary ? null : { text, encoding: marked === null ? UTF8 : UTF8_MARKED };
  } catch {
    if (asked !== null && marked === null) return decodedAsAsked(bytes, asked);
    const sparse = zeros ? utf16Side(bytes, 0.002) : null;
    if (sparse) return decoded(bytes, sparse, 'guessed');
    if (isDamagedUtf8(bytes)) return decoded(bytes, 'utf-8', 'guessed');
    const dense = guessUtf16(bytes);
    if (dense) return decoded(bytes, dense, 'guessed');
    if (share(bytes, isControl) > CONTROL_SHARE) return null;
    return decodedBy(bytes, declaredIn(bytes));
  }
}

/** Above so many whole sequences of UTF-8 for each broken one what is asked for is not what a file is in. */
const EVIDENT = 10;

/** Bytes that are no UTF-8, with what was asked in place of a guess. */
function decodedAsAsked(bytes: Uint8Array, { name }: EncodingAsked): Decoded {
  if (isDamagedUtf8(bytes, EVIDENT)) return decoded(bytes, 'utf-8', 'guessed');
  const declared = declaredIn(bytes);
  const isRight = declared !== null && isBorneOut(bytes, declared, name);
  return isRight ? decoded(bytes, declared, 'declared') : decoded(bytes, name, 'asked');
}

const ESCAPE = 0x1b;

const isShiftedIn = (bytes: Uint8Array) => bytes.indexOf(ESCAPE) >= 0 && isIso2022Jp(bytes);

/** What the byte order mark says; null where there is none. */
function markOf([first, second, third, fourth]: Uint8Array): EncodingName | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32be' : null;
}

/** How many bytes of a byte order mark a file begins with. */
export function markLength(bytes: Uint8Array): number {
  const mark = markOf(bytes);
  return mark === null ? 0 : mark === 'utf-8' ? 3 : mark.startsWith('utf-32') ? 4 : 2;
}

/** Whether a file holds nothing: no byte, or none but a byte order mark, blanks and line breaks (of two or four bytes each behind a mark that says so). */
export function isBlank(bytes: Uint8Array): boolean {
  const mark = markOf(bytes);
  const isWide = mark !== null && mark !== 'utf-8';
  const start = markLength(bytes);
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d) && (byte !== 0 || !isWide)) return false;
  }
  return true;
}

type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/**
 * The text of bytes that something says the encoding of (a header, a page), by any label: as it says, unless they are UTF-8 or
 * cannot well be that. For parts of a file; of a file itself `decode` tells whether it is text at all.
 */
export function decodeDeclared(bytes: Uint8Array, label: string | null): Decoded {
  const wide = bytes.indexOf(0) >= 0 ? (markOf(bytes) ?? utf16Side(bytes, 0.05)) : null;
  if (wide !== null && wide !== 'utf-8') return decoded(bytes, wide, 'guessed');
  try {
    const text = utf8.decode(bytes);
    const page = label === null ? null : codePageOf(label);
    if (page === 'iso-2022-jp') return decoded(bytes, page, 'declared');
    if (isShiftedIn(bytes)) return decoded(bytes, 'iso-2022-jp', 'guessed');
    return { text, encoding: UTF8 };
  } catch {
    if (isDamagedUtf8(bytes)) return decoded(bytes, 'utf-8', 'guessed');
    return decodedBy(bytes, label === null ? null : codePageOf(label));
  }
}

function decodedBy(bytes: Uint8Array, declared: string | null): Decoded {
  const name = guessCodePage(bytes, declared);
  return decoded(bytes, name, name === declared ? 'declared' : 'guessed');
}

const UTF8: Encoding = { name: 'utf-8', from: 'valid' };
const UTF8_MARKED: Encoding = { name: 'utf-8', from: 'bom' };

const decoded = (bytes: Uint8Array, name: string, from: Encoding['from']): Decoded => ({
  text:
    name === 'utf-32le' || name === 'utf-32be'
      ? decodeUtf32(bytes, name)
      : new TextDecoder(name).decode(bytes),
  encoding: { name, from },
});

/** The beginning of a file as text, as far as it goes; empty where it is none. `isWhole`: it is the whole file. */
export function decodeHead(bytes: Uint8Array, isWhole: boolean, asked: EncodingAsked | null): string {
  if (isWhole) return decode(bytes, asked)?.text ?? '';
  // Not in the middle of a letter: a line break is one in every encoding. Where lines are long, a letter is less than what would be lost.
  const line = bytes.lastIndexOf(0x0a);
  if (line < bytes.length / 2) return decode(wholeLetters(bytes), asked)?.text ?? '';
  // In UTF-16 LE its other half comes behind it.
  const end = bytes[line + 1] === 0 ? line + 2 : line + 1;
  return decode(bytes.subarray(0, end), asked)?.text ?? '';
}

/** Bytes without the first part of a letter at their end, were they UTF-8. */
export function wholeLetters(bytes: Uint8Array): Uint8Array {
  let first = bytes.length - 1;
  while (first > bytes.length - 4 && first >= 0 && (bytes[first]! & 0xc0) === 0x80) first--;
  const byte = bytes[first] ?? 0;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
  return first >= 0 && first + length > bytes.length ? bytes.subarray(0, first) : bytes;
}
