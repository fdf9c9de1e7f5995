import { hexAt } from './headers.ts';

/** The bytes of a body, by its Content-Transfer-Encoding (RFC 2045, 6). `raw`: one unit a byte. What does not decode stays as it is, or ends there. */
export function transferred(raw: string, encoding: string): Buffer {
  const how = encoding.trim().toLowerCase();
  if (how === 'base64' && !isProse(raw)) return Buffer.from(raw, 'base64');
  if (how === 'quoted-printable') return unwrapped(raw);
  return Buffer.from(raw, 'latin1');
}

/** Lines at the beginning of a body that are looked at. */
const LOOKED_AT = 20;

/** Whether a body is text and was only called base64, which has no blank inside a line. */
function isProse(raw: string): boolean {
  const lines = raw
    .slice(0, 4096)
    .split('\n', LOOKED_AT)
    .filter((line) => line.trim() !== '');
  return lines.filter((line) => /\S[ \t]+\S/.test(line)).length * 2 > lines.length;
}

/** Quoted-printable: `=E9` is a byte, `=` at the end of a line joins it with the next. */
function unwrapped(raw: string): Buffer {
  const bytes = Buffer.allocUnsafe(raw.length);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (unit === 0x3d) {
      const byte = hexAt(raw, i + 1);
      if (byte >= 0) {
        bytes[length++] = byte;
        i += 2;
        continue;
      }
      const end = softEnd(raw, i + 1);
      if (end > 0) {
        i = end - 1;
        continue;
      }
    }
    bytes[length++] = unit;
  }
  return bytes.subarray(0, length);
}

/** Blanks that may be added behind a soft line break on the way. */
const MOST_BLANKS = 80;

/** Where the next line begins, if nothing but blanks stands between; else 0. */
function softEnd(raw: string, from: number): number {
  let at = from;
  while (at < from + MOST_BLANKS && (raw[at] === ' ' || raw[at] === '\t' || raw[at] === '\r')) at++;
  return raw[at] === '\n' || at >= raw.length ? at + 1 : 0;
}
