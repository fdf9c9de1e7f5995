/** Where in an article something stands, on one line. */
import { firstIndex } from '../../text/halving.ts';

const NOTHING = '─';
const SOMETHING = '│';
const HERE = '▐';

/**
 * A line of `cells` characters for a text of `length`: a stroke where any of the `starts` (given by index, ascending)
 * lies, and the mark for `here`. Looks at a few starts a cell, however many there are.
 */
export function dispersion(
  cells: number,
  length: number,
  count: number,
  startOf: (index: number) => number,
  here: number,
): string {
  let line = '';
  const cellOf = (offset: number) => Math.min(cells - 1, Math.floor((offset * cells) / Math.max(1, length)));
  let index = 0;
  for (let cell = 0; cell < cells; cell++) {
    index = firstIndex(count, (one) => cellOf(startOf(one)) >= cell, index);
    const some = index < count && cellOf(startOf(index)) === cell;
    line += cellOf(here) === cell ? HERE : some ? SOMETHING : NOTHING;
  }
  return line;
}
