/** Narrowing the list by a source, a month, a format or an actor, each told with how many articles it leaves. */
import { FACETS, type FacetRow, withTerm } from '../../search/facets.ts';
import { comparable } from '../../text/comparable.ts';
import { EMPTY_EDITOR, typed } from './editor.ts';
import { facetRows } from './facet-counts.ts';
import { said } from './jump.ts';
import { listLength } from './listing.ts';
import type { Overlay, State } from './types.ts';
import { filterText, isListed } from './wants.ts';

export type Facets = Overlay & { readonly kind: 'facets' };

export function facetsOf(state: Pick<State, 'overlays'>): Facets | null {
  const overlay = state.overlays.at(-1);
  return overlay?.kind === 'facets' ? overlay : null;
}

const NOT_CHOSEN = { choice: 0, told: 0, sought: null } as const;

/** Opens the panel; of an empty list there is nothing to choose from. */
export function openFacets(state: State): State {
  if (isListed(state) && !state.listing.isPart && listLength(state) === 0)
    return said(
      state,
      state.view.articles.length === 0
        ? 'there is no article to choose from'
        : 'the filter leaves no article to choose from',
    );
  const { list, opened, filter } = state;
  const from = { list, opened, filter };
  const overlay: Facets = { kind: 'facets', facet: 'source', ...NOT_CHOSEN, base: null, from };
  return based({ ...state, overlays: [...state.overlays, overlay] });
}

/** The state with what is to be counted, as soon as the list is there as it was when this was opened. */
export function based(state: State): State {
  const overlay = facetsOf(state);
  const { listing } = state;
  if (overlay === null || overlay.base !== null || listing.isPart || !isListed(state)) return state;
  return withFacets(state, { ...overlay, base: listing });
}

/** Under the first row, which narrows nothing. */
export function rowsOf({ base, facet }: Facets): readonly FacetRow[] | null {
  return base === null ? null : facetRows(base, facet);
}

/** The next kind of facets, or the one before; what was narrowed by another is not any more. */
export function facetStepped(state: State, by: 1 | -1): State {
  const overlay = facetsOf(state);
  if (overlay === null) return state;
  const at = FACETS.indexOf(overlay.facet) + by + FACETS.length;
  return previewed(state, { ...overlay, facet: FACETS[at % FACETS.length], ...NOT_CHOSEN });
}

export function facetChosen(state: State, choice: number): State {
  const overlay = facetsOf(state);
  const rows = overlay && rowsOf(overlay);
  if (overlay === null || rows === null) return state;
  const next = Math.max(0, Math.min(rows.length, choice));
  return next === overlay.choice ? state : previewed(state, { ...overlay, choice: next });
}

/** The list as a choice leaves it. */
function previewed(state: State, overlay: Facets): State {
  const { from, choice } = overlay;
  const row = rowsOf(overlay)?.[choice - 1];
  if (row === undefined) return withFacets({ ...state, filter: from.filter }, overlay);
  const text = withTerm(filterText(from), row.term);
  // What Esc brings back once it is kept is what there was before any filter.
  const before = from.filter?.from ?? from;
  const filter = { editor: typed(EMPTY_EDITOR, text), typing: false, from: before };
  return withFacets({ ...state, filter }, overlay);
}

/** Enter: the list stays as it is now. */
export function keepFacet(state: State): State {
  return facetsOf(state) === null ? state : { ...state, overlays: state.overlays.slice(0, -1) };
}

/** Esc: the list as it was, to the row and the scroll. */
export function closeFacets(state: State): State {
  const overlay = facetsOf(state);
  return overlay === null ? state : { ...keepFacet(state), ...overlay.from };
}

/** In another view, or in another state of the corpus, all is counted again; what was chosen still narrows the list, and is looked for in the rows. */
export function recounted(state: State): State {
  const overlays = state.overlays.map((one): Overlay => {
    if (one.kind !== 'facets') return one;
    const sought = one.sought ?? rowsOf(one)?.[one.choice - 1]?.term ?? null;
    return { ...one, ...NOT_CHOSEN, base: null, sought };
  });
  return { ...state, overlays };
}

/** The state with the row chosen that is looked for, as soon as there are rows; with none chosen where it is gone. */
export function rechosen(state: State): State {
  const overlay = facetsOf(state);
  const rows = overlay && rowsOf(overlay);
  if (overlay === null || overlay.sought === null || rows === null) return state;
  // How a source is written in the term hangs on who else there is.
  const plain = (term: string) => (overlay.facet === 'source' ? comparable(term).plain : term);
  const sought = plain(overlay.sought);
  const choice = rows.findIndex(({ term }) => plain(term) === sought) + 1;
  return previewed(state, { ...overlay, choice, told: choice, sought: null });
}

function withFacets(state: State, overlay: Facets): State {
  return { ...state, overlays: [...state.overlays.slice(0, -1), overlay] };
}
