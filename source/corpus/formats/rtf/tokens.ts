/** What an RTF file is made of (Rich Text Format Specification 1.9.1, "Conventions of an RTF Reader"). */
export interface RtfHandler {
  openGroup(): void;
  closeGroup(): void;
  /** `\word` with its number; null where it has none. */
  word(name: string, number: number | null): void;
  /** `\` with a character that is no letter, as its code; `\'hh` comes as a byte. */
  symbol(code: number): void;
  /** A byte of text, as it stands or as `\'hh`. */
  byte(value: number): void;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const MINUS = 0x2d;
/** Longer than any control word, and than any number behind one. */
const LONGEST = 40;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/**
 * Reads bytes of RTF in one pass, from the first brace to the one that closes it; returns whether that is there. Line
 * breaks are no text, and data behind `\bin` is passed over.
 */
export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler): boolean {
  let depth = 0;
  let at = 0;

  function word(): void {
    const start = at;
    while (isLetter(bytes[at]) && at - start < LONGEST) at++;
    const name = String.fromCharCode(...bytes.subarray(start, at));
    const from = at;
    if (bytes[at] === MINUS && isDigit(bytes[at + 1])) at++;
    while (isDigit(bytes[at]) && at - from < LONGEST) at++;
    const number = at === from ? null : Number(String.fromCharCode(...bytes.subarray(from, at)));
    if (bytes[at] === 0x20) at++;
    if (name === 'bin') at += Math.max(0, Math.min(number ?? 0, bytes.length - at));
    else handler.word(name, number);
  }

  while (at < bytes.length) {
    const byte = bytes[at++]!;
    if (byte === OPEN) {
      depth++;
      handler.openGroup();
    } else if (byte === CLOSE) {
      handler.closeGroup();
      if (--depth <= 0) return true;
    } else if (byte === BACKSLASH) {
      const next = bytes[at];
      if (isLetter(next)) word();
      else if (next === QUOTE) {
        const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
        at += 3;
        if (!Number.isNaN(value)) handler.byte(value);
      } else if (next !== undefined) {
        at++;
        handler.symbol(next);
      }
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) handler.byte(byte);
  }
  return false;
}
