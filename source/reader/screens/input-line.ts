import { graphemes } from '../../text/graphemes.ts';
import { width } from '../../text/width.ts';
import { cut, row } from '../layout/cells.ts';
import type { Row } from '../rows.ts';
import { lineOf } from '../state/editor.ts';
import type { Editor } from '../state/types.ts';
import { ELLIPSIS, STRONG } from '../theme.ts';

/**
 * A line being typed behind its label, in fewer than `columns`, with an ellipsis at either end that is cut off. It is scrolled so that
 * the caret is in sight, and what stands under it; `column` is where that is.
 */
export function inputLine(label: string, editor: Editor, columns: number): { row: Row; column: number } {
  const room = Math.max(1, columns - width(label) - 1);
  const ahead = lineOf({ text: editor.text.slice(0, editor.caret) });
  const most = Math.max(0, editor.caret < editor.text.length ? room - BEHIND : room);
  const mark = width(ahead) > most && most > width(ELLIPSIS) ? ELLIPSIS : '';
  let from = 0;
  let used = width(ahead);
  for (const grapheme of graphemes(ahead)) {
    if (used <= most - width(mark)) break;
    used -= width(grapheme);
    from += grapheme.length;
  }
  return {
    row: [...row(label, STRONG), ...row(cut(mark + lineOf(editor).slice(from), room))],
    column: Math.min(columns - 1, width(label) + width(mark) + used),
  };
}

/** Columns from the caret on, where it is not at the end: a character, and the ellipsis of what follows. */
const BEHIND = 2;
