import type { Encoding } from '../../about.ts';
import type { BadRecord, FileRecord, Lost } from '../format.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { unreadAttachments } from './attachments.ts';
import { COUNTED } from './beginnings.ts';
import { factsOf } from './facts-of.ts';
import { field } from './headers.ts';
import { hasWords, type Letter, lettersIn } from './letters.ts';
import { linesIn, messageStarts } from './mailbox.ts';
import { encodingOf, readMessage } from './message.ts';
import { entityOf } from './parts.ts';

type Kind = 'mail' | 'mbox';

/** A file of one mail is one record. */
export function cutMail(bytes: Uint8Array, isLast: boolean) {
  return isLast ? { end: bytes.length, records: 1, lines: linesIn(bytes) } : { end: 0, records: 0, lines: 0 };
}

/** Whole messages at the beginning of a part of a mailbox. `asked`: as `mailRecords` is told. */
export function cutMailbox(bytes: Uint8Array, isLast: boolean, asked: string | null) {
  const starts = [...messageStarts(bytes)];
  const end = isLast ? bytes.length : (starts.at(-1) ?? 0);
  const own = bytes.subarray(0, end);
  // What is attached to one is found by reading it.
  const records = MAY_HOLD_MAILS.test(latinOf(own))
    ? [...mailRecords(own, { asked }, 'mbox')].length
    : starts.length + (isLast ? 1 : 0);
  return { end, records, lines: linesIn(own) };
}

/** How mails that are attached are announced. Where nothing is none is looked for, so that a portion without it holds as many records as mails. */
const MAY_HOLD_MAILS = /message\/(?:rfc822|global)|multipart\/digest|\.eml|name(?:\*|=\s*"?=\?)/i;

/** Where the next message begins in bytes that begin inside one; 0 where none does. */
export const nextMail = (bytes: Uint8Array): number => messageStarts(bytes).next().value ?? 0;

/** How the first text of a mail became text; null for a mailbox, where each has its own way. */
export function mailSettings(bytes: Uint8Array, asked: string | null, kind: Kind): Encoding | null {
  return kind === 'mbox' ? null : encodingOf(entityOf({ raw: rawMail(bytes, kind).raw, at: null }), asked);
}

/** The mails of a part of a file. */
export function* mailRecords(
  bytes: Uint8Array,
  { asked }: { readonly asked: string | null },
  kind: Kind,
): Generator<FileRecord | BadRecord> {
  let start = 0;
  let line = 1;
  if (kind === 'mbox') {
    for (const end of messageStarts(bytes)) {
      yield* letterRecords(bytes, { start, end, line }, asked, kind);
      line += linesIn(bytes.subarray(start, end));
      start = end;
    }
  }
  yield* letterRecords(bytes, { start, end: bytes.length, line }, asked, kind);
}

/** Where a mail begins in a part of a file, and ends, exclusive; and the line in which it begins, from 1. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** A mail, and those that are attached to it; one that says nothing itself is left out. */
function* letterRecords(
  bytes: Uint8Array,
  range: Range,
  asked: string | null,
  kind: Kind,
): Generator<FileRecord | BadRecord> {
  const own = bytes.subarray(range.start, range.end);
  const { raw, skipped, isAsItWas } = rawMail(own, kind);
  const mayHoldMails = MAY_HOLD_MAILS.test(latinOf(own));
  const [whole, ...inside] = lettersIn(readMessage(entityOf({ raw, at: 0 }), asked, mayHoldMails));
  if (inside.length === 0 || hasWords(whole!)) yield recordOfLetter(whole!, range, range.line);
  else {
    const lost = lostOf(whole!);
    if (lost !== null) yield { ...lost, line: range.line };
  }
  let at = 0;
  let line = range.line + linesIn(own.subarray(0, skipped));
  for (const letter of inside) {
    if (letter.place === null) {
      yield recordOfLetter(letter, null, null);
      continue;
    }
    const { start, end } = letter.place;
    line += linesIn(Buffer.from(raw.slice(at, start), 'latin1'));
    at = start;
    const begins = range.start + skipped;
    yield recordOfLetter(letter, isAsItWas ? { start: begins + start, end: begins + end } : null, line);
  }
}

function recordOfLetter(
  letter: Letter,
  bytes: FileRecord['bytes'],
  line: number | null,
): FileRecord | BadRecord {
  const { headers, pieces, attachments, forwards } = letter;
  const { metadata, details } = factsOf(headers, forwards);
  const title = metadata.get('title')?.value;
  const lost = lostOf(letter);
  if (!hasWords(letter) && title === undefined)
    return { line, reason: letter.lost ?? reasonOf(attachments, headers.size) };
  const around: Piece[] = [
    { kind: 'tags', text: field(headers, 'keywords') },
    ...attachments.map((name): Piece => ({ kind: 'furniture', text: `attachment: ${name}` })),
  ];
  const all: Piece[] = [{ kind: 'title', text: title ?? '' }, ...pieces, ...around];
  return recordOf(all, {
    metadata,
    details,
    bytes: bytes && { start: bytes.start, end: bytes.end },
    line,
    lost,
  });
}

const lostOf = ({ lost, attachments }: Letter): Lost | null =>
  lost === null ? unreadAttachments(attachments) : { reason: lost };

function reasonOf(attachments: readonly string[], fields: number): string {
  if (attachments.length > 0)
    return `a mail without text: what it holds is attached (${attachments.slice(0, 3).join(', ')}); save that to a file to read it`;
  return fields > 0 ? 'a mail without a subject and without text' : 'no mail: neither a head nor text';
}

/** A mail one unit a byte. */
interface RawMail {
  readonly raw: string;
  /** Bytes before it that are not part of it. */
  readonly skipped: number;
  /** No byte of it was taken out on the way. */
  readonly isAsItWas: boolean;
}

/** A mail as it stands, its lines not quoted any more. Behind it, Apple's program keeps what it wants to know of it. */
function rawMail(bytes: Uint8Array, kind: Kind): RawMail {
  const all = latinOf(bytes);
  const mark = all.startsWith('\xef\xbb\xbf') ? 3 : 0;
  const counted = kind === 'mail' ? COUNTED.exec(all.slice(mark)) : null;
  const from = mark + (counted?.[0].length ?? 0);
  const own = all.slice(from, counted === null ? all.length : from + Number(counted[1]));
  const lines = own.includes('\n') ? own : own.replaceAll('\r', '\n');
  const mail = lines.trimStart();
  const skipped = from + lines.length - mail.length;
  const raw = kind === 'mbox' && mail.includes('\n>') ? mail.replace(/^>(>*From )/gm, '$1') : mail;
  return { raw, skipped, isAsItWas: raw.length === mail.length };
}

const latinOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
