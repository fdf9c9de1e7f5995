import type { Encoding } from '../../about.ts';
import { markLength } from '../../decode.ts';
import type {
  AskedOfFile,
  BadRecord,
  BytesFile,
  FileHead,
  FileRecord,
  NoPlan,
  PartsFormat,
} from '../format.ts';
import { recordOf } from '../pieces.ts';
import { isRow } from '../tables/fields.ts';
import { planFor } from '../tables/plan.ts';
import { encodingOf, type Feed, feedOf, feedsIn, textAt, type Units, unitsOf } from '../tables/units.ts';
import { errorIn, errorWords } from './answers.ts';
import { pagesOf, recordsIn, rowsAt } from './head.ts';
import { type OnPage, recordsOnPage } from './pages.ts';
import { parsed } from './parse.ts';
import { flawed, type RecordsPlan, recordIn } from './records.ts';
import { cellsIn } from './shapes.ts';
import { CLOSE, COMMA, LIST, OPEN } from './strings.ts';
import { Values } from './values.ts';

/** What all parts of a file of lines have to know. */
export interface LinesPlan extends RecordsPlan {
  readonly feed: Feed;
}

/** In units: only a longer line can be nested so deep that it matters. */
const LONG = 64 * 1024;

export function planLines(head: FileHead, asked: AskedOfFile): LinesPlan | NoPlan {
  const feed = feedOf(head.text);
  const lines = head.text.split(String.fromCharCode(feed));
  const values = lines.map((line) => parsed(line.replace(/^[\s\u001e]+|[\s,]+$/g, '')));
  const lists = values.filter((value) => Array.isArray(value));
  const cells = lists.length > 1 ? cellsIn(lists) : null;
  const pages = cells === null ? pagesOf(values) : null;
  const records = pages === null ? values.filter(isRow) : values.flatMap((page) => rowsAt(page, pages));
  const rows = cells?.rows ?? records;
  const encoding = encodingOf(head, asked.encoding);
  if (rows.length === 0 && head.isWhole && encoding !== null)
    return { reason: 'No line of it is a record with fields in JSON; export it again, a record a line.' };
  const articles = asked.map === null ? rows.filter((row) => errorIn(row) === null) : rows;
  const error = articles.length === 0 && rows[0] !== undefined ? errorIn(rows[0]) : null;
  if (error !== null && head.isWhole) return { reason: errorWords(error) };
  const isCut = rows.length === 0 && !head.isWhole;
  const known = isCut ? recordsIn(head.text, false).rows : articles;
  const start = startOf(head, feed, encoding, cells?.isNamedFirst);
  const plan = planFor({
    ...{ rows: known, isCut, isAlone: false, start, encoding },
    map: asked.map,
  });
  return 'reason' in plan ? plan : { ...plan, feed, names: cells?.names ?? null, pages };
}

/** Behind the mark, and behind the line of names in place of a record where there is one. */
function startOf(
  { bytes }: FileHead,
  feed: Feed,
  encoding: Encoding | null,
  isNamedFirst = false,
): LinesPlan['start'] {
  const mark = markLength(bytes);
  if (!isNamedFirst || encoding === null) return { byte: mark, line: 1 };
  const { bytes: units, width } = unitsOf(bytes.subarray(mark), encoding.name);
  const at = units.indexOf(feed, firstSign(units, 0, units.length)) + 1;
  return { byte: mark + at * width, line: 1 + feedsIn(units, 0, at, feed) };
}

/** What a line holds, by where it begins and ends; both in units, exclusive. */
function* onLine(
  bytes: Uint8Array,
  units: Units,
  line: OnPage,
  { pages, encoding }: LinesPlan,
): Generator<OnPage> {
  const isPage = pages !== null && units.bytes[line.start] === OPEN && units.bytes[line.end - 1] === CLOSE;
  if (isPage) yield* recordsOnPage(bytes, units, line, pages, encoding!);
  else yield line;
}

export function cutLines(
  bytes: Uint8Array,
  isLast: boolean,
  plan: LinesPlan,
): ReturnType<PartsFormat['cut']> {
  const all = unitsOf(bytes, plan.encoding!.name);
  const { bytes: units, width } = all;
  const end = isLast ? units.length : units.lastIndexOf(plan.feed) + 1;
  let records = 0;
  let lines = 0;
  for (let at = 0; at < end; lines++) {
    const feed = units.indexOf(plan.feed, at);
    const next = feed < 0 || feed >= end ? end : feed + 1;
    const start = firstSign(units, at, next);
    if (start < next) {
      const line = { start, end: endOf(units, start, next), flaw: null };
      records += plan.pages === null ? 1 : [...onLine(bytes, all, line, plan)].length;
    }
    at = next;
  }
  return { end: isLast ? bytes.length : end * width, records, lines };
}

/** Behind the line that the bytes begin in. */
export function resumeLines(bytes: Uint8Array, plan: LinesPlan): number {
  const { bytes: units, width } = unitsOf(bytes, plan.encoding!.name);
  return (units.indexOf(plan.feed) + 1) * width;
}

export function* recordsOfLines({ bytes }: BytesFile, plan: LinesPlan): Generator<FileRecord | BadRecord> {
  const all = unitsOf(bytes, plan.encoding!.name);
  const { bytes: units, width } = all;
  for (let at = 0, line = 1; at < units.length; line++) {
    const feed = units.indexOf(plan.feed, at);
    const next = feed < 0 ? units.length : feed + 1;
    const start = firstSign(units, at, next);
    at = next;
    if (start === next) continue;
    const whole = { start, end: endOf(units, start, next), flaw: null };
    const why = flawOf(units, whole);
    if (why !== null) yield flawed(why, line);
    else if (isBracket(units, whole)) yield recordOf([]);
    else
      for (const { start: from, end, flaw } of onLine(bytes, all, whole, plan)) {
        const place = { start: from * width, end: end * width };
        const text = textAt(bytes, place.start, place.end, plan.encoding!);
        yield flaw === null ? recordIn(text, plan, { bytes: place, line }) : flawed(flaw, line);
      }
  }
}

/** What is wrong with a line as a whole; null for nothing that its signs show. */
function flawOf(units: Buffer, { start, end }: OnPage): 'deep' | 'half' | null {
  if (end - start > LONG) {
    const values = new Values(units.subarray(start, end), 0, 'row', null, true);
    values.next();
    if (values.flaw === 'deep') return 'deep';
  }
  return units[start] === OPEN && units[end - 1] !== CLOSE ? 'half' : null;
}

/** The beginning or end of a list that is written on lines. */
const isBracket = (units: Buffer, { start, end }: OnPage): boolean =>
  end === start + 1 && (units[start] === LIST || units[start] === LIST_END);

const LIST_END = 0x5d;

/** Blanks, and the mark that some put before each record (RFC 7464). */
const isBlank = (unit: number): boolean => unit <= 0x20 && unit !== 0;

/** Where a line begins in that is no blank, and no byte order mark of a file that was put behind another. */
function firstSign(units: Buffer, from: number, to: number): number {
  let at = from;
  for (;;) {
    while (at < to && isBlank(units[at]!)) at++;
    if (to - at < MARK.length || units.compare(MARK, 0, MARK.length, at, at + MARK.length) !== 0) return at;
    at += MARK.length;
  }
}

/** U+FEFF in UTF-8. */
const MARK = Buffer.of(0xef, 0xbb, 0xbf);

/** Without blanks, and without the comma of who writes a list on lines. */
function endOf(units: Buffer, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isBlank(units[end - 1]!)) end--;
  if (units[end - 1] === COMMA && end > from + 1) end--;
  return end;
}
