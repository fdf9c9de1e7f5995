import { row } from '../layout/cells.ts';
import { wrapUnit } from '../layout/wrap.ts';
import type { Row, Style } from '../rows.ts';
import { PLAIN } from '../theme.ts';

/** A few sentences as rows of at most `columns` (at least 4), each behind `indent` blanks. */
export function sentence(words: string, columns: number, indent = 1, style: Style = PLAIN): Row[] {
  const lines = wrapUnit(words, 0, words.length, Math.max(2, columns - indent), []);
  return lines.map(({ from, to }) => row(' '.repeat(indent) + words.slice(from, to), style));
}
