import { row } from '../layout/cells.ts';
import { wrapUnit } from '../layout/wrap.ts';
import type { Size } from '../rows.ts';
import type { Drawn } from './select.ts';

const WORDS = 'Too small: 20×5 at least.';

/** Says so in as many characters as fit. */
export function tooSmallScreen({ columns, rows }: Size): Drawn {
  const lines = columns < 1 ? [] : wrapUnit(WORDS, 0, WORDS.length, columns, []);
  const shown = lines.slice(0, Math.max(0, rows)).map(({ from, to }) => row(WORDS.slice(from, to)));
  return { rows: shown, cursor: null, band: null };
}
