/** Rows of tables (GitHub Flavored Markdown 4.10). */

/** A stretch of a file. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The cells of a row, without the blanks around them. */
export function cellsOf(text: string, from: number, to: number): Stretch[] {
  const cells: Stretch[] = [];
  let start = text[from] === '|' ? from + 1 : from;
  for (let at = start; at <= to; at++) {
    if (text[at] === '\\' && at + 1 < to) at++;
    else if (at >= to || text[at] === '|') {
      if (at < to || text.slice(start, to).trim() !== '') cells.push(trimmed(text, start, Math.min(at, to)));
      start = at + 1;
    }
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to];
  while (start < end && isBlank(text[start]!)) start++;
  while (end > start && isBlank(text[end - 1]!)) end--;
  return { from: start, to: end };
}

const isBlank = (sign: string): boolean => sign === ' ' || sign === '\t';

/** How many columns the line below a table's head says there are; 0 where it is none. */
export function columnsSaid(text: string, from: number, to: number): number {
  const line = text.slice(from, to);
  if (!/^[-:|][-:| \t]*$/.test(line) || !line.includes('|')) return 0;
  const cells = cellsOf(text, from, to);
  return cells.every((cell) => /^:?-+:?$/.test(text.slice(cell.from, cell.to))) ? cells.length : 0;
}
