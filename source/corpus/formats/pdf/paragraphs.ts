import { endsSentence } from '../../structure/sentences.ts';
import { type ColumnShape, OTHER_SIZE, shapeOf } from './column-shape.ts';
import { isRow, type Line } from './lines.ts';
import { isParted } from './words.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly font: string;
  /** Its first line is set in from the edge of its column. */
  readonly isIndented: boolean;
  /** What its last line leaves of the column, in points. */
  readonly room: number;
}

/** All in heights of the font. */
const INDENT = 0.7;
const DEEPEST_INDENT = 6;
/** Lines so far apart are those of a typescript, or paragraphs of a line each. */
const LOOSE = 1.6;
/** A line so much further down than the others are from one another begins a paragraph; times their distance. */
const GAP = 1.3;
/** Another size that counts where the last line ended what it said. */
const A_BIT_OTHER = 1.06;
/** Letters so much larger than the text's are a headline's, whose lines are centred or ragged as they come. */
const HEADLINE = 1.15;
/** Room for a word and so much of the column's width. */
const ROOM = 0.25;

/** `Length: 812 words`. */
const LABELLED = /^\p{Lu}[\p{L}-]{2,20}(?: \p{L}{2,20})?:\s/u;
const BULLET = /^(?:[•▪■◆‣●○–—*]|\p{Nd}{1,2}[.)])\s/u;

/** The lines of a column as paragraphs. `common`: the size of the text around, in points. */
export function paragraphsOf(lines: readonly Line[], common: number): Paragraph[] {
  if (lines.length === 0) return [];
  const shape = shapeOf(lines);
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && !begins(lines, first, at, shape, common)) continue;
    paragraphs.push(paragraphOf(lines.slice(first, at), shape));
    first = at;
  }
  return paragraphs;
}

function paragraphOf(lines: readonly Line[], shape: ColumnShape): Paragraph {
  const longest = lines.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    ...{ lines, size: longest.size, font: longest.font },
    isIndented: indent(lines[0]!, shape) > INDENT * lines[0]!.size,
    room: room(lines.at(-1)!, shape),
  };
}

/** Whether line `at` begins a paragraph after the lines from `first` on. */
function begins(
  lines: readonly Line[],
  first: number,
  at: number,
  shape: ColumnShape,
  common: number,
): boolean {
  const [last, line] = [lines[at - 1]!, lines[at]!];
  const { size } = line;
  const scale = Math.max(size, last.size) / Math.min(size, last.size);
  if (scale > OTHER_SIZE || isOfTable(line, shape) || isOfTable(last, shape)) return true;
  const down = line.y - last.y;
  if (down > Math.max(GAP * shape.leading(size), 1.1 * size)) return true;
  if (size >= HEADLINE * common || isParted(last.text)) return false;
  const ended = endsSentence(last.text);
  const word = firstWord(line);
  const fits = room(last, shape) > word + size;
  // A line that leaves so much room ends where it was meant to, unless the next goes on in the middle of a sentence.
  const isMeant = shape.reach(at) - last.x1 > word + ROOM * (shape.right - shape.from);
  if (isMeant && !/^\p{Ll}/u.test(line.text)) return true;
  if (down > LOOSE * size && (fits || (ended && shape.isOfSentences))) return true;
  const isItem = BULLET.test(lines[first]!.text);
  if (BULLET.test(line.text) && (ended || isItem)) return true;
  if (scale > A_BIT_OTHER && (ended || fits)) return true;
  const isFirst = at - first === 1;
  if (fits && line.font !== last.font && (ended || isFirst)) return true;
  if (fits && (ended || LABELLED.test(line.text) || isCentred(line, last, shape))) return true;
  return isSetIn(line, last, shape, { ended, fits, isFirst, isItem });
}

/** A row of cells, and no line whose few words are spread from edge to edge. */
const isOfTable = (line: Line, shape: ColumnShape): boolean =>
  isRow(line) && !(indent(line, shape) < 2 * line.size && Math.abs(room(line, shape)) < 0.5 * line.size);

/** The same by where the two lines begin. */
function isSetIn(
  line: Line,
  last: Line,
  shape: ColumnShape,
  { ended, fits, isFirst, isItem }: Readonly<Record<'ended' | 'fits' | 'isFirst' | 'isItem', boolean>>,
): boolean {
  const [before, own] = [indent(last, shape), indent(line, shape)];
  const least = INDENT * line.size;
  // The lines of an item hang behind its mark.
  if (isItem && isFirst && own > before) return false;
  if (own - before > least && own < DEEPEST_INDENT * line.size)
    return ended || fits || !isOfOneMiddle(line, last);
  // Back at the edge after lines that were set in: the next item of a list whose items hang.
  if (before - own > least && !isFirst) return true;
  return own > least && ended && isFirst;
}

const indent = (line: Line, { left }: ColumnShape): number => line.x0 - left;
const room = (line: Line, { right }: ColumnShape): number => right - line.x1;

function isOfOneMiddle(line: Line, last: Line): boolean {
  return Math.abs((line.x0 + line.x1) / 2 - (last.x0 + last.x1) / 2) < 0.5 * line.size;
}

/** Two lines in the middle of their column, each for itself: names under a headline. */
function isCentred(line: Line, last: Line, { from, right }: ColumnShape): boolean {
  const isInMiddle = ({ x0, x1, size }: Line): boolean =>
    x0 - from > size && Math.abs(x0 - from - (right - x1)) < size;
  return isOfOneMiddle(line, last) && isInMiddle(line) && isInMiddle(last);
}

/** About how wide the first word of a line is, in points. */
export function firstWord({ text, x0, x1 }: Line): number {
  const blank = text.indexOf(' ');
  return blank < 0 ? x1 - x0 : ((x1 - x0) * blank) / text.length;
}
