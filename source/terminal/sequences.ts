/** Where an escape sequence ends and what it is. Source: ECMA-48 5.4, xterm's "ctlseqs". */

import { ascii, skip } from './bytes.ts';
import { csiName, ss3Name } from './key-names.ts';

/** Bytes of a control sequence; nothing a terminal sends is longer. */
export const SEQUENCE_LIMIT = 64;

/** `end` is where the next thing begins. A paste and a reply have only begun: they last until their own end mark. */
export type Sequence =
  | { readonly is: 'key'; readonly key: string | null; readonly end: number }
  | { readonly is: 'paste' | 'reply' | 'answer'; readonly end: number };

/** What the Esc at `at` begins: the key Esc itself when no sequence follows it; null when more bytes must tell. */
export function readSequence(bytes: Uint8Array, at: number): Sequence | null {
  const byte = bytes[at + 1];
  if (byte === undefined) return null;
  switch (String.fromCharCode(byte)) {
    case '[':
      return readCsi(bytes, at);
    case 'O':
      return readSs3(bytes, at);
    case ']':
      return readReply(bytes, at, /[\dlL]/);
    case 'P':
      return readReply(bytes, at, /[\d!$+>|]/);
    case '_':
      return readReply(bytes, at, /G/);
  }
  return key('escape', at + 1);
}

function key(name: string | null, end: number): Sequence {
  return { is: 'key', key: name, end };
}

function readCsi(bytes: Uint8Array, at: number): Sequence | null {
  const middle = skip(bytes, at + 2, 0x30, 0x3f);
  const end = skip(bytes, middle, 0x20, 0x2f);
  if (end - at > SEQUENCE_LIMIT) return { is: 'reply', end };
  const final = bytes[end];
  if (final === undefined) return null;
  // Not the form of a control sequence: a control, or a letter beyond ASCII, has come in between and counts.
  if (final < 0x40 || final > 0x7e) return key(null, end);
  const parameters = ascii(bytes, at + 2, middle);
  const last = ascii(bytes, middle, end + 1);
  // Of X10 mouse reports three raw bytes follow, of the Linux console's function keys one letter.
  const more = parameters !== '' ? 0 : last === 'M' ? 3 : last === '[' ? 1 : 0;
  for (let i = end + 1; i <= end + more; i++) {
    if (bytes[i] === undefined) return null;
    if (bytes[i]! < 0x20) return key(null, i);
  }
  if (parameters === '200' && last === '~') return { is: 'paste', end: end + 1 };
  if ((parameters === '0' || parameters === '3') && last === 'n') return { is: 'answer', end: end + 1 };
  return key(csiName(parameters, last), end + more + 1);
}

function readSs3(bytes: Uint8Array, at: number): Sequence | null {
  // Some old terminals put a modifier between.
  const end = skip(bytes, at + 2, 0x30, 0x39);
  const final = bytes[end];
  if (final === undefined && end - at <= SEQUENCE_LIMIT) return null;
  if (final === undefined || final < 0x20 || final > 0x7e) return key(null, end);
  return key(ss3Name(String.fromCharCode(final)), end + 1);
}

/** OSC, DCS and APC, if what follows `begins` as a terminal's answer does; else it is Esc and then a letter. */
function readReply(bytes: Uint8Array, at: number, begins: RegExp): Sequence | null {
  const byte = bytes[at + 2];
  if (byte === undefined) return null;
  return begins.test(String.fromCharCode(byte)) ? { is: 'reply', end: at + 2 } : key('escape', at + 1);
}
