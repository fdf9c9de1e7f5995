/** Frames as cells, and how much of one is left to draw when a terminal shows the one before it. */
import type { Frame, Style } from '../../source/reader/rows.ts';
import { graphemes } from '../../source/text/graphemes.ts';
import { width } from '../../source/text/width.ts';

/** Rows of cells: a character and how it looks; '' in a plain blank and in the second column of a wide character. */
type Cells = readonly (readonly string[])[];

export function cellsOf({ rows }: Frame, columns: number): Cells {
  return rows.map((row) => {
    const cells: string[] = [];
    for (const { text, style } of row) {
      for (const grapheme of graphemes(text)) {
        cells.push(looked(grapheme, style), ...Array(Math.max(0, width(grapheme) - 1)).fill(''));
      }
    }
    return [...cells, ...Array(columns - cells.length).fill('')];
  });
}

/** Of a blank only an underline and reverse are seen. */
function looked(grapheme: string, { bold, dim, italic, underline, inverse, color }: Style): string {
  if (grapheme === ' ') return underline || inverse ? ` ${underline} ${inverse}` : '';
  return [grapheme, bold, dim, italic, underline, inverse, color].join(' ');
}

export interface Damage {
  /** Cells that differ. */
  readonly cells: number;
  /** Cells that differ still when one band of whole rows has been scrolled to the best effect; rows come in blank. */
  readonly left: number;
  /** How far it was scrolled, up being more than 0; 0 when scrolling would not help. */
  readonly shift: number;
}

export function damage(before: Frame, after: Frame, columns: number): Damage {
  const [from, to] = [cellsOf(before, columns), cellsOf(after, columns)];
  const blank: readonly string[] = Array(columns).fill('');
  const still = to.map((row, at) => differing(from[at], row));
  const cells = still.reduce((sum, one) => sum + one, 0);
  let best: Damage = { cells, left: cells, shift: 0 };
  const filled = to.map((row) => differing(blank, row));
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

function differing(one: readonly string[], other: readonly string[]): number {
  return one.reduce((sum, cell, at) => sum + (cell === other[at] ? 0 : 1), 0);
}
