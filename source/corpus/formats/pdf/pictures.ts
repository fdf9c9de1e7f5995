/** Dots of a picture across, from which on it may show a page: a letter has some ten of them, a line of print sixty letters. */
const WIDE = 600;
/** How far from its type the other entries of a picture's dictionary stand, in bytes. */
const AROUND = 500;
const NAME = '/Image';
const WIDTH = /\/Width\s+(\d{1,9})\b/;

/** What stands beside fonts that a file brings along (ISO 32000-1, table 126): it was made to have text. */
const OF_FONTS = ['/Length1', '/Type1C', '/CIDFontType0C', '/OpenType'];

/**
 * Whether a file holds as many wide pictures as half its pages or more and no fonts, as scans do: what describes a stream is never packed itself
 * (ISO 32000-1, 7.5.7), so it is found whatever else is damaged.
 */
export function holdsPagesAsPictures(bytes: Uint8Array, pages: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (OF_FONTS.some((name) => file.includes(name))) return false;
  let left = Math.max(1, pages / 2);
  for (let at = file.indexOf(NAME); at >= 0 && left > 0; at = file.indexOf(NAME, at + 1)) {
    const before = file.toString('latin1', Math.max(0, at - AROUND), at);
    if (!/\/Subtype\s*$/.test(before)) continue;
    const above = before.slice(before.lastIndexOf('obj') + 1);
    const [below] = file.toString('latin1', at, at + AROUND).split('stream', 1);
    if (Number(WIDTH.exec(above + below)?.[1]) >= WIDE) left--;
  }
  return left <= 0;
}
