import { type Cells, columnsAt, NO_CELLS, sameCell } from './cells.ts';
import { isDisputed } from './disputed.ts';
import { canBlank, PLAIN } from './look.ts';
import type { Pen } from './pen.ts';

/** Characters of the dearest short step along a row; what lies between two changes is written again if it costs no more. */
const STEP = 4;

/** Turns a row of the terminal that shows `before` into one that shows `after`, writing only what differs. */
export function changeRow(pen: Pen, row: number, before: Cells, after: Cells): void {
  // Nobody knows where a terminal has put what stands behind a disputed cluster.
  if (before.disputed || after.disputed) {
    writeAnew(pen, row, after);
    return;
  }
  if (before === NO_CELLS && after.even) {
    writeOnBlank(pen, row, after);
    return;
  }
  const end = after.chars.length;
  for (let column = 0; column < end; ) {
    if (sameCell(before, after, column)) {
      column++;
      continue;
    }
    // Mostly it stands there already, from the cell before.
    if (pen.columnIn(row) !== column) reach(pen, row, column, after);
    column += put(pen, after, column);
  }
  clearTail(pen, row, before, after);
}

/**
 * The same where the row shows nothing and the places of the text are columns, a stretch of one look at a time: a screen
 * that is drawn first is all such rows, and nothing is warm yet.
 */
function writeOnBlank(pen: Pen, row: number, after: Cells): void {
  const { chars, looks, text } = after;
  for (let column = 0; column < text.length; ) {
    if (chars[column] === ' ' && looks[column] === PLAIN) {
      column++;
      continue;
    }
    if (pen.columnIn(row) !== column) reach(pen, row, column, after);
    const look = looks[column]!;
    const blanks = canBlank(look);
    let end = column + 1;
    // Over a few blanks, which no step is shorter than.
    for (let next = end; next < text.length && next - end <= STEP; next++) {
      if (chars[next] === ' ' && looks[next] === PLAIN) {
        if (!blanks) break;
      } else if (looks[next] === look) end = next + 1;
      else break;
    }
    pen.write(text.slice(column, end), look);
    column = end;
  }
}

/** The row cleared and written whole; the cursor is placed anew behind each disputed cluster. */
function writeAnew(pen: Pen, row: number, after: Cells): void {
  pen.moveTo(row, 0);
  pen.eraseTail();
  for (let column = 0; column < after.chars.length; ) column += put(pen, after, column);
}

/** Columns written. */
function put(pen: Pen, cells: Cells, column: number): number {
  const cluster = cells.chars[column];
  const wide = columnsAt(cells, column);
  pen.put(cluster, wide, cells.looks[column], cells.disputed && isDisputed(cluster));
  return wide;
}

/** Moves to a cell; over cells that need no change by writing them again where that is shorter. */
function reach(pen: Pen, row: number, column: number, after: Cells): void {
  const direct = pen.costTo(row, column);
  const from = pen.columnIn(row);
  if (from !== null && from < column && rewriting(pen, after, from, column) <= direct) {
    rewrite(pen, after, from, column);
  } else if (pen.costTo(row, 0) + rewriting(pen, after, 0, column) < direct) {
    pen.moveTo(row, 0);
    rewrite(pen, after, 0, column);
  } else {
    pen.moveTo(row, column);
  }
}

function rewrite(pen: Pen, cells: Cells, from: number, to: number): void {
  for (let column = from; column < to; ) column += put(pen, cells, column);
}

/** Bytes of the cells from one column to another; infinite where there are many, or another look is needed. */
function rewriting(pen: Pen, { chars, looks }: Cells, from: number, to: number): number {
  if (to - from > STEP + 1 || chars[from] === '') return Number.POSITIVE_INFINITY;
  let bytes = 0;
  for (let column = from; column < to; column++) {
    const cluster = chars[column] ?? ' ';
    if (!pen.draws(cluster, looks[column] ?? PLAIN)) return Number.POSITIVE_INFINITY;
    bytes += cluster.length === 1 && cluster < '\x80' ? 1 : Buffer.byteLength(cluster);
  }
  return bytes;
}

function clearTail(pen: Pen, row: number, before: Cells, after: Cells): void {
  const end = after.chars.length;
  if (before.chars.length <= end) return;
  reach(pen, row, end, after);
  pen.eraseTail();
}
