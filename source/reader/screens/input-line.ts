import { graphemes } from '../../text/graphemes.ts';
import { width } from '../../text/width.ts';
import { row } from '../layout/cells.ts';
import type { Row } from '../rows.ts';
import { lineOf } from '../state/editor.ts';
import type { Editor } from '../state/types.ts';
import { STRONG } from '../theme.ts';

/** A line being typed behind its label, scrolled so that the caret is in sight; `column` is where the caret stands. */
export function inputLine(label: string, editor: Editor, columns: number): { row: Row; column: number } {
  const room = Math.max(1, columns - width(label) - 1);
  const ahead = lineOf({ text: editor.text.slice(0, editor.caret) });
  let from = 0;
  let used = width(ahead);
  for (const grapheme of graphemes(ahead)) {
    if (used <= room) break;
    used -= width(grapheme);
    from += grapheme.length;
  }
  return {
    row: [...row(label, STRONG), ...row(lineOf(editor).slice(from))],
    column: Math.min(columns - 1, width(label) + used),
  };
}
