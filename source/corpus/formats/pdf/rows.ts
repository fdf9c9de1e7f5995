import { firstIndex } from '../../../text/halving.ts';
import { isRightToLeft, type Page, type Run } from './page.ts';

/** Text on one baseline without a wide gap in it: a line of a column, a cell of a table. */
export interface Cell {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** What stands on one baseline, from left to right. */
interface Row {
  y: number;
  size: number;
  runs: Run[];
}

/** All of these in heights of the font. */
const SAME_BASELINE = 0.25;
/** Marks of footnotes are raised or lowered by less. */
const RAISED = 0.55;
const SMALLER = 0.82;
/** How far a raised mark is from what it stands at; one that opens a line may be further. */
const BESIDE = 0.4;
/** A narrower gap is kerning, a wider one a blank. */
const BLANK = 0.15;
/** A gap wider than any blank between two words of a line parts cells. */
const WIDE = 0.7;
/** Text printed twice, to look bold, stands no further apart. */
const PRINTED_TWICE = 0.2;

/** The cells of a page, from top to bottom and from left to right. Linear but for sorting. */
export function cellsOf({ runs }: Pick<Page, 'runs'>): Cell[] {
  return raisedMarksJoined(rowsOf(runs)).flatMap(({ runs: inRow }) => cut(inRow));
}

function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row && run.y - row.y <= SAME_BASELINE * Math.min(run.size, row.size)) {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { y: run.y, size: run.size });
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const row of rows) row.runs.sort((a, b) => a.x0 - b.x0);
  return rows;
}

/** Small pieces right beside a larger one of the next row or the last become part of that row. */
function raisedMarksJoined(rows: readonly Row[]): readonly Row[] {
  const added = new Map<Row, Run[]>();
  rows.forEach((row, i) => {
    const left: Run[] = [];
    for (const run of row.runs) {
      const host = [rows[i + 1], rows[i - 1]].find((other) => other !== undefined && isBeside(run, other));
      if (host === undefined) left.push(run);
      else {
        const mark = { ...run, y: host.y, text: raised(run, host), spaced: false };
        const marks = added.get(host);
        if (marks === undefined) added.set(host, [mark]);
        else marks.push(mark);
      }
    }
    row.runs = left;
  });
  for (const [row, marks] of added) row.runs = [...row.runs, ...marks].sort((a, b) => a.x0 - b.x0);
  return rows.filter(({ runs }) => runs.length > 0);
}

function isBeside(run: Run, { y, size, runs }: Row): boolean {
  const away = Math.abs(run.y - y);
  if (run.text.length > 6 || run.size > SMALLER * size || away > RAISED * size) return false;
  const next = firstIndex(runs.length, (at) => runs[at]!.x0 >= run.x0);
  const before = runs[next - 1];
  const after = runs[next];
  const within = BESIDE * size;
  return (
    (before !== undefined && before.size > run.size && Math.abs(run.x0 - before.x1) <= within) ||
    (after !== undefined &&
      after.size > run.size &&
      Math.abs(after.x0 - run.x1) <= (next === 0 ? size : within))
  );
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised figures become superscripts: `2019` with the mark 3 is not 20193. */
function raised(run: Run, host: Row): string {
  const isUp = run.y < host.y - 0.1 * host.size;
  return isUp && /^[\d,\s]+$/.test(run.text)
    ? run.text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!)
    : run.text;
}

function cut(runs: readonly Run[]): Cell[] {
  const cells: Cell[] = [];
  let open: Run[] = [];
  let end = 0;
  for (const run of runs) {
    const last = open.at(-1);
    const size = Math.max(run.size, last?.size ?? 0);
    if (last && run.text === last.text && Math.abs(run.x0 - last.x0) <= PRINTED_TWICE * size) continue;
    if (last && (run.x0 - end > WIDE * size || isInitial(last, run))) {
      cells.push(cellOf(open));
      open = [];
    }
    end = open.length === 0 ? run.x1 : Math.max(end, run.x1);
    open.push(run);
  }
  if (open.length > 0) cells.push(cellOf(open));
  return cells;
}

/** A large letter that reaches down to this line and opens another one. */
const isInitial = (run: Run, next: Run): boolean =>
  run.size > 1.7 * next.size && /^\P{L}?\p{Lu}$/u.test(run.text);

function cellOf(runs: readonly Run[]): Cell {
  const largest = runs.reduce((a, b) => (b.size > a.size ? b : a));
  const longest = runs.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  let text = '';
  let before: Run | null = null;
  for (const run of isRightToLeft(runs) ? readFromRight(runs) : runs) {
    const apart = before === null ? 0 : Math.max(run.x0 - before.x1, before.x0 - run.x1);
    const isBlank = before !== null && (run.spaced || apart > BLANK * Math.max(run.size, before.size));
    text += isBlank ? ` ${run.text}` : run.text;
    before = run;
  }
  return {
    text: unspaced(text),
    x0: runs[0]!.x0,
    x1: runs.reduce((x, run) => Math.max(x, run.x1), 0),
    y: largest.y,
    size: longest.size,
    font: longest.font,
  };
}

/** The page is mirrored, so what is read from left to right stands the wrong way round in it. */
function readFromRight(runs: readonly Run[]): Run[] {
  const read: Run[] = [];
  let from = 0;
  for (let i = 0; i <= runs.length; i++) {
    if (i < runs.length && !runs[i]!.rtl) continue;
    for (let k = i - 1; k >= from; k--) read.push(runs[k]!);
    if (i < runs.length) read.push(runs[i]!);
    from = i + 1;
  }
  return read;
}

/** `H E A D L I N E`: letters set apart from one another are a word all the same. */
const SPACED_OUT = /(?<!\S)\p{L}(?: \p{L}){3,}(?!\S)/gu;

const unspaced = (text: string): string => text.replace(SPACED_OUT, (letters) => letters.replaceAll(' ', ''));
