import { endsSentence } from '../../structure/sentences.ts';
import { isRow, type Line } from './lines.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly font: string;
  /** Its first line is set in from the edge of its column. */
  readonly isIndented: boolean;
  /** Its last line leaves room for another word, so that it ends there. */
  readonly isShort: boolean;
}

/** All in heights of the font. */
const INDENT = 0.7;
const DEEPEST_INDENT = 6;
/** A line so much further down than the others are from one another begins a paragraph; times their distance. */
const GAP = 1.3;
const LOOSE = 1.6;
const LOOSEST = 2.6;
/** Another size of letters; and one that is where the last line ended what it said. */
const OTHER_SIZE = 1.13;
const A_BIT_OTHER = 1.06;
/** Letters so much larger than the text's are a headline's, whose lines are centred or ragged as they come. */
const HEADLINE = 1.15;

const BULLET = /^(?:[•▪■◆‣●○–—*]|\p{Nd}{1,2}[.)])\s/u;

/** The lines of a column as paragraphs. `common`: the size of the text around, in points. */
export function paragraphsOf(lines: readonly Line[], common: number): Paragraph[] {
  if (lines.length === 0) return [];
  const edges = { left: commonStart(lines), from: Number.POSITIVE_INFINITY, right: 0 };
  for (const { x0, x1 } of lines) {
    edges.from = Math.min(edges.from, x0);
    edges.right = Math.max(edges.right, x1);
  }
  const leading = leadings(lines);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (open.length > 0 && begins(line, open, edges, leading(line.size), common)) {
      paragraphs.push(paragraphOf(open, edges));
      open = [];
    }
    open.push(line);
  }
  paragraphs.push(paragraphOf(open, edges));
  return paragraphs;
}

interface Edges {
  /** Where most lines begin, and the first of them from the left. */
  readonly left: number;
  readonly from: number;
  readonly right: number;
}

function paragraphOf(lines: readonly Line[], edges: Edges): Paragraph {
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const longest = lines.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    ...{ lines, size: longest.size, font: longest.font },
    isIndented: indent(first, edges) > INDENT * first.size,
    isShort: edges.right - last.x1 > 3 * last.size,
  };
}

/** Whether a line begins a paragraph after the lines of one. */
function begins(line: Line, open: readonly Line[], edges: Edges, leading: number, common: number): boolean {
  const last = open.at(-1)!;
  const { size } = line;
  const scale = Math.max(size, last.size) / Math.min(size, last.size);
  if (scale > OTHER_SIZE) return true;
  if (line.y - last.y > Math.max(GAP * leading, 1.1 * size)) return true;
  if (isRow(line) || isRow(last)) return true;
  if (size >= HEADLINE * common) return false;
  const ended = endsSentence(last.text);
  const fits = room(last, edges) > firstWord(line) + size;
  // Lines set far apart may be those of a typescript.
  if (fits && line.y - last.y > LOOSE * size) return true;
  const isItem = BULLET.test(open[0]!.text);
  if (BULLET.test(line.text) && (ended || isItem)) return true;
  if (scale > A_BIT_OTHER && (ended || fits)) return true;
  if (line.font !== last.font && fits && (ended || open.length === 1)) return true;
  if (fits && isCentred(line, last, edges)) return true;
  const [in0, in1] = [indent(last, edges), indent(line, edges)];
  // The lines of an item hang behind its mark.
  if (isItem && open.length === 1 && in1 > in0) return false;
  if (in1 - in0 > INDENT * size && in1 < DEEPEST_INDENT * size)
    return ended || fits || !isFlushIn(line, last);
  // Back at the edge after lines that were set in: the next item of a list whose items hang.
  if (in0 - in1 > INDENT * size && open.length > 1) return true;
  if (in1 > INDENT * size && ended && open.length === 1) return true;
  return ended && fits;
}

const indent = (line: Line, { left }: Edges): number => line.x0 - left;
const room = (line: Line, { right }: Edges): number => right - line.x1;

/** Lines of one middle. */
function isFlushIn(line: Line, last: Line): boolean {
  return Math.abs((line.x0 + line.x1) / 2 - (last.x0 + last.x1) / 2) < 0.5 * line.size;
}

/** Two lines in the middle of their column, each for itself: names under a headline. */
function isCentred(line: Line, last: Line, edges: Edges): boolean {
  const within = ({ x0, x1, size }: Line): boolean =>
    x0 - edges.from > size && Math.abs(x0 - edges.from - (edges.right - x1)) < size;
  return isFlushIn(line, last) && within(line) && within(last);
}

/** About how wide the first word of a line is, in points. */
function firstWord({ text, x0, x1 }: Line): number {
  const blank = text.indexOf(' ');
  return blank < 0 ? x1 - x0 : ((x1 - x0) * blank) / text.length;
}

/** Where most lines of a column begin. */
function commonStart(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { x0, text } of lines) {
    const at = Math.round(x0);
    counts.set(at, (counts.get(at) ?? 0) + text.length);
  }
  let most = 0;
  let start = lines[0]!.x0;
  for (const [at, count] of counts) {
    if (count <= most) continue;
    most = count;
    start = at;
  }
  return start;
}

/** How far the lines of one size stand apart where they stand close: the lower quartile. */
function leadings(lines: readonly Line[]): (size: number) => number {
  const apart = new Map<number, number[]>();
  for (let i = 1; i < lines.length; i++) {
    const [last, line] = [lines[i - 1]!, lines[i]!];
    if (Math.max(line.size, last.size) > OTHER_SIZE * Math.min(line.size, last.size)) continue;
    const key = Math.round(line.size);
    const known = apart.get(key);
    if (known === undefined) apart.set(key, [line.y - last.y]);
    else known.push(line.y - last.y);
  }
  const quartiles = new Map<number, number>();
  for (const [key, distances] of apart) {
    distances.sort((a, b) => a - b);
    quartiles.set(key, distances[distances.length >> 2]!);
  }
  // One that is too far for lines of one paragraph says nothing of these.
  return (size) => Math.min(quartiles.get(Math.round(size)) ?? 1.3 * size, LOOSEST * size);
}
