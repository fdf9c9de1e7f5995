/** What has to be done for the list that is asked for, and what it comes to in the end. */

import { actorCalled } from '../../search/actor-called.ts';
import type { Facet } from '../../search/facets.ts';
import { type Among, type Fits, fitsOf } from '../../search/filter-match.ts';
import { narrows } from '../../search/filter-narrows.ts';
import { filterQuery } from '../../search/filter-query.ts';
import { sorted } from '../../search/sorts.ts';
import { searchFor, type TextSearch } from '../../search/text-search.ts';
import type { Together } from '../../search/together.ts';
import { isMarked } from '../../store/marked.ts';
import type { Covered } from './covered.ts';
import { type Listing, listLength, type Named, NOBODY_NAMED, type Order } from './listing.ts';
import { topOfList } from './move.ts';
import { articleInRow, markerRow } from './shown-rows.ts';
import { isSameTogether, togetherOf } from './together.ts';
import type { State } from './types.ts';
import { isSameOrder, type Wants } from './wants.ts';

/** What is still to be done for the list, as far as it is. */
export type Work =
  /** Stretches read ahead, since a filter is about to be typed. */
  | { readonly kind: 'read'; readonly next: number }
  /** What the list can be narrowed by, counted. */
  | { readonly kind: 'count'; readonly base: Listing; readonly facet: Facet }
  /** Articles looked at one by one: of `among`, or (null) of all. */
  | {
      readonly kind: 'filter';
      readonly wants: Wants;
      readonly fits: Fits;
      readonly named: Named;
      /** Those that have to ask, and to read, which articles hold a text. */
      readonly searches: readonly TextSearch[];
      /** Where the pinned actors meet, which is found out by reading too; null where that is not asked. */
      readonly together: Together | null;
      readonly order: Order | null;
      readonly among: Uint32Array | null;
      readonly next: number;
      readonly pieces: readonly Uint32Array[];
      /** Null while nothing of it has been counted, and once it is on the screen. */
      readonly covered: Covered | null;
    };

/** The state with the work begun; with the list itself where that is no work. */
export function begun(state: State, wants: Wants): State {
  const { listing } = state;
  if (wants.sort === 'date') return filtering(state, wants, null);
  if (isSameOrder(listing.wants, wants) && listing.order !== null)
    return filtering(state, wants, listing.order);
  return filtering(state, wants, orderOf(wants));
}

function orderOf({ view, sort, actor }: Wants): Order {
  const articles = sorted(view, sort, actor);
  const places = new Uint32Array(articles.length);
  articles.forEach((article, place) => {
    places[article] = place;
  });
  return { articles, places };
}

/** The same once the order is there; null is the view's own. */
export function filtering(state: State, wants: Wants, order: Order | null): State {
  const together = togetherOf(wants.view, wants.together);
  if (wants.filter === '' && together === null)
    return taken(state, { wants, order, left: null, isPart: false, named: NOBODY_NAMED });
  const query = filterQuery(wants.filter);
  const { listing } = state;
  const isNarrower =
    !listing.isPart &&
    (listing.wants.marks === null || listing.wants.marks === wants.marks) &&
    listing.wants.view === wants.view &&
    (listing.wants.together === null || isSameTogether(listing.wants.together, wants.together)) &&
    isSameOrder(listing.wants, wants) &&
    narrows(filterQuery(listing.wants.filter), query);
  const named: { actors: number[]; nobody: string[] } = { actors: [], nobody: [] };
  const searches: TextSearch[] = [];
  const fitsFilter = fitsOf(query, {
    marked: (sign) => isMarked({ ...state, marks: wants.marks ?? state.marks }, sign),
    mentioning: (name) => mentioning(state, name, named),
    holding: (text) => {
      const search = searchFor(state.view, text);
      searches.push(search);
      return (article) => search.holds(article);
    },
  });
  const fits: Fits = (article, facts) =>
    together === null
      ? fitsFilter(article, facts)
      : together.areIn(article) && fitsFilter(article, facts) && together.holds(article);
  const among = (isNarrower ? listing.left : null) ?? order?.articles ?? null;
  const start = { next: 0, pieces: [], covered: null };
  return {
    ...state,
    work: { kind: 'filter', wants, fits, named, searches, together, order, among, ...start },
  };
}

/** The articles with a mention of the actor that the finder puts first for a name. */
function mentioning(state: State, name: string, named: { actors: number[]; nobody: string[] }): Among {
  const actor = actorCalled(state, name);
  if (actor === null) {
    named.nobody.push(name);
    return () => false;
  }
  named.actors.push(actor);
  const isIn = new Uint8Array(state.view.articles.length);
  for (const article of state.view.occurrences(actor).articles) isIn[article] = 1;
  return (article) => isIn[article] === 1;
}

/** The state with the list that was worked for. */
export function taken(state: State, listing: Listing): State {
  return { ...shownAs(state, listing), work: null };
}

/** The state with another list. In another order the marked article keeps its row on the screen. */
export function shownAs(state: State, listing: Listing): State {
  const next = { ...state, listing };
  if (listing.order === state.listing.order || listLength(next) === 0) return next;
  const above = markerRow(state) - topOfList(state);
  const top = articleInRow(next, Math.max(0, markerRow(next) - above));
  return { ...next, list: { ...state.list, top } };
}
