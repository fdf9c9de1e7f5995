import type { Encoding } from '../../about.ts';
import { isHeader, isKnown, ownNames } from '../tables/header.ts';
import { feedOf, textAt, type Units } from '../tables/units.ts';
import type { Dialect } from './dialect.ts';
import { isDump, unescaped } from './escapes.ts';
import { Rows } from './rows.ts';

/** How a table is written, what its columns are called, and where its first row of data begins. */
export interface Shape {
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  /** In units. */
  readonly start: number;
}

const TAB = 0x09;
const SEPARATORS = [0x2c, 0x3b, TAB, 0x7c];
/** More columns say no more for a separator. */
const MOST_CELLS = 40;

/** How a table may be written, and what it comes to. */
interface Way {
  readonly dialect: Dialect;
  readonly first: readonly string[];
  readonly next: number;
  readonly even: number;
  readonly inQuotes: number;
  readonly score: number;
}

/** Rows that tell how a table is written. */
const LOOKED_AT = 50;

/** The cells of a row as texts. */
export function cellsOf(
  rows: Rows,
  bytes: Uint8Array,
  { width }: Units,
  encoding: Encoding,
  dialect: Dialect,
): string[] {
  const texts: string[] = [];
  for (let i = 0; i < rows.cells.length; i += 3) texts.push(cellAt(rows, i, bytes, width, encoding, dialect));
  return texts;
}

/** One of them; `i`: where in `rows.cells` it is told. */
export function cellAt(
  { cells }: Rows,
  i: number,
  bytes: Uint8Array,
  width: number,
  encoding: Encoding,
  { backslash, escapes }: Dialect,
): string {
  const text = textAt(bytes, cells[i]! * width, cells[i + 1]! * width, encoding);
  if (escapes) return unescaped(text);
  if (cells[i + 2] === 0) return text;
  return backslash ? text.replace(/\\(["\\])/g, '$1') : text.replaceAll('""', '"');
}

/** `bytes`: the beginning of a file, behind its BOM; `units`: the same. `wanted`: names that were asked for. */
export function shapeOf(
  bytes: Uint8Array,
  units: Units,
  encoding: Encoding,
  isWhole: boolean,
  wanted: readonly string[],
): Shape {
  const said = /^"?sep=(.)"?\r?\n/i.exec(units.bytes.toString('latin1', 0, 10));
  const from = said ? said[0].length : 0;
  const text = units.bytes.toString('latin1');
  const feed = feedOf(text);
  const backslash = /\\"[^,;\t|\r\n]/.test(text) && !/[^,;\t|\r\n]""/.test(text);
  const separators = said ? [said[1]!.charCodeAt(0)] : SEPARATORS;
  const wayOf = (separator: number, quotes: boolean, escapes = false): Way | null => {
    const dialect: Dialect = { separator, quotes, backslash, escapes, feed, columns: 0, long: -1 };
    const rows = new Rows(units.bytes, dialect, isWhole);
    rows.next = from;
    if (!rows.read()) return null;
    const first = cellsOf(rows, bytes, units, encoding, dialect).map((cell) => cell.trim());
    const { next } = rows;
    const { even, inQuotes } = evenness(rows, first.length);
    const known = first.filter((name) => wanted.includes(name) || isKnown(name)).length;
    return {
      dialect,
      first,
      next,
      even,
      inQuotes,
      score: even * (Math.min(first.length, MOST_CELLS) + 5 * known),
    };
  };
  const ways = separators.map((separator) => wayOf(separator, true)).filter((way) => way !== null);
  const quoted = ways.reduce<Way | null>((best, way) => (way.score > (best?.score ?? -1) ? way : best), null);
  const plain = quoted && wayOf(quoted.dialect.separator, false);
  // Quotes are what they are for, unless that does not come out even and no cell stands in a pair of them.
  const usual = plain !== null && plain.inQuotes === 0 && plain.even > quoted!.even ? plain : quoted;
  const dump = said === null && isDump(text) ? wayOf(TAB, false, true) : null;
  const best = dump !== null && dump.even >= (usual?.even ?? 0) ? dump : usual;
  if (best === null) {
    const dialect = {
      separator: separators[0]!,
      quotes: true,
      backslash,
      escapes: false,
      feed,
      columns: 1,
      long: -1,
    } as const;
    return { dialect, columns: ['1'], start: from };
  }
  const { first, dialect, next } = best;
  const isNamed = isHeader(first, wanted);
  return {
    dialect: { ...dialect, columns: first.length },
    columns: isNamed ? ownNames(first) : first.map((_, i) => String(i + 1)),
    start: isNamed ? next : from,
  };
}

/** Which share of the next rows has as many cells as the first, 0 to 1; and how many cells begin and end with a quote that was not taken for one. */
function evenness(rows: Rows, cells: number): { readonly even: number; readonly inQuotes: number } {
  let [even, all, inQuotes] = [1, 1, 0];
  while (all < LOOKED_AT && rows.read()) {
    all++;
    if (!rows.isOpen && rows.count === cells) even++;
    inQuotes += rows.inQuotes();
  }
  return { even: even / all, inQuotes };
}
