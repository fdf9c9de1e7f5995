import { endsSentence } from '../../structure/sentences.ts';
import { commonSize } from './columns.ts';
import { isRow, type Line } from './lines.ts';

/** What the lines of a column have in common. All in points, from the page's left edge. */
export interface ColumnShape {
  /** Where its lines begin, and the first of them from the left. */
  readonly left: number;
  readonly from: number;
  readonly right: number;
  /** How far lines of a size stand apart where they stand close. */
  leading(size: number): number;
  /** How far the lines around one go to the right: beside a picture less far than others. */
  reach(line: number): number;
  /** Most of its lines end a sentence: each is a paragraph. */
  readonly isOfSentences: boolean;
}

/** Another size of letters, and not the same size rounded. */
export const OTHER_SIZE = 1.13;
/** Of so few lines the longest tells where a column ends; of more all but these. */
const FEW = 6;
const OUTLYING = 0.03;
/** So much of a column's letters stands behind the place where its lines begin. */
const GOOD_PART = 0.25;
/** Lines looked at before another and from it on. */
const AROUND = 3;
/** Lines further apart than so many times their size say nothing of those of one paragraph. */
const LOOSEST = 2.6;

/** `lines`: from top to bottom, one at least. */
export function shapeOf(lines: readonly Line[]): ColumnShape {
  const size = commonSize(lines);
  // A headline reaches further than the text does, and so does a row of a table.
  const text = lines.filter((line) => line.size <= OTHER_SIZE * size && !isRow(line));
  const ends = (text.length > 0 ? text : lines).map(({ x1 }) => x1).sort((a, b) => b - a);
  const right = ends[ends.length < FEW ? 0 : Math.max(1, Math.floor(ends.length * OUTLYING))]!;
  return {
    left: Math.min(commonStart(lines), right),
    from: lines.reduce((from, { x0 }) => Math.min(from, x0), right),
    right,
    leading: leadingOf(lines),
    reach: (line) =>
      lines.slice(Math.max(0, line - AROUND), line + AROUND).reduce((x, { x1 }) => Math.max(x, x1), 0),
    isOfSentences: text.filter((line) => endsSentence(line.text)).length * 2 >= text.length,
  };
}

/** The first place from the left where a good part of the lines begins. */
function commonStart(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { x0, text } of lines) {
    const at = Math.round(x0);
    counts.set(at, (counts.get(at) ?? 0) + text.length);
    all += text.length;
  }
  const starts = [...counts].filter(([, letters]) => letters >= GOOD_PART * all);
  return starts.reduce((left, [at]) => Math.min(left, at), Number.POSITIVE_INFINITY);
}

/** The lower quartile of the distances between lines of a size. */
function leadingOf(lines: readonly Line[]): (size: number) => number {
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
  return (size) => Math.min(quartiles.get(Math.round(size)) ?? 1.3 * size, LOOSEST * size);
}
