import type { Details } from '../../about.ts';
import { parseDateField } from '../../structure/dates.ts';
import type { FieldName } from '../../structure/fields.ts';
import type { Told } from '../format.ts';
import type { ForwardedHead } from './forwarded.ts';
import { field, type Headers, rawField } from './headers.ts';
import { withoutMarks } from './letters.ts';
import { senderOf } from './people.ts';

/** What a mail's head says of it. */
export interface MailFacts {
  readonly metadata: ReadonlyMap<FieldName, Told>;
  readonly details: Details;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*`;
/** `Tue, 7 Nov 2023 23:30:00 -0500`; as in C's asctime; ISO 8601. */
const DATE = new RegExp(`(?:^|\\D)(\\d{1,2})[\\s-]+${MONTH}\\.?,?[\\s-]+(\\d{4}|\\d{2})(?!\\d)`, 'i');
const ASCTIME = new RegExp(`${MONTH}\\s+(\\d{1,2})\\s.{0,24}\\b(\\d{4})\\b`, 'i');
const ISO = /^\s*(\d{4}-\d{2}-\d{2})/;
const LONGEST_DATE = 100;

/** The calendar day that a Date field names, in the sender's own zone; null where it names none. */
export function dayOf(raw: string): string | null {
  const text = raw.slice(0, LONGEST_DATE);
  const iso = ISO.exec(text)?.[1];
  if (iso !== undefined) return iso;
  const [, day, month, year] = DATE.exec(text) ?? reordered(ASCTIME.exec(text)) ?? [];
  if (day === undefined) return null;
  const number = MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1;
  return `${fullYear(year!)}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const reordered = (match: RegExpExecArray | null): (string | undefined)[] | null =>
  match && [match[0], match[2], match[1], match[3]];

/** Years of two digits (RFC 5322, 4.3). */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

/** Fields that may hold the address of the same on the web, the surest first. */
const URLS = [
  'archived-at',
  'x-article-url',
  'x-original-url',
  'x-permalink',
  'x-rss-url',
  'x-url',
  'content-base',
  'x-campaign-url',
  'list-post',
];

/** `head`: that of the mail which it forwards, where it is nothing but that. */
export function factsOf(headers: Headers, head: ForwardedHead | null): MailFacts {
  const own = ownFacts(headers);
  if (head === null) return own;
  const metadata = new Map(own.metadata);
  const tell = (name: FieldName, value: string | null): void => {
    if (value === null || value.trim() === '') metadata.delete(name);
    else metadata.set(name, { value, from: 'header' });
  };
  tell('title', withoutMarks(head.subject || field(headers, 'subject')));
  if (head.from !== '') {
    const { author, source } = senderOf(head.from.replace(/\[mailto:([^\]]*)\]/i, '<$1>'), '');
    tell('author', author);
    tell('source', source);
  }
  // A day that could be two is none: that of the forwarding is none of the article.
  if (head.date !== '') tell('date', dayOf(head.date) ?? dayIn(head.date));
  return { ...own, metadata };
}

function dayIn(date: string): string | null {
  const day = parseDateField(date);
  return day === 'unclear' ? null : day;
}

function ownFacts(headers: Headers): MailFacts {
  const metadata = new Map<FieldName, Told>();
  const tell = (name: FieldName, value: string | null): void => {
    if (value !== null && value.trim() !== '') metadata.set(name, { value, from: 'header' });
  };
  const { author, source } = senderOf(
    rawField(headers, 'from') || rawField(headers, 'sender'),
    rawField(headers, 'list-id'),
  );
  tell('title', field(headers, 'subject'));
  tell('date', dayOf(rawField(headers, 'date')));
  tell('author', author);
  tell('source', field(headers, 'organization') && source === null ? field(headers, 'organization') : source);
  const url = URLS.map((name) => /https?:\/\/[^\s<>"]+/i.exec(rawField(headers, name))?.[0]).find(Boolean);
  const exportId = rawField(headers, 'message-id')
    .replace(/^<|>.*$/g, '')
    .trim();
  const language = rawField(headers, 'content-language');
  return {
    metadata,
    details: { ...(url && { url }), ...(language && { language }), ...(exportId && { exportId }) },
  };
}
