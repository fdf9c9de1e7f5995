/** The list as it stands: which articles are in it, and in which order. */
import type { View } from '../../store/view.ts';
import { firstIndex } from '../../text/halving.ts';
import type { State } from './types.ts';
import type { Wants } from './wants.ts';

/** All articles in an order that is not the view's own. */
export interface Order {
  readonly articles: Uint32Array;
  /** The place of each article in it. */
  readonly places: Uint32Array;
}

export interface Listing {
  readonly wants: Wants;
  /** Null for the view's own order. */
  readonly order: Order | null;
  /** Those left by the filter, in that order; null when all are. */
  readonly left: Uint32Array | null;
  /** Whether there may be more, further down. */
  readonly isPart: boolean;
  readonly named: Named;
}

/** Whom the filter's `actor:` is taken for, and what behind one means nobody. */
export interface Named {
  readonly actors: readonly number[];
  readonly nobody: readonly string[];
}

export const NOBODY_NAMED: Named = { actors: [], nobody: [] };

/** Everything, in the view's own order. */
export function plainListing(view: View): Listing {
  const wants: Wants = { view, sort: 'date', actor: null, filter: '', together: null, marks: null };
  return { wants, order: null, left: null, isPart: false, named: NOBODY_NAMED };
}

/** Whether every article stands where it does in the view. */
export const isPlain = ({ left, order }: Listing): boolean => left === null && order === null;

export function listLength({ listing, view }: Pick<State, 'listing' | 'view'>): number {
  return listing.left?.length ?? view.articles.length;
}

/** The article of a row that there is. */
export function articleAt({ left, order }: Listing, row: number): number {
  return (left ?? order?.articles)?.[row] ?? row;
}

/** Where an article stands in an order, whether the filter leaves it in or not. */
export const placeIn = (order: Order | null, article: number): number => order?.places[article] ?? article;

/** The first row that is the article's, or of one behind it; how many rows there are when there is none. */
export function rowFrom({ listing, view }: Pick<State, 'listing' | 'view'>, article: number): number {
  const { left, order } = listing;
  const place = placeIn(order, article);
  if (left === null) return Math.min(place, view.articles.length);
  return firstIndex(left.length, (row) => placeIn(order, left[row]) >= place);
}

/** Whether an article is in the list. */
export function isInList(state: Pick<State, 'listing' | 'view'>, article: number): boolean {
  const row = rowFrom(state, article);
  return row < listLength(state) && articleAt(state.listing, row) === article;
}

/** The article's row, or that of the nearest one that is left; 0 in an empty list. */
export function nearestRow(state: Pick<State, 'listing' | 'view'>, article: number): number {
  const { order } = state.listing;
  const behind = rowFrom(state, article);
  const last = listLength(state) - 1;
  if (behind > last) return Math.max(0, last);
  if (behind === 0) return 0;
  const place = placeIn(order, article);
  const far = (row: number): number => Math.abs(placeIn(order, articleAt(state.listing, row)) - place);
  return far(behind - 1) < far(behind) ? behind - 1 : behind;
}
