/** UTF-32, which TextDecoder does not read. */

/** Fewer characters with zeros between them may be anything. */
const FEWEST_UNITS = 8;
/** Units looked at to tell it. */
const SAMPLE_UNITS = 16 * 1024;

/** Whether bytes with zeros among them are UTF-32: four bytes a character, most of these letters. */
export function guessUtf32(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  const units = Math.min(bytes.length >> 2, SAMPLE_UNITS);
  if (units < FEWEST_UNITS) return null;
  for (const name of ['utf-32le', 'utf-32be'] as const) {
    const text = decodeUtf32(bytes.subarray(0, units * 4), name);
    const letters = text.match(/[\p{L}\p{M}\p{P}\p{N} \n]/gu)?.length ?? 0;
    if (letters > units * 0.9) return name;
  }
  return null;
}

/** Units that are no character become U+FFFD; a BOM is left out, and what is behind the last whole unit. */
export function decodeUtf32(bytes: Uint8Array, name: 'utf-32le' | 'utf-32be'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = name === 'utf-32le';
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (code === 0xfeff && at === 0) continue;
    codes.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? 0xfffd : code);
    if (codes.length < 4096) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return parts.join('') + String.fromCodePoint(...codes);
}
