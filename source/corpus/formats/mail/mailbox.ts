/*
 * Where the messages of a mailbox begin: at lines that begin with `From `. What begins so inside a message has a `>` before
 * it (mboxo, mboxrd), but not every program took care, so a line counts only where a message's head follows it.
 */

import { DATED } from './beginnings.ts';

const SEPARATOR = '\nFrom ';
const FIELD = /^[!-9;-~]{1,80}[ \t]*:/;
const KNOWN =
  /^(?:>From |(?:return-path|received|delivered-to|from|to|date|subject|message-id|mime-version|content-type|status|x-[\w-]+|sender|reply-to|path|in-reply-to|references):)/i;
/** Looked at of a line, in bytes. */
const LOOKED_AT = 300;

/** Where messages begin behind the first, in bytes. */
export function* messageStarts(bytes: Uint8Array): Generator<number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf(SEPARATOR); at >= 0; at = buffer.indexOf(SEPARATOR, at + 1)) {
    if (isStart(buffer, at + 1)) yield at + 1;
  }
}

function isStart(buffer: Buffer, at: number): boolean {
  const line = lineAt(buffer, at);
  const next = line && lineAt(buffer, line.next);
  if (!line || !next) return false;
  if (DATED.test(line.text)) return FIELD.test(next.text) || KNOWN.test(next.text);
  return isBlankBefore(buffer, at) && KNOWN.test(next.text);
}

function isBlankBefore(buffer: Buffer, at: number): boolean {
  return buffer[at - 2] === 0x0a || (buffer[at - 2] === 0x0d && buffer[at - 3] === 0x0a);
}

/** A line, and where the next one begins; null where it is not there to its end. */
function lineAt(buffer: Buffer, at: number): { text: string; next: number } | null {
  const feed = buffer.indexOf(0x0a, at);
  if (feed < 0) return null;
  return { text: buffer.toString('latin1', at, Math.min(feed, at + LOOKED_AT)), next: feed + 1 };
}

/** How many lines end in these bytes. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}
