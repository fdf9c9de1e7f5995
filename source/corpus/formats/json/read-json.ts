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
import { chooseFields } from '../tables/choose.ts';
import { isRow, type Row } from '../tables/fields.ts';
import { planFor } from '../tables/plan.ts';
import { encodingOf, feedsIn, textAt, type Units, unitsOf } from '../tables/units.ts';
import { emptyWords, errorIn, errorWords } from './answers.ts';
import { recordsOfColumns } from './columns.ts';
import { recordsIn, type Whereabouts } from './head.ts';
import { type OnPage, recordsOnPage } from './pages.ts';
import { parsed } from './parse.ts';
import { flawed, type RecordsPlan, recordIn } from './records.ts';
import { Values } from './values.ts';
import { nameOf, signFrom, wayTo } from './way.ts';

/** What all parts of a JSON file have to know. */
export interface JsonPlan extends RecordsPlan {
  readonly container: Whereabouts['container'];
  readonly path: readonly string[];
  /** The name, with its quotes, that every record begins with; null where they differ. */
  readonly opening: string | null;
}

export function planJson(head: FileHead, asked: AskedOfFile): JsonPlan | NoPlan {
  const encoding = encodingOf(head, asked.encoding);
  const { container, path, rows, isCut, names, isNamedFirst, pages } = recordsIn(head.text, head.isWhole);
  if (encoding !== null && rows.length === 0) {
    const isEmpty = head.isWhole && /^\s*\[\s*\]\s*$/.test(head.text);
    const reason = isEmpty
      ? 'Its list of records is empty; there is nothing to read.'
      : 'It holds no record with fields, as articles in JSON have them; export them so.';
    return { reason, isShort: !head.isWhole };
  }
  const isAlone = container === 'row' && pages === null && rows.length === 1;
  if (isAlone && head.isWhole && asked.map === null) {
    const error = errorIn(rows[0]!, true);
    const reason = error === null ? emptyWords(rows[0]!) : errorWords(error);
    if (reason !== null) return { reason };
  }
  const start = encoding && startOf(head, container, path, isNamedFirst, encoding);
  const plan = planFor({
    ...{ rows, isCut, isAlone, start: start ?? { byte: 0, line: 1 }, encoding },
    map: asked.map,
  });
  if ('reason' in plan) return plan;
  if (start === null)
    return { reason: 'Its JSON is broken before its first record; mend it, or export it again.' };
  const opening = names === null && pages === null ? openingOf(rows) : null;
  return { ...plan, container, path, opening, names, pages };
}

/** Where the first record begins: behind the bracket that the path leads to, and behind names in place of one. Null where the signs on the way do not fit. */
function startOf(
  { bytes, isWhole }: FileHead,
  container: JsonPlan['container'],
  path: readonly string[],
  isNamedFirst: boolean,
  encoding: Encoding,
): JsonPlan['start'] | null {
  const mark = markLength(bytes);
  const body = bytes.subarray(mark);
  const units = unitsOf(body, encoding.name);
  const isInside = container === 'list' || container === 'named';
  const found = isInside ? wayTo(path, 0, body, units, encoding, isWhole) : signFrom(units.bytes, 0);
  if (found === null) return null;
  let at = isInside ? signFrom(units.bytes, found + 1) : found;
  if (isNamedFirst) {
    const values = new Values(units.bytes, at, 'list', null, isWhole);
    if (values.next() !== 'value') return null;
    at = values.end;
  }
  return { byte: mark + at * units.width, line: 1 + feedsIn(units.bytes, 0, at) };
}

/** Where a record is broken, the next is found by the name that it begins with; in ASCII, so that it is the same in the bytes. */
function openingOf(rows: readonly Row[]): string | null {
  const names = new Set(rows.map((row) => Object.keys(row)[0] ?? ''));
  const [name] = names;
  return names.size === 1 && name !== undefined && /^[ !#-[\]-~]+$/.test(name) ? `"${name}"` : null;
}

const valuesOf = (units: Buffer, { container, opening }: JsonPlan, isLast: boolean): Values =>
  new Values(units, 0, container === 'columns' ? 'row' : container, opening, isLast);

export function cutJson(bytes: Uint8Array, isLast: boolean, plan: JsonPlan): ReturnType<PartsFormat['cut']> {
  // No record is whole before all fields are there.
  if (plan.container === 'columns') return { end: isLast ? bytes.length : 0, records: 1, lines: 1 };
  const units = unitsOf(bytes, plan.encoding!.name);
  const values = valuesOf(units.bytes, plan, isLast);
  let records = 0;
  let end = 0;
  let found = values.next();
  for (; found === 'value'; found = values.next()) {
    records += plan.pages === null ? 1 : [...onPage(bytes, units, values, plan)].length;
    end = values.end;
  }
  if (isLast || found === 'none') end = units.bytes.length;
  return { end: isLast ? bytes.length : end * units.width, records, lines: feedsIn(units.bytes, 0, end) };
}

export function resumeJson(bytes: Uint8Array, plan: JsonPlan): number {
  if (plan.container === 'columns') return 0;
  const { bytes: units, width } = unitsOf(bytes, plan.encoding!.name);
  return Math.max(0, valuesOf(units, plan, true).after(1)) * width;
}

/** The records that a value is, or holds. */
const onPage = (
  bytes: Uint8Array,
  units: Units,
  value: OnPage,
  { pages, encoding }: JsonPlan,
): Iterable<OnPage> =>
  pages === null || value.flaw !== null ? [value] : recordsOnPage(bytes, units, value, pages, encoding!);

export function* recordsOfJson({ bytes }: BytesFile, plan: JsonPlan): Generator<FileRecord | BadRecord> {
  if (plan.container === 'columns') {
    yield* recordsOfColumns(bytes, plan.path, plan);
    return;
  }
  const encoding = plan.encoding!;
  const all = unitsOf(bytes, encoding.name);
  const { bytes: units, width } = all;
  const values = valuesOf(units, plan, true);
  const textIn = (from: number, to: number): string => textAt(bytes, from * width, to * width, encoding);
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    line += feedsIn(units, counted, at);
    counted = at;
    return line;
  };
  for (;;) {
    const found = values.next();
    if (found !== 'value') {
      const { end } = values;
      const tail = found === 'end' ? textIn(end, units.length) : '';
      if (tail !== '') yield* tailOf(tail, lineAt(end), plan);
      return;
    }
    const name = values.nameEnd > 0 ? nameOf(textIn(values.nameStart, values.nameEnd)) : null;
    for (const { start, end, flaw } of onPage(bytes, all, values, plan)) {
      const place = { bytes: { start: start * width, end: end * width }, line: lineAt(start) };
      if (flaw !== null) yield flawed(flaw, place.line);
      else yield recordIn(textIn(start, end), plan, place, name);
    }
  }
}

/** What stands behind the records, from the bracket that ends them on: nothing of it is read, which is told where it matters. */
function* tailOf(tail: string, line: number, { container, path }: JsonPlan): Generator<BadRecord> {
  const before = `${'{"":'.repeat(path.length)}${container === 'list' ? '[' : '{'}`;
  let around = parsed(before + tail);
  if (around === undefined) {
    yield {
      line,
      reason:
        'Behind the last record stands something that is no JSON; look whether an article is lost there.',
    };
    return;
  }
  for (let depth = 0; depth < path.length && isRow(around); depth++) {
    for (const [name, value] of Object.entries(around)) {
      const rows = name !== '' && Array.isArray(value) ? value.slice(0, 20).filter(isRow) : [];
      const { text, title } = chooseFields(rows).fields;
      if (text === undefined || title === undefined) continue;
      yield {
        line,
        reason: `Another list of records, "${name.slice(0, 60)}", stands behind; save it as a file of its own to read it.`,
      };
    }
    around = around[''];
  }
}
