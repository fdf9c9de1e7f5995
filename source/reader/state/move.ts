/** Moving on each screen: the marker in the articles, the text while reading, the rows of help and the unread. */
import { before, firstRow, moveRows, rowOf } from '../layout/article-layout.ts';
import { bandOf, listBandsOf } from '../layout/geometry.ts';
import type { Size } from '../rows.ts';
import { panelRows } from '../screens/panel.ts';
import { facetChosen } from './facets.ts';
import { marked } from './jump.ts';
import { articleInRow, markerRow, rememberedTop, rowCount } from './shown-rows.ts';
import type { Panel, Reading, State } from './types.ts';
import { scrolled, type Window } from './window.ts';

/** A way to move; the same on every screen. */
export type Move = 'down' | 'up' | 'page-down' | 'page-up' | 'half-down' | 'half-up' | 'top' | 'bottom';

export function moved(state: State, move: Move): State {
  const overlay = state.overlays.at(-1);
  if (overlay?.kind === 'facets')
    return facetChosen(state, overlay.choice + distance(move, facetHeight(state.size)));
  if (overlay && 'top' in overlay) return panelMoved(state, overlay, move);
  if (state.reading) return readingMoved(state, state.reading, move);
  return listMoved(state, move);
}

/** How many rows a move goes on a screen of that height, down being more than 0. */
function distance(move: Move, height: number): number {
  switch (move) {
    case 'down':
      return 1;
    case 'up':
      return -1;
    case 'page-down':
      return page(height);
    case 'page-up':
      return -page(height);
    case 'half-down':
      return Math.max(1, height >> 1);
    case 'half-up':
      return -Math.max(1, height >> 1);
    case 'top':
      return Number.NEGATIVE_INFINITY;
    case 'bottom':
      return Number.POSITIVE_INFINITY;
  }
}

/** A page leaves the eye a row to go on from, and on a tall screen two: one may be the blank between paragraphs. */
function page(height: number): number {
  return Math.max(1, height - (height < TALL ? 1 : 2));
}

/** From so many rows on a second one is cheap. */
const TALL = 16;

function panelMoved(state: State, overlay: Panel, move: Move): State {
  const { height } = bandOf(state.size);
  const most = Math.max(0, panelRows(state, overlay.kind).length - height);
  const top = clamp(Math.min(overlay.top, most) + distance(move, height), most);
  return { ...state, overlays: [...state.overlays.slice(0, -1), { ...overlay, top }] };
}

/** Rows of facets under their line: as many as the preview has, and more where the screen is tall. */
export function facetHeight({ rows }: Size): number {
  return Math.min(Math.max(1, (rows >> 1) - 1), Math.max(8, Math.floor(rows / 3)));
}

/** How many articles ahead of the marker stay in sight: scrolling that much earlier costs the wire no more. */
const AHEAD = 2;

/** Moves the marker; the filter or the order may have put other articles around it since it last moved. */
export function listMoved(state: State, move: Move): State {
  const { height } = listBandsOf(state.size).list;
  const length = rowCount(state);
  if (length === 0) return state;
  const by = distance(move, height);
  const marker = clamp(markerRow(state) + by, length - 1);
  const isStep = move === 'down' || move === 'up';
  const ahead = isStep ? clamp(marker + by * Math.min(AHEAD, (height - 1) >> 2), length - 1) : marker;
  const from = isStep ? topOfList(state) : clamp(topOfList(state) + by, Math.max(0, length - height));
  const top = topFor(from, ahead, height, length);
  const list = { ...state.list, marker: articleInRow(state, marker), top: articleInRow(state, top) };
  return { ...state, list };
}

/** The first row shown: as remembered, but with the marker in sight and no row left empty that could be filled. */
export function topOfList(state: Pick<State, 'listing' | 'list' | 'view' | 'opened' | 'size'>): number {
  const { height } = listBandsOf(state.size).list;
  return topFor(rememberedTop(state), markerRow(state), height, rowCount(state));
}

function topFor(top: number, marker: number, height: number, length: number): number {
  return clamp(Math.min(Math.max(top, marker - height + 1), marker), Math.max(0, length - height));
}

function readingMoved(state: State, reading: Reading, move: Move): State {
  if (move === 'top')
    return {
      ...marked(state),
      reading: scrolled(state, reading, ({ layout, top }) => firstRow(layout) ?? top),
    };
  if (move === 'bottom')
    return { ...marked(state), reading: scrolled(state, reading, ({ lastTop }) => lastTop) };
  const by = ({ layout, top, height }: Window) => moveRows(layout, top, distance(move, height));
  return { ...state, reading: scrolled(state, reading, by) };
}

/** To the start of the next paragraph; the other way to the start of this one, or of the one before when there already. */
export function paragraphMoved(state: State, by: 1 | -1): State {
  const { reading } = state;
  if (!reading) return state;
  const to = ({ layout, top }: Window) => {
    const start = rowOf(layout, layout.segments[top.segment].start) ?? top;
    const segment = by < 0 && before(start, top) ? top.segment : top.segment + by;
    const { start: offset } = layout.segments[Math.min(Math.max(0, segment), layout.segments.length - 1)];
    return rowOf(layout, offset) ?? top;
  };
  return { ...state, reading: scrolled(state, reading, to) };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
