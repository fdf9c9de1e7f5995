import type { Encoding } from '../../about.ts';
import type { BadRecord, FileRecord } from '../format.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { COUNTED } from './beginnings.ts';
import { factsOf } from './facts-of.ts';
import { field } from './headers.ts';
import { linesIn, messageStarts } from './mailbox.ts';
import { encodingOf, readMessage } from './message.ts';
import { entityOf } from './parts.ts';

type Kind = 'mail' | 'mbox';

/** A file of one mail is one record. */
export function cutMail(bytes: Uint8Array, isLast: boolean) {
  return isLast ? { end: bytes.length, records: 1, lines: linesIn(bytes) } : { end: 0, records: 0, lines: 0 };
}

/** Whole messages at the beginning of a part of a mailbox. */
export function cutMailbox(bytes: Uint8Array, isLast: boolean) {
  let end = 0;
  let records = 0;
  for (const start of messageStarts(bytes)) {
    end = start;
    records++;
  }
  if (isLast) return { end: bytes.length, records: records + 1, lines: linesIn(bytes) };
  return { end, records, lines: linesIn(bytes.subarray(0, end)) };
}

/** Where the next message begins in bytes that begin inside one; 0 where none does. */
export const nextMail = (bytes: Uint8Array): number => messageStarts(bytes).next().value ?? 0;

/** How the first text of a mail became text; null for a mailbox, where each has its own way. */
export function mailSettings(bytes: Uint8Array, asked: string | null, kind: Kind): Encoding | null {
  return kind === 'mbox' ? null : encodingOf(entityOf(rawMail(bytes, kind)), asked);
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
      yield mailRecord(bytes, start, end, line, asked, kind);
      line += linesIn(bytes.subarray(start, end));
      start = end;
    }
  }
  yield mailRecord(bytes, start, bytes.length, line, asked, kind);
}

function mailRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  line: number,
  asked: string | null,
  kind: Kind,
): FileRecord | BadRecord {
  const mail = entityOf(rawMail(bytes.subarray(start, end), kind));
  const { pieces, attachments, heads, lost } = readMessage(mail, asked);
  const { metadata, details } = factsOf(mail.headers, heads);
  const title = metadata.get('title')?.value;
  const isAny = pieces.some(({ kind: known, text }) => known !== 'furniture' && text.trim() !== '');
  if (!isAny && title === undefined)
    return { line, reason: lost ?? reasonOf(attachments, mail.headers.size) };
  const around: Piece[] = [
    { kind: 'tags', text: field(mail.headers, 'keywords') },
    ...attachments.map((name): Piece => ({ kind: 'furniture', text: `attachment: ${name}` })),
  ];
  const all: Piece[] = [{ kind: 'title', text: title ?? '' }, ...pieces, ...around];
  return recordOf(all, { metadata, details, bytes: { start, end }, line, lost });
}

function reasonOf(attachments: readonly string[], fields: number): string {
  if (attachments.length > 0)
    return `a mail without text: what it holds is attached (${attachments.slice(0, 3).join(', ')}); save that to a file to read it`;
  return fields > 0 ? 'a mail without a subject and without text' : 'no mail: neither a head nor text';
}

/** A mail as it stands, one unit a byte, its lines not quoted any more. Behind it, Apple's program keeps what it wants to know of it. */
function rawMail(bytes: Uint8Array, kind: Kind): string {
  let raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (raw.startsWith('\xef\xbb\xbf')) raw = raw.slice(3);
  const counted = kind === 'mail' ? COUNTED.exec(raw) : null;
  if (counted) raw = raw.slice(counted[0].length, counted[0].length + Number(counted[1]));
  if (!raw.includes('\n')) raw = raw.replaceAll('\r', '\n');
  raw = raw.trimStart();
  return kind === 'mbox' && raw.includes('\n>') ? raw.replace(/^>(>*From )/gm, '$1') : raw;
}
