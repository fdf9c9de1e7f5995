/** The dispersion of an actor over the article being read, and why the current mention is one. */
import { offsetAt } from '../layout/article-layout.ts';
import { cut, padded, row } from '../layout/cells.ts';
import type { Row } from '../rows.ts';
import { hitsOf } from '../state/hits.ts';
import { currentPlace, placesHere } from '../state/places.ts';
import type { Reading, State } from '../state/types.ts';
import { shows, type Window } from '../state/window.ts';
import { reason } from '../words.ts';
import { dispersion } from './dispersion.ts';

const LEAST = 10;
const MOST = 60;
/** Columns for why a mention is one: enough for any two rules. */
const REASON = 40;

/** A row of its own; blank where there is nothing to show. */
export function plotRow(state: State, reading: Reading, window: Window | null): Row {
  const { columns } = state.size;
  const cells = Math.max(LEAST, Math.min(MOST, columns - REASON - 4));
  const plot = plotOf(state, reading, window, cells);
  return plot === '' ? [] : row(cut(` ${plot}  ${whyHere(state, reading)}`, columns));
}

/** The same for a screen without room for such a row: at the left of a footer that needs `taken` columns itself. */
export function plotBeside(state: State, reading: Reading, window: Window | null, taken: number): Row {
  const plot = plotOf(state, reading, window, LEAST);
  const room = Math.min(REASON, state.size.columns - LEAST - taken - 3);
  return plot === '' || room < 1 ? [] : row(` ${plot}  ${padded(whyHere(state, reading), room)}`);
}

function whyHere(state: State, reading: Reading): string {
  const current = reading.find ? null : currentPlace(state);
  return current ? reason(state.view, current.mention) : '';
}

/** Over the mentions, or over the hits while the find bar shows; empty when there are none. */
function plotOf(state: State, reading: Reading, window: Window | null, cells: number): string {
  if (!window) return '';
  const hits = reading.find && hitsOf(state, reading, reading.find);
  const places = placesHere(state);
  const count = hits ? hits.length : places.length;
  if (count === 0) return '';
  const startOf = (index: number): number => (hits ? hits[index] : places[index].mention).start;
  const at = reading.find ? reading.find.hit : (currentPlace(state)?.mention.start ?? null);
  const here = at !== null && shows(window, at) ? at : offsetAt(window.layout, window.top);
  return dispersion(cells, window.layout.article.text.length, count, startOf, here);
}
