import type { Asked, BadRecord, BytesFile, FileHead, FileRecord, NoPlan, PartsFormat } from '../format.ts';
import { mapFor } from '../tables/field-maps.ts';
import { isRow, type Row } from '../tables/fields.ts';
import { planFor, type TablePlan } from '../tables/plan.ts';
import { encodingOf, type Feed, feedOf, markLength, textAt, type Units, unitsOf } from '../tables/units.ts';
import { recordsIn } from './head.ts';
import { flawed, recordIn } from './records.ts';
import { Values } from './values.ts';

/** What all parts of a file of lines have to know. */
export interface LinesPlan extends TablePlan {
  readonly feed: Feed;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
/** In units: only a longer line can be nested so deep that it matters. */
const LONG = 64 * 1024;

export function planLines(head: FileHead, asked: Asked): LinesPlan | NoPlan {
  const feed = feedOf(head.text);
  const rows: Row[] = [];
  for (const line of head.text.split(String.fromCharCode(feed))) {
    const row = rowIn(line);
    if (row !== null) rows.push(row);
  }
  const encoding = encodingOf(head, asked.encoding);
  if (rows.length === 0 && head.isWhole && encoding !== null)
    return { reason: 'No line of it is a record with fields in JSON; export it again, a record a line.' };
  const isCut = rows.length === 0 && !head.isWhole;
  const start = { byte: markLength(head.bytes), line: 1 };
  const known = isCut ? recordsIn(head.text, false).rows : rows;
  const plan = planFor({
    ...{ rows: known, isCut, isAlone: false, start, encoding },
    map: mapFor(asked.maps, head.path),
  });
  return 'reason' in plan ? plan : { ...plan, feed };
}

function rowIn(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line.replace(/^[\s\u001e]+|[\s,]+$/g, ''));
    return isRow(value) ? value : null;
  } catch {
    return null;
  }
}

export function cutLines(
  bytes: Uint8Array,
  isLast: boolean,
  plan: LinesPlan,
): ReturnType<PartsFormat['cut']> {
  const { bytes: units, width } = unitsOf(bytes, plan.encoding!.name);
  const end = isLast ? units.length : units.lastIndexOf(plan.feed) + 1;
  let records = 0;
  let lines = 0;
  for (let at = 0; at < end; lines++) {
    const feed = units.indexOf(plan.feed, at);
    const next = feed < 0 || feed >= end ? end : feed + 1;
    if (firstSign(units, at, next) < next) records++;
    at = next;
  }
  return { end: isLast ? bytes.length : end * width, records, lines };
}

/** Behind the line that the bytes begin in. */
export function resumeLines(bytes: Uint8Array, plan: LinesPlan): number {
  const { bytes: units, width } = unitsOf(bytes, plan.encoding!.name);
  return (units.indexOf(plan.feed) + 1) * width;
}

export function* recordsOfLines(part: BytesFile, plan: LinesPlan): Generator<FileRecord | BadRecord> {
  const units = unitsOf(part.bytes, plan.encoding!.name);
  const { bytes } = units;
  for (let at = 0, line = 1; at < bytes.length; line++) {
    const feed = bytes.indexOf(plan.feed, at);
    const next = feed < 0 ? bytes.length : feed + 1;
    const start = firstSign(bytes, at, next);
    if (start < next) yield recordOfLine(part.bytes, units, start, endOf(bytes, start, next), line, plan);
    at = next;
  }
}

function recordOfLine(
  bytes: Uint8Array,
  { bytes: units, width }: Units,
  start: number,
  end: number,
  line: number,
  plan: LinesPlan,
): FileRecord | BadRecord {
  if (end - start > LONG) {
    const values = new Values(units.subarray(start, end), 0, 'row', null, true);
    values.next();
    if (values.flaw === 'deep') return flawed('deep', line);
  }
  if (units[start] === OPEN && units[end - 1] !== CLOSE) return flawed('half', line);
  const at = { start: start * width, end: end * width };
  return recordIn(textAt(bytes, at.start, at.end, plan.encoding!), plan, { bytes: at, line });
}

/** Blanks, and the mark that some put before each record (RFC 7464). */
const isBlank = (unit: number): boolean => unit <= 0x20 && unit !== 0;

function firstSign(units: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(units[at]!)) at++;
  return at;
}

/** Without blanks, and without the comma of who writes a list on lines. */
function endOf(units: Buffer, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isBlank(units[end - 1]!)) end--;
  if (units[end - 1] === 0x2c && end > from + 1) end--;
  return end;
}
