/** Moving on each screen: the marker in the articles, the text while reading, the rows of help and the unread. */
import { before, firstRow, moveRows, rowOf } from '../layout/article-layout.ts';
import { bandOf, listBandsOf } from '../layout/geometry.ts';
import type { Size } from '../rows.ts';
import { panelRows } from '../screens/panel.ts';
import { linesMoved } from './concordance.ts';
import { facetChosen } from './facets.ts';
import { marked } from './jump.ts';
import { ledgerMoved } from './ledger.ts';
import { clamp, distance, type Move, markerMoved, topFor } from './marked-rows.ts';
import { articleInRow, markerRow, rememberedTop, rowCount } from './shown-rows.ts';
import type { Panel, Reading, State } from './types.ts';
import { scrolled, type Window } from './window.ts';

export function moved(state: State, move: Move): State {
  const overlay = state.overlays.at(-1);
  if (overlay?.kind === 'facets')
    return facetChosen(state, overlay.choice + distance(move, facetHeight(state.size)));
  if (overlay && 'top' in overlay) return panelMoved(state, overlay, move);
  if (state.reading) return readingMoved(state, state.reading, move);
  if (state.concordance) return linesMoved(state, state.concordance, move);
  if (state.ledger) return ledgerMoved(state, state.ledger, move);
  return listMoved(state, move);
}

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

/** Moves the marker; the filter or the order may have put other articles around it since it last moved. */
export function listMoved(state: State, move: Move): State {
  const { height } = listBandsOf(state.size).list;
  const length = rowCount(state);
  if (length === 0) return state;
  const now = { marker: markerRow(state), top: topOfList(state) };
  const { marker, top } = markerMoved(now, move, height, length);
  const list = { ...state.list, marker: articleInRow(state, marker), top: articleInRow(state, top) };
  return { ...state, list };
}

/** The first row shown: as remembered, but with the marker in sight and no row left empty that could be filled. */
export function topOfList(state: Pick<State, 'listing' | 'list' | 'view' | 'opened' | 'size'>): number {
  const { height } = listBandsOf(state.size).list;
  return topFor(rememberedTop(state), markerRow(state), height, rowCount(state));
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
