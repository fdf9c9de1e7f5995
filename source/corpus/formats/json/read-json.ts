import type { Encoding } from '../../about.ts';
import type { Asked, BadRecord, BytesFile, FileHead, FileRecord, NoPlan, PartsFormat } from '../format.ts';
import { chooseFields } from '../tables/choose.ts';
import { mapFor } from '../tables/field-maps.ts';
import { isRow, type Row } from '../tables/fields.ts';
import { planFor, type TablePlan } from '../tables/plan.ts';
import { encodingOf, feedsIn, markLength, textAt, unitsOf } from '../tables/units.ts';
import { recordsIn } from './head.ts';
import { flawed, recordIn } from './records.ts';
import { type Container, Values } from './values.ts';

/** What all parts of a JSON file have to know. */
export interface JsonPlan extends TablePlan {
  readonly container: Container;
  readonly path: readonly string[];
  /** The name, with its quotes, that every record begins with; null where they differ. */
  readonly opening: string | null;
}

export function planJson(head: FileHead, asked: Asked): JsonPlan | NoPlan {
  const encoding = encodingOf(head, asked.encoding);
  const found = recordsIn(head.text, head.isWhole);
  const { container, path, rows, isCut } = found;
  if (encoding !== null && rows.length === 0) {
    const reason = 'It holds no record with fields, as articles in JSON have them; export them so.';
    return { reason, isShort: !head.isWhole };
  }
  const isAlone = container === 'row' && rows.length === 1;
  const start = encoding && startOf(head, found.container, path, encoding);
  const plan = planFor({
    ...{ rows, isCut, isAlone, start: start ?? { byte: 0, line: 1 }, encoding },
    map: mapFor(asked.maps, head.path),
  });
  if ('reason' in plan) return plan;
  if (start === null)
    return { reason: 'Its JSON is broken before its first record; mend it, or export it again.' };
  return { ...plan, container, path, opening: openingOf(rows) };
}

/** Where the first record begins: behind the bracket that the path leads to. Null where the signs on the way do not fit. */
function startOf(
  { bytes, isWhole }: FileHead,
  container: Container,
  path: readonly string[],
  encoding: Encoding,
): JsonPlan['start'] | null {
  const mark = markLength(bytes);
  const body = bytes.subarray(mark);
  const { bytes: units, width } = unitsOf(body, encoding.name);
  let at = signFrom(units, 0);
  for (const name of path) {
    const values = new Values(units, at + 1, 'named', null, isWhole);
    for (;;) {
      const found = values.next();
      if (found === 'end' || found === 'none') return null;
      if (values.nameEnd === 0) return null;
      const raw = textAt(body, values.nameStart * width, values.nameEnd * width, encoding);
      if (raw === JSON.stringify(name) || parsed(raw) === name) break;
      if (found === 'more') return null;
    }
    at = values.start;
  }
  if (container !== 'row') at = signFrom(units, at + 1);
  return { byte: mark + at * width, line: 1 + feedsIn(units, 0, at) };
}

function signFrom(units: Buffer, from: number): number {
  let at = from;
  while (at < units.length && units[at]! <= 0x20) at++;
  return at;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a record is broken, the next is found by the name that it begins with; in ASCII, so that it is the same in the bytes. */
function openingOf(rows: readonly Row[]): string | null {
  const names = new Set(rows.map((row) => Object.keys(row)[0] ?? ''));
  const [name] = names;
  return names.size === 1 && name !== undefined && /^[ !#-[\]-~]+$/.test(name) ? `"${name}"` : null;
}

const valuesOf = (units: Buffer, { container, opening }: JsonPlan, isLast: boolean): Values =>
  new Values(units, 0, container, opening, isLast);

export function cutJson(bytes: Uint8Array, isLast: boolean, plan: JsonPlan): ReturnType<PartsFormat['cut']> {
  const { bytes: units, width } = unitsOf(bytes, plan.encoding!.name);
  const values = valuesOf(units, plan, isLast);
  let records = 0;
  let end = 0;
  let found = values.next();
  for (; found === 'value'; found = values.next()) {
    records++;
    end = values.end;
  }
  if (isLast || found === 'none') end = units.length;
  return { end: isLast ? bytes.length : end * width, records, lines: feedsIn(units, 0, end) };
}

export function resumeJson(bytes: Uint8Array, plan: JsonPlan): number {
  const { bytes: units, width } = unitsOf(bytes, plan.encoding!.name);
  return Math.max(0, valuesOf(units, plan, true).after(1)) * width;
}

export function* recordsOfJson({ bytes }: BytesFile, plan: JsonPlan): Generator<FileRecord | BadRecord> {
  const encoding = plan.encoding!;
  const { bytes: units, width } = unitsOf(bytes, encoding.name);
  const values = valuesOf(units, plan, true);
  let line = 1;
  let counted = 0;
  for (;;) {
    const found = values.next();
    const at = found === 'value' ? values.start : values.end;
    line += feedsIn(units, counted, at);
    counted = at;
    if (found !== 'value') {
      const tail = found === 'end' ? textAt(bytes, at * width, bytes.length, encoding) : '';
      if (tail !== '') yield* tailOf(tail, line, plan);
      return;
    }
    const place = { start: values.start * width, end: values.end * width };
    if (values.flaw !== null) yield flawed(values.flaw, line);
    else yield recordIn(textAt(bytes, place.start, place.end, encoding), plan, { bytes: place, line });
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
