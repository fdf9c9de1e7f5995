/** What the list is asked to be. */

import type { Sort } from '../../search/sorts.ts';
import type { Marks } from '../../store/marks.ts';
import type { View } from '../../store/view.ts';
import { lineOf } from './editor.ts';
import { isSameTogether, type TogetherWants, togetherWants } from './together.ts';
import type { State } from './types.ts';

/** What a list is made of: the same wants give the same list. */
export interface Wants {
  readonly view: View;
  readonly sort: Sort;
  /** Whose mentions it is sorted by; null when by anything else. */
  readonly actor: number | null;
  /** The filter as it is typed; blank for none. */
  readonly filter: string;
  /** Who is to be mentioned together; null where nobody is. */
  readonly together: TogetherWants | null;
  /** What is marked, where the filter asks after that; null where it does not. */
  readonly marks: Marks | null;
}

/** The filter as it stands, kept or being typed. */
export const filterText = ({ filter }: Pick<State, 'filter'>): string =>
  filter === null ? '' : lineOf(filter.editor).trim();

/** Whether fewer articles are asked for than there are. */
export const isNarrowed = (state: Pick<State, 'filter' | 'pins' | 'together'>): boolean =>
  filterText(state) !== '' || togetherWants(state) !== null;

/** The order the list is wanted in: there is none by mentions without an actor. */
export const sortOf = ({ sort, actor }: Pick<State, 'sort' | 'actor'>): State['sort'] =>
  sort === 'mentions' && actor === null ? 'date' : sort;

/** Facets are counted in the list as it was when they were opened: until that is there, what is chosen has to wait. */
function filteredBy(state: State): Pick<State, 'filter'> {
  const overlay = state.overlays.at(-1);
  return overlay?.kind === 'facets' && overlay.base === null ? overlay.from : state;
}

export function wantsOf(state: State): Wants {
  const sort = sortOf(state);
  const filter = filterText(filteredBy(state));
  return {
    view: state.view,
    sort,
    actor: sort === 'mentions' ? state.actor : null,
    filter,
    together: togetherWants(state),
    marks: /\bis:/i.test(filter) ? state.marksAsked : null,
  };
}

/** Switches count in the order by mentions only, and in what a filter leaves. */
export const isSameOrder = (one: Wants, other: Wants): boolean =>
  one.sort === other.sort &&
  one.actor === other.actor &&
  (one.sort === 'mentions' ? one.view === other.view : one.view.articles === other.view.articles);

export const isSame = (one: Wants, other: Wants): boolean =>
  isSameOrder(one, other) &&
  one.view === other.view &&
  one.filter === other.filter &&
  isSameTogether(one.together, other.together) &&
  one.marks === other.marks;

/** Whether what is on the screen is the list that is asked for. */
export const isListed = (state: State): boolean => isSame(state.listing.wants, wantsOf(state));
