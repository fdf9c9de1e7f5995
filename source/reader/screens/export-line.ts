/** The line that the name of a file is typed into, over the last row of the screen under it. */
import { ENDINGS } from '../../export/endings.ts';
import { cut, row, rowWidth, spread } from '../layout/cells.ts';
import { footerKeys } from '../reminders.ts';
import type { Exporting, State } from '../state/types.ts';
import { QUIET } from '../theme.ts';
import { reminders } from './footer.ts';
import { inputLine } from './input-line.ts';
import type { Drawn } from './select.ts';

/** Columns kept for what is typed. */
const LEAST_TYPED = 24;

export function exportLine(state: State, { editor, what }: Exporting, under: Drawn): Drawn {
  const { columns, rows } = state.size;
  const label = columns >= 60 ? ` write ${what} to › ` : ' write to › ';
  const keys = columns >= 60 ? reminders(footerKeys('export'), columns >> 2) : [];
  const room = columns - label.length - LEAST_TYPED - rowWidth(keys) - 5;
  const words = state.message ?? `.${ENDINGS.join(' .')}`;
  // A question has to be seen whole, whatever it is about.
  const right = [
    ...row(`  ${cut(words, state.message === null ? room : columns >> 1)}  `, QUIET),
    ...keys,
    ...row(' '),
  ];
  const line = inputLine(label, editor, Math.max(10, columns - rowWidth(right)));
  const all = Array.from({ length: rows - 1 }, (_, at) => under.rows[at] ?? []);
  return {
    ...under,
    rows: [...all, spread(line.row, right, columns)],
    cursor: { row: rows - 1, column: line.column },
  };
}
