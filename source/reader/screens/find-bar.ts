/** The find bar: the line that text is typed into, where it stands in this article, and in how many others. */
import { width } from '../../text/width.ts';
import { cut, inRow, row, rowWidth, spread } from '../layout/cells.ts';
import { footerKeys } from '../reminders.ts';
import type { Row } from '../rows.ts';
import { lineOf } from '../state/editor.ts';
import { hitFrom, hitsOf } from '../state/hits.ts';
import { listLength } from '../state/listing.ts';
import type { Find, Reading, State } from '../state/types.ts';
import { QUIET } from '../theme.ts';
import { counted, number } from '../words.ts';
import { reminders } from './footer.ts';
import { inputLine } from './input-line.ts';

const LABEL = ' find › ';
/** Blanks in the find bar, and the cell of the cursor. */
const BESIDE = 6;
/** What is told of the keys where there is no room for more. */
const LEAST = row('Esc', QUIET);

export function findBar(state: State, reading: Reading, find: Find): { row: Row; column: number } {
  const { columns } = state.size;
  const hits = hitsOf(state, reading, find);
  const at = find.hit === null ? 0 : hitFrom(hits, find.hit) + 1;
  const which = at === 0 ? '' : `${number(at)}/`;
  const here = hits.length === 0 ? 'not here' : `${which}${number(hits.length)}`;
  const isAlone = state.spread === null || hits.length === 0;
  const further = find.typing && hits.length === 0 ? '; Enter looks on' : '';
  const told = [isAlone ? here + further : `${here} here`, ...elsewhere(state)].join(' · ');
  const isCut = (words: string): boolean => width(words) > columns >> 1;
  const found = lineOf(find.editor).trim() === '' ? '' : isCut(told) ? here : told;
  const words = wordsSaid(state, isCut) ?? found;
  // What is looked for comes before what can be pressed.
  const room = columns - width(LABEL + lineOf(find.editor) + words) - BESIDE;
  const keys = reminders(
    footerKeys(find.typing ? 'find' : 'hits'),
    Math.min(Math.floor(columns * 0.4), room),
  );
  const right = [...row(`  ${cut(words, columns >> 1)}  `), ...(keys.length > 0 ? keys : LEAST), ...row(' ')];
  const line = inputLine(LABEL, find.editor, Math.max(10, columns - rowWidth(right)));
  return { row: spread(line.row, right, columns), column: line.column };
}

/** What is said for once, in shorter words where those there are would be cut. */
function wordsSaid({ message, brief }: State, isCut: (words: string) => boolean): string | null {
  if (message === null) return null;
  const all = inRow(message);
  return isCut(all) && brief !== null ? brief : all;
}

/** Of a text that is kept, in how many articles of the list it stands; how far the way to the next one is. */
function elsewhere(state: State): string[] {
  const { seek, view } = state;
  if (seek !== null) {
    const all = Math.max(1, listLength({ listing: seek.of, view }));
    return [`looking… ${Math.floor(((all - seek.left) * 100) / all)}%`];
  }
  if (state.spread === null || state.spread.left === null) return [];
  const { articles, left } = state.spread;
  return [`${left > 0 ? 'up to ' : ''}${counted(articles + left, 'article')}`];
}
