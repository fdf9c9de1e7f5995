/**
 * An article as rows, made only where they are looked at. A row is named by where it stands (`At`); an offset in
 * the text names the row it lies in, and an offset between two blocks names the blank row there.
 */
import type { Article } from '../../corpus/article.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { cutAt, UNIT, unitCount } from './units.ts';
import { firstAfter, type Line, wrapUnit } from './wrap.ts';

/** Columns a caption is set in behind its mark. */
export const CAPTION_INDENT = 2;

/** How many wrapped units and how many layouts are kept. */
const UNITS_KEPT = 64;
const LAYOUTS_KEPT = 8;

export interface Layout {
  readonly article: Article;
  readonly columns: number;
  readonly segments: readonly Segment[];
  /** Offsets behind which one more column is taken, ascending. */
  readonly marks: readonly number[];
  readonly wrapped: Map<string, readonly Line[]>;
}

/** A row: line `line` of a unit of a segment; `line` -1 is the blank row behind the segment. */
export interface At {
  readonly segment: number;
  readonly unit: number;
  readonly line: number;
}

const kept: Layout[] = [];

/** The layout of an article at a measure of `columns`; furniture folded but for the groups that start at `unfolded`. */
export function layoutOf(
  article: Article,
  columns: number,
  unfolded: readonly number[],
  marks: readonly number[],
): Layout {
  const segments = segmentsOf(article, unfolded);
  const found = kept.findIndex(
    (layout) =>
      layout.article === article &&
      layout.columns === columns &&
      layout.segments === segments &&
      layout.marks === marks,
  );
  const layout =
    found >= 0 ? kept.splice(found, 1)[0] : { article, columns, segments, marks, wrapped: new Map() };
  kept.unshift(layout);
  kept.length = Math.min(kept.length, LAYOUTS_KEPT);
  return layout;
}

/** The lines of one unit; a folded group of furniture is one line that covers all of it. */
function linesOf(layout: Layout, segment: number, unit: number): readonly Line[] {
  const { start, end, kind, folded } = layout.segments[segment];
  if (folded > 0) return [{ start, end, from: start, to: start }];
  const key = `${segment}:${unit}`;
  const known = layout.wrapped.get(key);
  if (known) {
    layout.wrapped.delete(key);
    layout.wrapped.set(key, known);
    return known;
  }
  const text = layout.article.text;
  const from = cutAt(text, start, end, unit);
  const to = cutAt(text, start, end, unit + 1);
  const marks = layout.marks.slice(firstAfter(layout.marks, from), firstAfter(layout.marks, to));
  const columns = Math.max(2, layout.columns - (kind === 'caption' ? CAPTION_INDENT : 0));
  const lines = wrapUnit(text, from, to, columns, marks);
  if (layout.wrapped.size >= UNITS_KEPT) layout.wrapped.delete(layout.wrapped.keys().next().value as string);
  layout.wrapped.set(key, lines);
  return lines;
}

function units(segment: Segment): number {
  return segment.folded > 0 ? 1 : unitCount(segment.start, segment.end);
}

/** The line of a row; null for a blank row. */
export function lineAt(layout: Layout, at: At): Line | null {
  return at.line < 0 ? null : linesOf(layout, at.segment, at.unit)[at.line];
}

/** The offset that names a row: where it starts. */
export function offsetAt(layout: Layout, at: At): number {
  return lineAt(layout, at)?.start ?? layout.segments[at.segment].end;
}

/** The first row; null in an article without text. */
export function firstRow(layout: Layout): At | null {
  return layout.segments.length === 0 ? null : enter(layout, 0);
}

export function lastRow(layout: Layout): At | null {
  return layout.segments.length === 0 ? null : enterFromBelow(layout, layout.segments.length - 1);
}

function enter(layout: Layout, segment: number): At {
  let unit = 0;
  while (linesOf(layout, segment, unit).length === 0) unit++;
  return { segment, unit, line: 0 };
}

function enterFromBelow(layout: Layout, segment: number): At {
  let unit = units(layout.segments[segment]) - 1;
  while (linesOf(layout, segment, unit).length === 0) unit--;
  return { segment, unit, line: linesOf(layout, segment, unit).length - 1 };
}

export function nextRow(layout: Layout, at: At): At | null {
  const last = at.segment + 1 >= layout.segments.length;
  if (at.line < 0) return last ? null : enter(layout, at.segment + 1);
  if (at.line + 1 < linesOf(layout, at.segment, at.unit).length) return { ...at, line: at.line + 1 };
  const segment = layout.segments[at.segment];
  for (let unit = at.unit + 1; unit < units(segment); unit++) {
    if (linesOf(layout, at.segment, unit).length > 0) return { segment: at.segment, unit, line: 0 };
  }
  if (last) return null;
  return segment.gap ? { ...at, line: -1 } : enter(layout, at.segment + 1);
}

export function previousRow(layout: Layout, at: At): At | null {
  if (at.line < 0) return enterFromBelow(layout, at.segment);
  if (at.line > 0) return { ...at, line: at.line - 1 };
  for (let unit = at.unit - 1; unit >= 0; unit--) {
    const count = linesOf(layout, at.segment, unit).length;
    if (count > 0) return { segment: at.segment, unit, line: count - 1 };
  }
  if (at.segment === 0) return null;
  const above = layout.segments[at.segment - 1];
  const row = enterFromBelow(layout, at.segment - 1);
  return above.gap ? { ...row, line: -1 } : row;
}

/** The row an offset lies in; null in an article without text. */
export function rowOf(layout: Layout, offset: number): At | null {
  const { segments } = layout;
  if (segments.length === 0) return null;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (offset < segment.start) return enter(layout, low);
  if (offset >= segment.end) {
    const row = enterFromBelow(layout, low);
    return segment.gap ? { ...row, line: -1 } : row;
  }
  if (segment.folded > 0) return { segment: low, unit: 0, line: 0 };
  let unit = Math.floor((offset - segment.start) / UNIT);
  while (cutAt(layout.article.text, segment.start, segment.end, unit + 1) <= offset) unit++;
  const lines = linesOf(layout, low, unit);
  let line = 0;
  while (line + 1 < lines.length && lines[line + 1].start <= offset) line++;
  return { segment: low, unit, line };
}

/** Moves by `count` rows (up when negative), as far as there are any. */
export function moveRows(layout: Layout, at: At, count: number): At {
  const step = count < 0 ? previousRow : nextRow;
  let row = at;
  for (let left = Math.abs(count); left > 0; left--) {
    const next = step(layout, row);
    if (!next) break;
    row = next;
  }
  return row;
}

/** Which of two rows stands first. */
export function before(one: At, other: At): boolean {
  if (one.segment !== other.segment) return one.segment < other.segment;
  if (one.line < 0 || other.line < 0) return one.line >= 0 && other.line < 0;
  return one.unit !== other.unit ? one.unit < other.unit : one.line < other.line;
}
