import { width } from '../../text/width.ts';
import { footerKeys, type Screen } from '../keymap.ts';
import { row, rowWidth } from '../layout/cells.ts';
import type { Row } from '../rows.ts';
import { QUIET } from '../theme.ts';

/** The reminders of a screen that fit into `columns`: always the last one first, then the others in their order. */
export function reminders(screen: Screen, columns: number): Row {
  const all = footerKeys(screen);
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
export function footer(screen: Screen, words: Row, position: string, columns: number): Row {
  const end = position === '' ? ' ' : `  ${position} `;
  const room = columns - rowWidth(words) - width(end) - 2;
  const keys = reminders(screen, room);
  const gap = columns - rowWidth(words) - rowWidth(keys) - width(end);
  return gap < 0 ? words : [...words, ...row(' '.repeat(gap)), ...keys, ...row(end)];
}
