import type { Stretch } from './columns.ts';
import type { Cell } from './rows.ts';

/** A line of a column. */
export type Line = Cell;

/** In heights of the font, like the others. */
const SAME_BASELINE = 0.25;
/** Cells further apart than this are shown apart. */
const FAR = 3;
const APART = '   ';

/** Whether it is one of several cells, as of a table. */
export const isRow = ({ text }: Line): boolean => text.includes(APART);

/** An initial this much larger than the line it opens is set into the lines below. */
const DROPPED = 1.7;

/** The lines of a column, from top to bottom. */
export function linesOf(stretch: Stretch): Line[] {
  const { initials, others } = initialsApart(stretch);
  const rows: Cell[][] = [];
  for (const cell of [...others].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row && cell.y - row[0]!.y <= SAME_BASELINE * Math.min(cell.size, row[0]!.size)) row.push(cell);
    else rows.push([cell]);
  }
  return withInitials(rows.map(lineOf), initials);
}

function lineOf(cells: Cell[]): Line {
  if (cells.length === 1) return cells[0]!;
  const inOrder = cells.sort((a, b) => a.x0 - b.x0);
  const longest = inOrder.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  let text = '';
  let end = 0;
  for (const cell of inOrder) {
    if (text !== '') text += cell.x0 - end > FAR * longest.size ? APART : ' ';
    text += cell.text;
    end = Math.max(end, cell.x1);
  }
  return { ...longest, text, x0: inOrder[0]!.x0, x1: end };
}

/** Looked for in one column; there are not more of them. */
const MOST_INITIALS = 30;

/** Large single letters at the beginning of a paragraph, each standing beside the lines it reaches down to. */
function initialsApart(cells: readonly Cell[]): { initials: readonly Cell[]; others: readonly Cell[] } {
  const large = cells.filter(({ text }) => /^["“„«‘']?\p{Lu}$/u.test(text)).slice(0, MOST_INITIALS);
  const initials = large.filter((initial) => cells.some((cell) => opens(initial, cell)));
  return { initials, others: cells.filter((cell) => !initials.includes(cell)) };
}

/** Whether a line stands right beside an initial, at its top. */
function opens(initial: Cell, { x0, y, size }: Cell): boolean {
  const top = initial.y - initial.size;
  return (
    initial.size >= DROPPED * size &&
    x0 >= initial.x1 - 0.3 * size &&
    x0 - initial.x1 <= 2 * size &&
    y > top &&
    y - top <= 2 * size
  );
}

function withInitials(lines: Line[], initials: readonly Cell[]): Line[] {
  for (const initial of initials) {
    const at = lines.findIndex((line) => opens(initial, line));
    if (at < 0) continue;
    const first = lines[at]!;
    // `A man` is two words, `After` one: an article or a pronoun is set apart by what follows it alone.
    const isWord =
      /^[AI]$/.test(initial.text) &&
      /^\p{Ll}{2,}\b/u.test(first.text) &&
      first.x0 - initial.x1 > 0.25 * first.size;
    lines[at] = { ...first, text: initial.text + (isWord ? ' ' : '') + first.text, x0: initial.x0 };
    // The lines beside it are no indented ones.
    for (let i = at + 1; i < lines.length && lines[i]!.y <= initial.y + 0.3 * first.size; i++) {
      if (lines[i]!.x0 >= initial.x1 - 0.3 * first.size) lines[i] = { ...lines[i]!, x0: initial.x0 };
    }
  }
  return lines;
}
