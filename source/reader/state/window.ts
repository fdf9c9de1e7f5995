/** The part of the article that is on the screen, derived from the anchor and the size. */
import {
  type At,
  before,
  type Layout,
  lastRow,
  layoutOf,
  lineAt,
  moveRows,
  offsetAt,
  rowOf,
} from '../layout/article-layout.ts';
import { bandOf, columnOf, tooSmall } from '../layout/geometry.ts';
import { allGroups, hidingGroup } from '../layout/segments.ts';
import type { Size } from '../rows.ts';
import { settled } from './rest.ts';
import { signsIn } from './signs.ts';
import type { Reading, State } from './types.ts';

/** The rows from `top` to `bottom`, of at most `height`. */
export interface Window {
  readonly layout: Layout;
  readonly height: number;
  readonly top: At;
  readonly bottom: At;
  /** The top row when the end of the article is on the screen. */
  readonly lastTop: At;
}

/** With all blocks switched in, what stands in furniture is read like the rest. */
function unfoldedIn(state: State, { article, unfolded }: Reading): readonly number[] {
  return state.view.switches.allBlocks ? allGroups(state.view.articles.at(article)) : unfolded;
}

/** What is on the screen; null for an article without text. */
export function windowOf(state: State, reading: Reading): Window | null {
  const article = state.view.articles.at(reading.article);
  const { measure } = columnOf(state.size);
  const layout = layoutOf(article, measure, unfoldedIn(state, reading), signsIn(state, reading.article).ends);
  const { height } = bandOf(state.size);
  const end = lastRow(layout);
  const wanted = rowOf(layout, reading.anchor);
  if (!end || !wanted) return null;
  const lastTop = moveRows(layout, end, 1 - height);
  const top = before(lastTop, wanted) ? lastTop : wanted;
  return { layout, height, top, bottom: moveRows(layout, top, height - 1), lastTop };
}

/** Whether the row of an offset is on the screen. */
export function shows(window: Window, offset: number): boolean {
  const row = rowOf(window.layout, offset);
  return row !== null && !before(row, window.top) && !before(window.bottom, row);
}

/** The offset behind the last row on the screen. */
export function bottomOffset({ layout, bottom }: Window): number {
  return lineAt(layout, bottom)?.end ?? layout.segments[bottom.segment].end;
}

/** How much of the text has been on the screen by now, in per cent; 100 only where its end is on it. */
export function shareShown(window: Window): number {
  const { layout, top, lastTop } = window;
  if (offsetAt(layout, top) === offsetAt(layout, lastTop)) return 100;
  return Math.min(99, Math.floor((bottomOffset(window) * 100) / Math.max(1, layout.article.text.length)));
}

/** The reading with its top row moved, clamped to what can be scrolled to; what is told of it waits. */
export function scrolled(state: State, reading: Reading, move: (window: Window) => At): Reading {
  const window = windowOf(state, reading);
  if (!window) return reading;
  const wanted = move(window);
  const top = before(window.lastTop, wanted) ? window.lastTop : wanted;
  return { ...reading, anchor: offsetAt(window.layout, top) };
}

/**
 * The state on a terminal of another size. The top row stays the top row, unless the mention (or the hit) that the
 * reader was at would go out of sight.
 */
export function resized(state: State, size: Size): State {
  const { reading } = state;
  const after = { ...state, size };
  const at = reading?.find ? reading.find.hit : reading?.cursor;
  const before = reading && windowOf(state, reading);
  if (!before || at === null || at === undefined || tooSmall(size) || !shows(before, at)) return after;
  return { ...after, reading: landed(after, reading, at) };
}

/** Brings an offset into sight: nothing moves when it is, else it lands on the upper third; folded furniture opens. */
export function landed(state: State, reading: Reading, offset: number): Reading {
  const group = hidingGroup(state.view.articles.at(reading.article), unfoldedIn(state, reading), offset);
  const open = group === null ? reading : { ...reading, unfolded: [...reading.unfolded, group] };
  const window = windowOf(state, open);
  if (!window || shows(window, offset)) return settled(open);
  const third = Math.floor(window.height / 3);
  const to = ({ layout, top }: Window) => moveRows(layout, rowOf(layout, offset) ?? top, -third);
  return settled(scrolled(state, open, to));
}
