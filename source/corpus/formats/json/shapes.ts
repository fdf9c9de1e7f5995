/* JSON whose records are no objects with fields, as programs for tables write it (pandas, DataFrame.to_json). */

import { isRow, type Row } from '../tables/fields.ts';
import { isHeader, isKnown, ownNames } from '../tables/header.ts';

/** The field that the name of a record is, where records lie in an object. */
const KEY = 'key';
const COUNT = /^\d+$/;

/** A record with the name that it has in an object that holds all of them, unless that only counts; what is no record stays as it is. */
export function keyed([name, value]: readonly [string, unknown]): unknown {
  if (isAddress(name) && typeof value === 'string') return { [KEY]: name, text: value };
  if (!isRow(value) || COUNT.test(name) || name === '' || Object.hasOwn(value, KEY)) return value;
  return { ...value, [KEY]: name };
}

const isAddress = (name: string): boolean => /^https?:\/\/\S+$/i.test(name);

/** Lists of cells by the names of these: a record each. */
export interface Cells {
  readonly names: readonly string[];
  readonly isNamedFirst: boolean;
  readonly rows: readonly Row[];
}

/** So many records tell what their fields are. */
const TELLING = 100;
/** No table has more. */
const MOST_COLUMNS = 4000;

/** Records that are lists, as many cells in each; their names stand beside them, or in the first, else are their numbers. Null for other lists. */
export function cellsIn(values: readonly unknown[], beside: Row = {}): Cells | null {
  const lists = values.slice(0, TELLING).filter((value): value is readonly unknown[] => Array.isArray(value));
  const [first] = lists;
  if (first === undefined || lists.length < Math.min(values.length, TELLING) || first.length < 2) return null;
  if (lists.some(({ length }) => length !== first.length)) return null;
  const told = Object.values(beside)
    .filter((value): value is readonly unknown[] => Array.isArray(value) && value.length === first.length)
    .map(namesOf)
    .find((names) => names !== null);
  const isNamedFirst = told === undefined && lists.length > 1 && isHeaderList(first);
  const names = told ?? (isNamedFirst ? first : first.map((_, i) => i + 1)).map(String);
  const own = ownNames(names);
  const rows = lists.slice(isNamedFirst ? 1 : 0).map((cells) => rowOf(cells, own));
  return { names: own, isNamedFirst, rows };
}

/** Names of cells, each as a text or with its kind; null for any other list. */
function namesOf(list: readonly unknown[]): readonly string[] | null {
  const names = list.map((one) => (isRow(one) ? (one.name ?? one.label) : one));
  return names.every((name) => typeof name === 'string') && names.some((name) => isKnown(name))
    ? names
    : null;
}

const isHeaderList = (cells: readonly unknown[]): boolean =>
  cells.every((cell) => typeof cell === 'string') &&
  isHeader(cells, []) &&
  cells.some((cell) => isKnown(cell));

/** A list of cells as a record. */
export function rowOf(cells: readonly unknown[], names: readonly string[]): Row {
  // Without a prototype `__proto__` is a name like any other.
  const row: Record<string, unknown> = Object.create(null);
  for (const [i, name] of names.entries()) if (i < cells.length) row[name] = cells[i];
  return row;
}

/**
 * The first records of an object that holds, under the name of each field, what all records have in it: by the numbers or names of
 * the records, or in a list. Null for any other object: what is in its fields are parts of one record. `open`: what is cut off.
 */
export function columnsIn(row: Row, open: ReadonlySet<unknown>): Row[] | null {
  const columns = Object.entries(row).filter(([, column]) => column !== null);
  if (columns.length > MOST_COLUMNS) return null;
  const values = columns.map(([, column]) => column);
  const whole = values.filter((column) => !open.has(column));
  if (values.every(isRow) ? !areNamed(values, whole) : !areLists(columns, whole)) return null;
  if (!columns.some(([name]) => isKnown(name))) return null;
  const keys = Object.keys(values[0]!).slice(0, TELLING);
  return keys.map((key) => recordAt(columns, key));
}

/** What all columns have under a name, or at a place of their lists. */
export const recordAt = (columns: readonly (readonly [string, unknown])[], key: string): Row =>
  rowOf(
    columns.map(([, column]) => (column as Record<string, unknown>)[key]),
    columns.map(([name]) => name),
  );

/** More records than an object has fields, or a field has items. */
const MANY = 20;

/** Objects with the same names in all of them, which count, or are addresses or too many to be names of fields. */
function areNamed(all: readonly unknown[], whole: readonly unknown[]): boolean {
  const [first = [], ...others] = (whole.length > 0 ? whole : all).map((column) =>
    Object.keys(column as Row),
  );
  const isSame = others.every(
    (keys) => keys.length === first.length && keys.every((key, i) => key === first[i]),
  );
  if (first.length === 0 || !isSame) return false;
  return first.every((key) => COUNT.test(key)) || first.every(isAddress) || first.length > MANY;
}

/** Lists of one length; one of them would be a list in no record. */
function areLists(columns: readonly (readonly [string, unknown])[], whole: readonly unknown[]): boolean {
  const lists = columns.map(([, column]) => column);
  if (!lists.every((list) => Array.isArray(list) && !list.some(isRow))) return false;
  const [length = 0, ...lengths] = (whole.length > 0 ? whole : lists).map(
    (list) => (list as unknown[]).length,
  );
  const isMany = whole.length > 1 ? length > 1 : length > MANY;
  const isOfMany = columns.some(([name]) => isKnown(name, ['title', 'date', 'url']));
  return isMany && isOfMany && lengths.every((other) => other === length);
}
