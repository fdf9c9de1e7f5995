/**
 * A line being typed, pure. Carets stand between graphemes. The text is kept as it was typed: what a mark or a joiner
 * is, only its neighbours tell, and they may come as other keys. `lineOf` is what may be shown and asked.
 */
import { graphemes } from '../../text/graphemes.ts';
import { safeText } from '../../text/safe.ts';
import type { Command } from '../keymap.ts';
import type { Editor } from './types.ts';

/** The longest query, in UTF-16 units: no name is longer, and ranking takes time with the length. */
const LONGEST = 200;

export const EMPTY_EDITOR: Editor = { text: '', caret: 0 };

/** The whole line, made safe. */
export function lineOf({ text }: Pick<Editor, 'text'>): string {
  return safeText(text);
}

/** Puts in text from the keyboard or a paste: in one line, and no more of it than there is room for. */
export function typed(editor: Editor, raw: string): Editor {
  const room = LONGEST - editor.text.length;
  const line = raw.slice(0, LONGEST * 4).replace(/\s+/gu, ' ');
  let text = '';
  for (const grapheme of graphemes(line)) {
    if (text.length + grapheme.length > room) break;
    text += grapheme;
  }
  const caret = editor.caret + text.length;
  return { text: editor.text.slice(0, editor.caret) + text + editor.text.slice(editor.caret), caret };
}

/** What an editing command makes of the line; null when the command is none. */
export function edited(editor: Editor, command: Command): Editor | null {
  const { text, caret } = editor;
  const ahead = text.slice(0, caret);
  const behind = text.slice(caret);
  switch (command) {
    case 'erase':
      return from(ahead.slice(0, previous(ahead)), behind);
    case 'erase-after':
      return from(ahead, behind.slice(first(behind)));
    case 'erase-word':
      return from(ahead.replace(/\S*\s*$/u, ''), behind);
    case 'erase-line':
      return from('', behind);
    case 'left':
      return { text, caret: previous(ahead) };
    case 'right':
      return { text, caret: caret + first(behind) };
    case 'line-start':
      return { text, caret: 0 };
    case 'line-end':
      return { text, caret: text.length };
    default:
      return null;
  }
}

function from(ahead: string, behind: string): Editor {
  return { text: ahead + behind, caret: ahead.length };
}

/** Where the last grapheme of `text` starts. */
function previous(text: string): number {
  let last = 0;
  for (const grapheme of graphemes(text)) last = grapheme.length;
  return text.length - last;
}

/** How long the first grapheme of `text` is. */
function first(text: string): number {
  for (const grapheme of graphemes(text)) return grapheme.length;
  return 0;
}
