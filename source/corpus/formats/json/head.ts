import { chooseFields } from '../tables/choose.ts';
import { isRow, type Row } from '../tables/fields.ts';
import { valuesIn } from './beginning.ts';
import { cellsIn, columnsIn, keyed } from './shapes.ts';
import type { Container } from './values.ts';

/** Where in a file its records are. */
export interface Whereabouts {
  /** How they stand; `columns`: none stands anywhere, but each field with what all records have in it. */
  readonly container: Container | 'columns';
  /** The names that lead to the container from the top. */
  readonly path: readonly string[];
  /** What the cells of a record are called, where each is a list of cells; else null. */
  readonly names: readonly string[] | null;
  /** The first of those lists holds the names. */
  readonly isNamedFirst: boolean;
  /** The names that lead, inside of each value, to a list of records: a page of a list too long for one answer. Null where a value is a record. */
  readonly pages: readonly string[] | null;
  /** The first records; the last may be cut off where `isCut`. */
  readonly rows: readonly Row[];
  readonly isCut: boolean;
}

/** A list of records inside of something else. */
interface Found extends Pick<Whereabouts, 'container' | 'path' | 'names' | 'isNamedFirst' | 'rows'> {}

/** So many lists are looked at, from the top of a file down. */
const MOST = 100;
/** So many of several values tell whether they are pages. */
const TELLING = 20;
const NO_LISTS = { names: null, isNamedFirst: false } as const;

/** Where the records are in a file that begins so; `isWhole`: that is all of it. */
export function recordsIn(text: string, isWhole: boolean): Whereabouts {
  const { roots, open } = valuesIn(text);
  const [root] = roots;
  const isCut = !isWhole && open.size > 0;
  if (Array.isArray(root) && !areLists(roots)) {
    const cells = listsIn(root, {}, [], open);
    if (cells !== null) return { ...cells, pages: null, isCut: isCut && cells.rows.length <= 1 };
    const rows = rowsOf(root, open);
    return { ...NO_LISTS, container: 'list', path: [], pages: null, rows, isCut: isCut && rows.length <= 1 };
  }
  const found = isRow(root) ? foundIn(root, open) : null;
  if (found !== null && roots.length === 1) {
    const isShort = found.rows.length <= 1 || found.container === 'columns';
    return { ...found, pages: null, isCut: isCut && isShort };
  }
  const pages = roots.length > 1 ? pagesOf(roots, open) : null;
  const rows = pages === null ? rowsOf(roots, open) : roots.flatMap((page) => rowsAt(page, pages, open));
  return { ...NO_LISTS, container: 'row', path: [], pages, rows, isCut: isCut && rows.length <= 1 };
}

/** The way to the list that each of several values holds a part of; null where they are records themselves. */
export function pagesOf(values: readonly unknown[], open: ReadonlySet<unknown> = new Set()): string[] | null {
  if (areLists(values)) return [];
  const pages = values.slice(0, TELLING).filter(isRow);
  for (const page of pages) {
    const found = foundIn(page, open);
    if (found?.container !== 'list' || found.names !== null || found.path.length === 0) continue;
    const [name = ''] = found.path;
    const { text, title, date, url } = chooseFields([{ ...page, [name]: null }]).fields;
    // An article may have parts with titles and texts of their own.
    const isArticle = text !== undefined || title !== undefined || (date !== undefined && url !== undefined);
    return isArticle ? null : [...found.path];
  }
  return null;
}

const areLists = (values: readonly unknown[]): boolean =>
  values.length > 1 && values.every((value) => Array.isArray(value));

/** The records of a page. */
export function rowsAt(page: unknown, way: readonly string[], open: ReadonlySet<unknown> = new Set()): Row[] {
  let here = page;
  for (const name of way) here = isRow(here) ? here[name] : undefined;
  return Array.isArray(here) ? rowsOf(here, open) : [];
}

/** The first list of articles in an object, from its top down; null where it holds none. */
function foundIn(root: Row, open: ReadonlySet<unknown>): Found | null {
  const own = chooseFields([root]).fields.text?.[0]?.keys ?? [];
  const around: { readonly row: Row; readonly path: readonly string[] }[] = [{ row: root, path: [] }];
  for (let i = 0; i < around.length && i < MOST; i++) {
    const { row, path } = around[i]!;
    const columns = columnsIn(row, open);
    if (columns !== null && (open.has(row) || isArticles(columns, open)))
      return { ...NO_LISTS, container: 'columns', path, rows: columns };
    const entries = Object.entries(row);
    const named = namedIn(entries, open);
    if (named !== null) return { ...NO_LISTS, container: 'named', path, rows: named };
    for (const [name, value] of entries) {
      const within = [...path, name];
      if (isRow(value)) around.push({ row: value, path: within });
      if (!Array.isArray(value)) continue;
      const lists = listsIn(value, row, within, open);
      if (lists !== null) return lists;
      const isOfOwn = own.length === 0 || within.every((key, depth) => own[depth] === key);
      const rows = rowsOf(value, open);
      if (isOfOwn && isArticles(rows, open)) return { ...NO_LISTS, container: 'list', path: within, rows };
    }
  }
  return null;
}

/** Records that each have a name in an object; null where most of what it holds are none. */
function namedIn(entries: readonly (readonly [string, unknown])[], open: ReadonlySet<unknown>): Row[] | null {
  const isOpen = entries.length > 1 && open.has(entries.at(-1)![1]);
  const whole = isOpen ? entries.slice(0, -1) : entries;
  const keyedRows = (some: typeof entries): Row[] => some.map(keyed).filter(isRow);
  if (!isArticles(keyedRows(whole.slice(0, TELLING)), open)) return null;
  const rows = keyedRows(whole);
  return rows.length > 1 && rows.length >= entries.length - 1 ? rows : null;
}

/** Records as lists of cells; `beside`: the object that they stand in, which may tell their names. */
function listsIn(
  values: readonly unknown[],
  beside: Row,
  path: readonly string[],
  open: ReadonlySet<unknown>,
): Found | null {
  const whole = values.length > 1 && open.has(values.at(-1)) ? values.slice(0, -1) : values;
  const cells = cellsIn(whole, beside);
  return cells !== null && isArticles(cells.rows, open) ? { ...cells, container: 'list', path } : null;
}

/** What is cut off tells less than what is whole. */
function rowsOf(values: readonly unknown[], open: ReadonlySet<unknown>): Row[] {
  const rows = values.filter(isRow);
  return rows.length > 1 && open.has(rows.at(-1)) ? rows.slice(0, -1) : rows;
}

/** Whether records are articles: they have a text, and something else that articles have, unless that may come in what is cut off. */
function isArticles(rows: readonly Row[], open: ReadonlySet<unknown>): boolean {
  if (rows.length === 0) return false;
  const { text, title, date, url } = chooseFields(rows.slice(0, 20)).fields;
  return (
    (text !== undefined || title !== undefined) &&
    (open.has(rows[0]) || [text, title, date, url].filter(Boolean).length > 1)
  );
}
