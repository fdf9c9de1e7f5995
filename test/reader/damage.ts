/** How much of a frame is left to draw when a terminal shows the one before it. */
import type { Frame } from '../../source/reader/rows.ts';
import { type Cells, cellsOf, NO_CELLS, sameCell } from '../../source/terminal/cells.ts';
import { encodeRow } from '../../source/terminal/style.ts';

export interface Damage {
  /** Cells that differ. */
  readonly cells: number;
  /** Cells that differ still when one band of whole rows has been scrolled to the best effect; rows come in blank. */
  readonly left: number;
  /** How far it was scrolled, up being more than 0; 0 when scrolling would not help. */
  readonly shift: number;
}

/** Every shift of every band is tried: it measures the frames, whatever the writer finds. */
export function damage(before: Frame, after: Frame, columns: number): Damage {
  const rowsOf = ({ rows }: Frame): Cells[] => rows.map((row) => cellsOf(encodeRow(row, true), columns));
  const [from, to] = [rowsOf(before), rowsOf(after)];
  const differing = (one: Cells, other: Cells): number => countDiffering(one, other, columns);
  const still = to.map((row, at) => differing(from[at], row));
  const cells = still.reduce((sum, one) => sum + one, 0);
  let best: Damage = { cells, left: cells, shift: 0 };
  const filled = to.map((row) => differing(NO_CELLS, row));
  for (let shift = 1 - to.length; shift < to.length; shift++) {
    if (shift === 0) continue;
    const moved = to.map((row, at) => (from[at + shift] ? differing(from[at + shift], row) : columns));
    for (let top = 0; top < to.length; top++) {
      // The rows whose content comes from inside the band grow by one with each row it is longer.
      let left = cells;
      for (let bottom = top; bottom < to.length; bottom++) {
        left -= still[bottom];
        const depth = bottom - top + 1;
        const step = Math.abs(shift);
        if (depth <= step) left += filled[bottom];
        else if (shift > 0) left += moved[bottom - step] - filled[bottom - step] + filled[bottom];
        else left += moved[bottom];
        if (depth > step && left < best.left) best = { cells, left, shift };
      }
    }
  }
  return best;
}

/** The second column of a wide character goes with the first. */
function countDiffering(one: Cells, other: Cells, columns: number): number {
  let count = 0;
  for (let column = 0; column < columns; column++) {
    if (other.chars[column] !== '' && !sameCell(one, other, column)) count++;
  }
  return count;
}
