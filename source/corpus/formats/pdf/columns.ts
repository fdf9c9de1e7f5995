/*
 * Which text stands beside which: a page is cut along the strips that no text reaches into, as by Nagy and Seth (Hierarchical
 * representation of optically scanned documents, ICPR 1984). A strip counts only where lines of prose stand beside it; so the columns of a table stay beside one another, and a headline over several columns ends them.
 */
import { areApart } from './prose.ts';
import type { Cell } from './rows.ts';

/** Text that is read from top to bottom: a column, a headline, what stands between two of them. */
export type Stretch = readonly Cell[];

/** What the lines of one height have in common: text without a free line in between. */
interface Band {
  readonly cells: readonly Cell[];
  /** Where text stands, from left to right. */
  readonly covered: readonly Strip[];
}

interface Strip {
  readonly from: number;
  readonly to: number;
}

/** A gutter is no narrower, in heights of the page's most common font. */
const GUTTER = 0.75;
/** Lines of a column; inside of another one the blanks of a few loosely set lines may lie over one another. */
const LEAST = 3;
const LEAST_INSIDE = 5;
/** Columns inside of columns, cut no deeper than this. */
const DEEPEST = 6;
/** What of a letter's height stands above the baseline, and below it, so that lines set close do not touch. */
const ABOVE = 0.6;
const BELOW = 0.08;
/** So many times a band is looked at in vain, on average. */
const PATIENCE = 50;
/** Strips looked at in one band; no page has more columns. */
const MOST_STRIPS = 12;

/** The cells of a page in reading order. */
export function stretchesOf(cells: readonly Cell[]): Stretch[] {
  const gutter = GUTTER * commonSize(cells);
  const stretches: Stretch[] = [];
  const left: { cells: readonly Cell[]; depth: number }[] = [{ cells, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const parts =
      next.depth < DEEPEST
        ? partsOf(next.cells, gutter, next.depth === 0 ? LEAST : LEAST_INSIDE)
        : [next.cells];
    if (parts.length === 1) stretches.push(parts[0]!);
    else for (const part of parts.reverse()) left.push({ cells: part, depth: next.depth + 1 });
  }
  return stretches;
}

/** The size most letters have. */
export const commonSize = (cells: readonly Pick<Cell, 'size' | 'text'>[]): number =>
  mostUsed(cells.map(({ size, text }) => [Math.round(size * 2) / 2, text.length])) ?? 0;

/** What most of is counted; null for nothing. */
export function mostUsed<T>(counted: readonly (readonly [T, number])[]): T | null {
  const sums = new Map<T, number>();
  for (const [key, count] of counted) sums.set(key, (sums.get(key) ?? 0) + count);
  let most: T | null = null;
  let highest = 0;
  for (const [key, sum] of sums) {
    if (sum <= highest) continue;
    highest = sum;
    most = key;
  }
  return most;
}

/** A region cut once: the columns found in it, and what stands above, between and below them. */
function partsOf(cells: readonly Cell[], gutter: number, least: number): Cell[][] {
  const bands = bandsOf(cells);
  const parts: Cell[][] = [];
  let done = 0;
  let work = 0;
  for (let i = 0; i < bands.length; ) {
    const strips = freeStrips(bands[i]!, gutter);
    if (strips.length === 0) {
      i++;
      continue;
    }
    const { end, gutters } = sharedStrips(bands, i, strips, gutter);
    const columns = columnsOf(bands, i, end, gutters, least);
    if (columns.length < 2) {
      work += end - i;
      i = work > PATIENCE * bands.length ? end : i + 1;
      continue;
    }
    // What stands above on one side of a gutter belongs to that column.
    const kept = columns.slice(1).map(({ gutter: at }) => at!);
    let start = i;
    while (start > done && bands[start - 1]!.covered.every((text) => kept.every((at) => isBeside(text, at))))
      start--;
    addPart(parts, bands.slice(done, start));
    parts.push(...dealt(bands, start, end, kept));
    done = end;
    i = end;
  }
  addPart(parts, bands.slice(done));
  return parts.length === 0 ? [[...cells]] : parts;
}

const isBeside = (text: Strip, gutter: Strip): boolean => text.to <= gutter.from || text.from >= gutter.to;

function addPart(parts: Cell[][], bands: readonly Band[]): void {
  if (bands.length > 0) parts.push(bands.flatMap(({ cells }) => cells));
}

function bandsOf(cells: readonly Cell[]): Band[] {
  const bands: Band[] = [];
  let open: Cell[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const cell of [...cells].sort((a, b) => top(a) - top(b))) {
    if (top(cell) > bottom && open.length > 0) {
      bands.push(bandOf(open));
      open = [];
    }
    open.push(cell);
    bottom = Math.max(bottom, cell.y + BELOW * cell.size);
  }
  if (open.length > 0) bands.push(bandOf(open));
  return bands;
}

const top = (cell: Cell): number => cell.y - ABOVE * cell.size;

function bandOf(cells: Cell[]): Band {
  const covered: { from: number; to: number }[] = [];
  for (const { x0, x1 } of [...cells].sort((a, b) => a.x0 - b.x0)) {
    const last = covered.at(-1);
    if (last && x0 <= last.to) last.to = Math.max(last.to, x1);
    else covered.push({ from: x0, to: x1 });
  }
  return { cells, covered };
}

/** The strips between the texts of a band, the widest of them, from left to right. */
function freeStrips({ covered }: Band, gutter: number): Strip[] {
  const strips: Strip[] = [];
  for (let i = 1; i < covered.length; i++) {
    const strip = { from: covered[i - 1]!.to, to: covered[i]!.from };
    if (strip.to - strip.from >= gutter) strips.push(strip);
  }
  if (strips.length <= MOST_STRIPS) return strips;
  const widest = strips.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST_STRIPS);
  return widest.sort((a, b) => a.from - b.from);
}

/** How far down from a band some of its strips stay free, and what is left of them there. */
function sharedStrips(
  bands: readonly Band[],
  start: number,
  strips: readonly Strip[],
  gutter: number,
): { end: number; gutters: readonly Strip[] } {
  let gutters = strips;
  for (let end = start + 1; end < bands.length; end++) {
    const left = freeOf(gutters, bands[end]!.covered).filter(({ from, to }) => to - from >= gutter);
    if (left.length === 0) return { end, gutters };
    gutters = left.slice(0, MOST_STRIPS);
  }
  return { end: bands.length, gutters };
}

/** What of strips text leaves free. Both go from left to right. */
function freeOf(strips: readonly Strip[], covered: readonly Strip[]): Strip[] {
  const free: Strip[] = [];
  let at = 0;
  for (const strip of strips) {
    let { from } = strip;
    while (at < covered.length && covered[at]!.to <= from) at++;
    for (let i = at; i < covered.length && covered[i]!.from < strip.to; i++) {
      if (covered[i]!.from > from) free.push({ from, to: covered[i]!.from });
      from = Math.max(from, covered[i]!.to);
    }
    if (from < strip.to) free.push({ from, to: strip.to });
  }
  return free;
}

/** The columns between gutters; one that parts the cells of a table is none. */
function columnsOf(
  bands: readonly Band[],
  start: number,
  end: number,
  gutters: readonly Strip[],
  least: number,
): { gutter: Strip | null; cells: readonly Cell[] }[] {
  const parts = dealt(bands, start, end, gutters, true);
  const columns: { gutter: Strip | null; cells: Cell[] }[] = [];
  parts.forEach((cells, i) => {
    const last = columns.at(-1);
    if (last && !areApart(last.cells, cells, least)) last.cells = last.cells.concat(cells);
    else columns.push({ gutter: i === 0 ? null : gutters[i - 1]!, cells: [...cells] });
  });
  return columns;
}

/** The cells of some bands by the column they stand in. */
function dealt(
  bands: readonly Band[],
  start: number,
  end: number,
  gutters: readonly Strip[],
  withEmpty = false,
): Cell[][] {
  const columns: Cell[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (let i = start; i < end; i++) {
    for (const cell of bands[i]!.cells) {
      const column = gutters.findIndex(({ from, to }) => (cell.x0 + cell.x1) / 2 < (from + to) / 2);
      columns[column < 0 ? gutters.length : column]!.push(cell);
    }
  }
  return withEmpty ? columns : columns.filter((cells) => cells.length > 0);
}
