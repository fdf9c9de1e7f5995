import { width } from '../../text/width.ts';
import { row, rowWidth } from '../layout/cells.ts';
import type { Row } from '../rows.ts';
import { QUIET } from '../theme.ts';

/** The reminders that fit into `columns`: always the last one first, then the others in their order. */
export function reminders(all: readonly string[], columns: number): Row {
  const last = all[all.length - 1];
  let room = columns - width(last);
  if (room < 0) return [];
  const shown: string[] = [];
  for (const one of all.slice(0, -1)) {
    room -= width(one) + 2;
    if (room < 0) break;
    shown.push(one);
  }
  return row([...shown, last].join('  '), QUIET);
}

/** A footer: words at the left edge, as many reminders as there is room for, and a position at the right edge. */
export function footer(keys: readonly string[], words: Row, position: string, columns: number): Row {
  const end = position === '' ? ' ' : `  ${position} `;
  const room = columns - rowWidth(words) - width(end) - 2;
  const shown = reminders(keys, room);
  const gap = columns - rowWidth(words) - rowWidth(shown) - width(end);
  return gap < 0 ? words : [...words, ...row(' '.repeat(gap)), ...shown, ...row(end)];
}
