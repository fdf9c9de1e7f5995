/** Which texts beside one another are columns, and which the cells of a table. */
import { type Line, linesOf } from './lines.ts';
import type { Cell } from './rows.ts';

/** Prose beside prose; or beside what is none, as a box or a list, where that is no table's column: its lines are not those of the prose. `least`: how many lines a column has at least. */
export function areApart(left: readonly Cell[], right: readonly Cell[], least: number): boolean {
  const [ofLeft, ofRight] = [linesOf(left), linesOf(right)];
  const [inLeft, inRight] = [isProse(ofLeft, least), isProse(ofRight, least)];
  if (inLeft === inRight) return inLeft;
  const [prose, other] = inLeft ? [ofLeft, ofRight] : [ofRight, ofLeft];
  const letters = other.reduce((sum, { text }) => sum + text.length, 0);
  if (other.length < least || letters < LETTERS_IN_LIST * other.length) return false;
  const heights = new Set(prose.flatMap(({ y }) => [Math.round(y) - 1, Math.round(y), Math.round(y) + 1]));
  return other.filter(({ y }) => heights.has(Math.round(y))).length <= other.length / 2;
}

/** Figures and marks are shorter, on average. */
const LETTERS_IN_LIST = 8;
/** Characters in a line of a column, on average; wide ones count twice. */
const LETTERS_IN_LINE = 12;
/** Of the lines of prose so many begin inside a sentence. */
const INSIDE_SENTENCE = 0.2;
const WIDE_LETTER = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]/g;

/** Lines that run on from one to the next, as those of a list or a table do not. */
function isProse(lines: readonly Line[], least: number): boolean {
  if (lines.length < least) return false;
  let letters = 0;
  let inside = 0;
  for (const { text } of lines) {
    letters += text.length + (text.match(WIDE_LETTER)?.length ?? 0);
    if (/^[^\p{L}\p{N}]{0,2}(?:\p{Ll}|\p{Lo})/u.test(text)) inside++;
  }
  return letters >= LETTERS_IN_LINE * lines.length && inside >= INSIDE_SENTENCE * lines.length;
}
