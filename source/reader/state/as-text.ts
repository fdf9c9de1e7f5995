/** What was typed to name an actor, looked for as text instead. */
import { textTerm, withTerm } from '../../search/facets.ts';
import { EMPTY_EDITOR, typed } from './editor.ts';
import { findEdited, keepHits, openFind } from './find.ts';
import type { State } from './types.ts';
import { filterText } from './wants.ts';

/** While reading it is found, from here on through the list; the list is narrowed to the articles in which it stands. */
export function goToText(state: State, text: string): State {
  const under = { ...state, overlays: [] };
  if (state.reading !== null) return keepHits(findEdited(openFind(under), typed(EMPTY_EDITOR, text)));
  const { list, opened, filter } = state;
  const editor = typed(EMPTY_EDITOR, withTerm(filterText(state), textTerm(text)));
  return { ...under, filter: { editor, typing: false, from: filter?.from ?? { list, opened, filter } } };
}
