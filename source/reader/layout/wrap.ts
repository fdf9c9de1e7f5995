/** Greedy wrapping of one unit of text to a number of columns. */
import { isEven } from '../../text/even.ts';
import { graphemes } from '../../text/graphemes.ts';
import { width } from '../../text/width.ts';
import { isBlank } from './units.ts';
import { work } from './work.ts';

/** One row of wrapped text, in UTF-16 offsets: it covers `start` to `end` and shows `from` to `to`; blanks at a break are not shown. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Wraps `text` from `start` to `end`, breaking at blanks and beside wide characters, and inside a word only when it
 * is longer than a line. `columns` is at least 2. Behind each offset in `marks` (ascending) one more column is taken.
 * Every offset lies in exactly one line, and only the first may cover blanks in front of its text.
 */
export function wrapUnit(
  text: string,
  start: number,
  end: number,
  columns: number,
  marks: readonly number[],
): Line[] {
  const slice = text.slice(start, end);
  const lines =
    marks.length === 0 && isEven(slice)
      ? wrapEven(slice, start, columns)
      : wrapGraphemes(slice, start, columns, marks);
  work.rows += lines.length;
  work.characters += slice.length;
  return lines;
}

const BLANK_CODE = 0x20;

function wrapEven(slice: string, base: number, columns: number): Line[] {
  const lines: Line[] = [];
  const length = slice.length;
  let at = 0;
  while (at < length) {
    let from = at;
    while (from < length && slice.charCodeAt(from) === BLANK_CODE) from++;
    let stop = Math.min(length, from + columns);
    if (stop < length) {
      let blank = stop;
      while (blank > from && slice.charCodeAt(blank) !== BLANK_CODE) blank--;
      if (blank > from) stop = blank;
    }
    let to = stop;
    while (to > from && slice.charCodeAt(to - 1) === BLANK_CODE) to--;
    let next = stop;
    while (next < length && slice.charCodeAt(next) === BLANK_CODE) next++;
    lines.push({ start: base + at, end: base + next, from: base + from, to: base + to });
    at = next;
  }
  return lines;
}

/** The graphemes of a unit: where each starts, how wide it is shown, and what it is for breaking. */
interface Pieces {
  readonly at: number[];
  readonly columns: number[];
  readonly what: ('letter' | 'wide' | 'blank' | 'break')[];
}

function wrapGraphemes(slice: string, base: number, columns: number, marks: readonly number[]): Line[] {
  const pieces = piecesOf(slice, base, marks);
  const { at, what } = pieces;
  const count = what.length;
  const lines: Line[] = [];
  let first = 0;
  while (first < count) {
    let from = first;
    while (from < count && what[from] === 'blank') from++;
    const stop = lineStop(pieces, from, columns);
    let to = stop;
    while (to > from && what[to - 1] === 'blank') to--;
    let next = stop;
    while (next < count && what[next] === 'blank') next++;
    if (what[next] === 'break') next++;
    lines.push({ start: at[first], end: at[next], from: at[from], to: at[to] });
    first = next;
  }
  return lines;
}

/** The piece before which a line that begins with piece `from` ends. */
function lineStop({ columns: wide, what }: Pieces, from: number, columns: number): number {
  let used = 0;
  let canStop = -1;
  let index = from;
  for (; index < what.length && what[index] !== 'break'; index++) {
    const beside = what[index] === 'wide' || what[index - 1] === 'wide';
    if (what[index] === 'blank' || (beside && what[index - 1] !== 'blank')) canStop = index;
    used += wide[index];
    if (used > columns) return canStop > from ? canStop : Math.max(index, from + 1);
  }
  return index;
}

function piecesOf(slice: string, base: number, marks: readonly number[]): Pieces {
  const pieces: Pieces = { at: [], columns: [], what: [] };
  let at = base;
  let mark = firstAfter(marks, base);
  for (const grapheme of graphemes(slice)) {
    pieces.at.push(at);
    at += grapheme.length;
    const alone = width(grapheme);
    let columns = alone;
    while (mark < marks.length && marks[mark] <= at) {
      columns++;
      mark++;
    }
    pieces.columns.push(columns);
    pieces.what.push(kindOf(grapheme, alone));
  }
  pieces.at.push(at);
  return pieces;
}

function kindOf(grapheme: string, columns: number): Pieces['what'][number] {
  if (grapheme.includes('\n')) return 'break';
  if (isBlank(grapheme[0])) return 'blank';
  return columns >= 2 ? 'wide' : 'letter';
}

/** The index of the first mark behind `offset`. */
export function firstAfter(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
