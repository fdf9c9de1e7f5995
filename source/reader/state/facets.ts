/** Narrowing the list by a source, a month, a format or an actor, each told with how many articles it leaves. */
import { FACETS, type FacetRow, withTerm } from '../../search/facets.ts';
import { EMPTY_EDITOR, typed } from './editor.ts';
import { facetRows } from './facet-counts.ts';
import type { Overlay, State } from './types.ts';
import { filterText, isListed } from './wants.ts';

export type Facets = Overlay & { readonly kind: 'facets' };

export function facetsOf(state: Pick<State, 'overlays'>): Facets | null {
  const overlay = state.overlays.at(-1);
  return overlay?.kind === 'facets' ? overlay : null;
}

export function openFacets(state: State): State {
  const from = { list: state.list, filter: state.filter };
  const overlay: Facets = { kind: 'facets', facet: 'source', choice: 0, told: 0, base: null, from };
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
  return previewed(state, { ...overlay, facet: FACETS[at % FACETS.length], choice: 0, told: 0 });
}

export function facetChosen(state: State, choice: number): State {
  const overlay = facetsOf(state);
  if (overlay === null) return state;
  const most = rowsOf(overlay)?.length ?? 0;
  const next = Math.max(0, Math.min(most, choice));
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

/** In another state of the corpus all is counted again; until it is, the list is that of before. */
export function recounted(state: State): State {
  const overlays = state.overlays.map((one) =>
    one.kind === 'facets' ? { ...one, base: null, choice: 0, told: 0 } : one,
  );
  const open = facetsOf(state);
  return { ...state, overlays, filter: open === null ? state.filter : open.from.filter };
}

function withFacets(state: State, overlay: Facets): State {
  return { ...state, overlays: [...state.overlays.slice(0, -1), overlay] };
}
