import type { ApartFormat } from '../format.ts';

/** A header, and what all is padded to, in bytes. */
export const BLOCK = 512;
/** Where a header holds its sum, as octal digits (POSIX pax, ustar Interchange Format). */
const SUM = 148;
const SUM_LENGTH = 8;

/** Octal digits between blanks and zeros; NaN for anything else. */
export function octal(digits: Uint8Array): number {
  const [text] = String.fromCharCode(...digits)
    .trimStart()
    .split(/[\0 ]/, 1);
  return /^[0-7]*$/.test(text!) ? Number.parseInt(text || '0', 8) : Number.NaN;
}

/** Whether a block is a header: its bytes add up to the sum it states, its own digits counted as blanks. */
export function isHeader(block: Uint8Array): boolean {
  if (block.length < BLOCK) return false;
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= SUM && at < SUM + SUM_LENGTH ? 0x20 : block[at]!;
  return sum === octal(block.subarray(SUM, SUM + SUM_LENGTH));
}

/** A tar archive: told by the sum of its first header. */
export const tar: ApartFormat = {
  name: 'tar',
  by: 'apart',
  endings: ['.tar'],
  recognises: ({ bytes }) => bytes[0] !== 0 && isHeader(bytes.subarray(0, BLOCK)),
};
