import { row } from '../layout/cells.ts';
import { wrapUnit } from '../layout/wrap.ts';
import type { Row, Size } from '../rows.ts';

const WORDS = 'Too small: 20×5 at least.';

/** Says so in as many characters as fit. */
export function tooSmallRows({ columns, rows }: Size): Row[] {
  if (columns < 1) return [];
  const lines = wrapUnit(WORDS, 0, WORDS.length, columns, []);
  return lines.slice(0, Math.max(0, rows)).map(({ from, to }) => row(WORDS.slice(from, to)));
}
