import type { Encoding } from '../../about.ts';
import { markLength } from '../../decode.ts';
import type { AskedOfFile, BadRecord, BytesFile, FileHead, FileRecord, PartsFormat } from '../format.ts';
import { recordOf } from '../pieces.ts';
import { articleOf } from '../tables/article.ts';
import type { Choice } from '../tables/choose.ts';
import type { Row } from '../tables/fields.ts';
import { namesAsked } from '../tables/mapped.ts';
import { plainName, RANKS } from '../tables/names.ts';
import { planFor, type TablePlan } from '../tables/plan.ts';
import { encodingOf, feedsIn, type Units, unitsOf } from '../tables/units.ts';
import type { Dialect } from './dialect.ts';
import { Rows } from './rows.ts';
import { cellAt, cellsOf, shapeOf } from './shape.ts';

/** What all parts of a table have to know. */
export interface CsvPlan extends TablePlan {
  readonly dialect: Dialect;
  readonly choice: Choice;
  /** The columns that are read: by name, and where they stand, from 0. */
  readonly read: readonly (readonly [name: string, column: number])[];
}

const NO_TEXT: Encoding = { name: 'utf-8', from: 'guessed' };

export function planCsv(head: FileHead, asked: AskedOfFile): CsvPlan | { readonly reason: string } {
  const encoding = encodingOf(head, asked.encoding);
  const mark = markLength(head.bytes);
  const bytes = head.bytes.subarray(mark);
  const told = encoding ?? NO_TEXT;
  const units = unitsOf(bytes, told.name);
  const map = asked.map;
  const wanted = map?.fields.flatMap(([part, field]) => namesAsked(part, field).map(([name]) => name)) ?? [];
  const { dialect, columns, start } = shapeOf(bytes, units, told, head.isWhole, wanted);
  const rows = rowsIn(bytes, units, told, dialect, columns, start, head.isWhole);
  if (rows.length === 0)
    return { reason: 'It holds no row behind its first line; there is nothing to read.' };
  const begin = { byte: mark + start * units.width, line: 1 + feedsIn(units.bytes, 0, start, dialect.feed) };
  const plan = planFor({ map, rows, isCut: false, isAlone: false, start: begin, encoding });
  if ('reason' in plan) return plan;
  const choice = plan.choice!;
  const used = new Set(Object.values(choice.fields).flatMap((list) => list.map(({ keys }) => keys[0]!)));
  const long = columns.indexOf(choice.fields.text?.[0]?.keys[0] ?? '');
  return {
    ...{ ...plan, choice, dialect: { ...dialect, long } },
    read: [...columns.entries()].filter(([, column]) => used.has(column)).map(([i, column]) => [column, i]),
  };
}

/** Rows looked at to tell a table, and how many of them have to have as many cells as the first line, of all. */
const TELLING = 50;
const MOSTLY = 0.8;

/** Whether a file, whatever it is called, begins with a line of names, one of them that of a text or a title, and goes on in rows of as many cells. */
export function isEvenTable(head: FileHead): boolean {
  const encoding = head.text === '' ? null : encodingOf(head, null);
  if (encoding === null) return false;
  const bytes = head.bytes.subarray(markLength(head.bytes));
  const units = unitsOf(bytes, encoding.name);
  const { dialect, columns, start } = shapeOf(bytes, units, encoding, head.isWhole, []);
  const isNamed = columns.some((name) => TELLS.some((part) => RANKS[part].has(plainName(name))));
  if (columns.length < 2 || start === 0 || !isNamed) return false;
  const rows = new Rows(units.bytes, dialect, head.isWhole);
  rows.next = start;
  let [even, all] = [0, 0];
  for (; all < TELLING && rows.read(); all++) if (!rows.isOpen && rows.count === columns.length) even++;
  return all > 0 && even >= all * MOSTLY;
}

const TELLS = ['text', 'title', 'lead'] as const;

/** The first rows, by the names of their columns. */
function rowsIn(
  bytes: Uint8Array,
  units: Units,
  encoding: Encoding,
  dialect: Dialect,
  columns: readonly string[],
  start: number,
  isWhole: boolean,
): Row[] {
  const found: Row[] = [];
  const gather = (isLast: boolean): void => {
    const rows = new Rows(units.bytes, dialect, isLast);
    rows.next = start;
    while (rows.read()) {
      const cells = cellsOf(rows, bytes, units, encoding, dialect);
      const isRow = !rows.isOpen && cells.length === columns.length;
      if (isRow || isLast) found.push(rowOf(columns.map((name, i) => [name, cells[i] ?? ''])));
    }
  };
  gather(isWhole);
  // A first row that is cut off tells something too.
  if (found.length === 0 && !isWhole) gather(true);
  return found;
}

function rowOf(cells: readonly (readonly [string, string])[]): Row {
  // Without a prototype `__proto__` is a name like any other.
  const row: Record<string, string> = Object.create(null);
  for (const [name, cell] of cells) row[name] = cell;
  return row;
}

export function cutCsv(bytes: Uint8Array, isLast: boolean, plan: CsvPlan): ReturnType<PartsFormat['cut']> {
  const { bytes: units, width } = unitsOf(bytes, plan.encoding!.name);
  const rows = new Rows(units, plan.dialect, isLast);
  let records = 0;
  while (rows.read()) records++;
  // What is left of a whole file are blank lines.
  const end = isLast ? units.length : rows.next;
  return {
    end: isLast ? bytes.length : end * width,
    records,
    lines: feedsIn(units, 0, end, plan.dialect.feed),
  };
}

/** Behind a row over the limit: the next line that looks like a row. */
export function resumeCsv(bytes: Uint8Array, plan: CsvPlan): number {
  const { bytes: units, width } = unitsOf(bytes, plan.encoding!.name);
  return new Rows(units, plan.dialect, true).behindLine(0) * width;
}

export function* recordsOfCsv({ bytes }: BytesFile, plan: CsvPlan): Generator<FileRecord | BadRecord> {
  const units = unitsOf(bytes, plan.encoding!.name);
  const rows = new Rows(units.bytes, plan.dialect, true);
  let line = 1;
  let counted = 0;
  while (rows.read()) {
    line += feedsIn(units.bytes, counted, rows.start, plan.dialect.feed);
    counted = rows.start;
    yield recordOfRow(rows, bytes, units.width, line, plan);
  }
}

function recordOfRow(
  rows: Rows,
  bytes: Uint8Array,
  width: number,
  line: number,
  { dialect, encoding, read, choice }: CsvPlan,
): FileRecord | BadRecord {
  if (rows.isOpen)
    return {
      line,
      reason: 'A quote in it is opened and never closed; close it, or double a quote that is meant as one.',
    };
  const { cells, count } = rows;
  const isEmpty = (from: number): boolean => {
    for (let i = 3 * from; i < cells.length; i += 3) if (cells[i]! < cells[i + 1]!) return false;
    return 3 * count === cells.length;
  };
  if (isEmpty(0)) return recordOf([]);
  if (count < dialect.columns || !isEmpty(dialect.columns)) {
    const sign = String.fromCharCode(dialect.separator).replace('\t', 'tab');
    return {
      line,
      reason: `It has ${cellsTold(count)} where the first line has ${dialect.columns}; look for a missing "${sign}" or quote.`,
    };
  }
  const row = rowOf(read.map(([name, i]) => [name, cellAt(rows, 3 * i, bytes, width, encoding!, dialect)]));
  const at = { start: rows.start * width, end: rows.end * width };
  return articleOf(row, choice, { bytes: at, line });
}

const cellsTold = (count: number): string => (count === 1 ? 'one cell' : `${count} cells`);
