/** Rows measured and cut in columns. */
import { isEven } from '../../text/even.ts';
import { graphemes } from '../../text/graphemes.ts';
import { width } from '../../text/width.ts';
import type { Row, Run, Style } from '../rows.ts';
import { ELLIPSIS, PLAIN } from '../theme.ts';

export const EMPTY: Row = [];

export function run(text: string, style: Style = PLAIN): Run {
  return { text, style };
}

/** A row of one run. */
export function row(text: string, style: Style = PLAIN): Row {
  return text === '' ? EMPTY : [{ text, style }];
}

export function rowWidth(runs: Row): number {
  let columns = 0;
  for (const { text } of runs) columns += width(text);
  return columns;
}

/** What is left of `text` in `columns`, cut behind a grapheme, with an ellipsis where something was cut off. */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (text.length <= columns && width(text) <= columns) return text;
  const { head, whole } = headOf(text, columns);
  return whole ? head : `${headOf(text, columns - 1).head}${ELLIPSIS}`;
}

/** As many graphemes as fit; looks no further into the text than that. */
function headOf(text: string, columns: number): { head: string; whole: boolean } {
  if (isEven(text.slice(0, columns + 1)))
    return { head: text.slice(0, columns), whole: text.length <= columns };
  let used = 0;
  let end = 0;
  for (const grapheme of graphemes(text.slice(0, columns * 16 + 64))) {
    used += width(grapheme);
    if (used > columns) return { head: text.slice(0, end), whole: false };
    end += grapheme.length;
  }
  return { head: text.slice(0, end), whole: end === text.length };
}

/** Cut or filled up with blanks to exactly `columns`. */
export function padded(text: string, columns: number): string {
  const shown = cut(text, columns);
  return shown + ' '.repeat(Math.max(0, columns - width(shown)));
}

/** The same with the blanks in front. */
export function paddedStart(text: string, columns: number): string {
  const shown = cut(text, columns);
  return ' '.repeat(Math.max(0, columns - width(shown))) + shown;
}

/** A row cut to `columns`, without empty runs. */
export function fitted(runs: Row, columns: number): Row {
  const kept: Run[] = [];
  let left = columns;
  for (const { text, style } of runs) {
    if (left <= 0) break;
    if (text === '') continue;
    const shown = cut(text, left);
    left -= width(shown);
    if (shown !== '') kept.push({ text: shown, style });
    if (shown !== text) break;
  }
  return kept;
}

/** `left` from the left edge and `right` up to the right edge; what does not fit is cut from `left`. */
export function spread(left: Row, right: Row, columns: number): Row {
  const behind = fitted(right, columns);
  const room = columns - rowWidth(behind);
  const ahead = fitted(left, Math.max(0, room - (behind.length > 0 ? 1 : 0)));
  return [...ahead, ...row(' '.repeat(room - rowWidth(ahead))), ...behind];
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Text for a row: a line break or another control (articles hold only line breaks and tabs) becomes a blank. */
export function inRow(text: string): string {
  return text.replace(CONTROL, ' ');
}
