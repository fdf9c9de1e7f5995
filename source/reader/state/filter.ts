/** Filtering the list, and putting it in another order. */
import { filterQuery } from '../../search/filter-query.ts';
import { SORTS } from '../../search/sorts.ts';
import { EMPTY_EDITOR, typed } from './editor.ts';
import { isUnlinked } from './finding.ts';
import { withHits } from './hits.ts';
import { toArticle } from './jump.ts';
import { goneOn, isOffered } from './left-off.ts';
import { markedArticle } from './shown-rows.ts';
import type { Editor, State } from './types.ts';
import { filterText, isListed } from './wants.ts';

/** Opens the line to type into: with the filter that is kept, or an empty one. */
export function openFilter(state: State): State {
  const { filter, list, opened } = state;
  const editor = filter?.editor ?? EMPTY_EDITOR;
  return { ...state, filter: { editor, typing: true, from: { list, opened, filter } } };
}

export function filterEdited(state: State, editor: Editor): State {
  return state.filter === null ? state : { ...state, filter: { ...state.filter, editor } };
}

/** Enter: back to the list as it is now. What Esc brings back stays what there was before any filter. */
export function keepFilter(state: State): State {
  const { filter } = state;
  if (filter === null) return state;
  if (filter.editor.text.trim() === '') return { ...state, filter: null };
  const from = filter.from.filter?.from ?? filter.from;
  return { ...state, filter: { ...filter, typing: false, from } };
}

/** Esc: the list as it was, to the row and the scroll. */
export function closeFilter(state: State): State {
  return state.filter === null ? state : { ...state, ...state.filter.from };
}

/** The next order; the last one needs an actor whose mentions count. */
export function sortedNext(state: State): State {
  const sorts = SORTS.filter((one) => one !== 'mentions' || state.actor !== null);
  return { ...state, sort: sorts[(sorts.indexOf(state.sort) + 1) % sorts.length] };
}

/** Opens the marked article; while the list is not there yet, or nothing has been read, as soon as it is. */
export function readMarked(state: State): State {
  if (!isListed(state)) return { ...state, opening: true };
  const article = markedArticle(state);
  if (article === null) return { ...state, opening: state.view.articles.length === 0 && isUnlinked(state) };
  if (isOffered(state, article)) return goneOn(state, article);
  const there = toArticle({ ...state, jumps: [], opening: false }, article);
  const text = textAsked(state);
  return text === null ? there : withHits(there, typed(EMPTY_EDITOR, text));
}

/** The text that a filter wants articles to hold; null where it wants none. */
function textAsked(state: State): string | null {
  const terms = filterQuery(filterText(state)).groups.flat();
  const asked = terms.find((term) => term.kind === 'body' && !term.not);
  return asked?.kind === 'body' ? asked.text : null;
}
