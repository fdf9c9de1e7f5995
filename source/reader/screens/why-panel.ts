import { cut, row } from '../layout/cells.ts';
import type { State } from '../state/types.ts';
import { ELLIPSIS, QUIET } from '../theme.ts';
import type { Drawn } from './select.ts';
import { sentence } from './sentence.ts';

/** What is told of a mention, over the last row of the screen, or where it is longer over as many of the lowest as it takes: half at most. */
export function whyPanel({ size: { columns, rows } }: State, why: string, under: Drawn): Drawn {
  const words = sentence(why, columns - 1);
  const room = words.length === 1 ? 1 : Math.max(1, (rows >> 1) - 1);
  const shown = words.slice(0, room);
  if (words.length > room) {
    const last = shown[room - 1].map(({ text }) => text).join('');
    shown[room - 1] = row(`${cut(last, columns - 2)}${ELLIPSIS}`);
  }
  const rule = shown.length === 1 ? [] : [row(` ${'─'.repeat(columns - 2)}`, QUIET)];
  const top = rows - shown.length - rule.length;
  const above = Array.from({ length: top }, (_, at) => under.rows[at] ?? []);
  return { ...under, rows: [...above, ...rule, ...shown] };
}
