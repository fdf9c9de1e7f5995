/** From article to article by the text of the find bar, through the list as it stands; articles are read a few at a time. */
import { searchFor } from '../../search/text-search.ts';
import { counted } from '../words.ts';
import { lineOf } from './editor.ts';
import { withHits } from './hits.ts';
import { marked, said, toArticle } from './jump.ts';
import { articleAt, isInList, listLength, rowFrom } from './listing.ts';
import { LOOKED_AT, narrowed, TEXTS_READ } from './step-size.ts';
import type { Seek, State } from './types.ts';
import { isListed } from './wants.ts';

/** Sets out for the next article with the text, or the one before: there at once where that takes no time. */
export function sought(state: State, by: 1 | -1, to: Seek['to']): State {
  const { reading } = state;
  if (!reading?.find) return state;
  return furtherSought({ ...state, seek: setOut(state, reading.article, by, to) });
}

function setOut(state: State, article: number, by: 1 | -1, to: Seek['to']): Seek {
  const own = rowFrom(state, article);
  const row = by > 0 && isInList(state, article) ? own + 1 : by < 0 ? own - 1 : own;
  return { of: state.listing, by, to, row, left: listLength(state), wrapped: false };
}

/** To the first hit of the next article with the text, or of the one before. */
export const seekArticle = (state: State, by: 1 | -1): State => sought(state, by, 'first');

/** A step on the way, from its start again where the list has changed; the state as it is when there is none to take. */
export function furtherSought(state: State): State {
  const { reading, view, listing } = state;
  if (state.seek === null) return state;
  if (!reading?.find) return { ...state, seek: null };
  // Of a list that is still being filled nobody knows where it ends.
  if (listing.isPart || !isListed(state)) return state;
  const { by, to } = state.seek;
  const seek = state.seek.of === listing ? state.seek : setOut(state, reading.article, by, to);
  const search = searchFor(view, lineOf(reading.find.editor));
  if (!narrowed([search])) return state;
  const length = listLength(state);
  let { row, left, wrapped } = seek;
  const mostRead = search.reads + TEXTS_READ;
  for (let looked = 0; left > 0 && looked < LOOKED_AT; looked++) {
    if (row < 0 || row >= length) {
      row = row < 0 ? length - 1 : 0;
      wrapped = true;
    }
    const article = articleAt(state.listing, row);
    if (!search.isKnown(article) && search.reads >= mostRead) break;
    if (search.holds(article)) return arrivedAt(state, seek, article, wrapped);
    row += by;
    left--;
  }
  if (left > 0) return { ...state, seek: { ...seek, row, left, wrapped } };
  const words = `“${lineOf(reading.find.editor)}” is in none of ${counted(length, 'article')}`;
  return said({ ...state, seek: null }, words, 'in no article');
}

function arrivedAt(state: State, { by, to }: Seek, article: number, wrapped: boolean): State {
  const { reading } = state;
  if (!reading?.find) return state;
  const { editor } = reading.find;
  const origin = { ...marked(state), seek: null };
  if (article === reading.article) {
    const there = withHits(origin, editor, to);
    const isOnly = there.reading?.find?.hit === reading.find.hit;
    return said(there, isOnly ? 'the only one' : by > 0 ? 'wrapped to the first' : 'wrapped to the last');
  }
  const there = withHits(toArticle(origin, article), editor, to);
  return said(there, wrapped ? `wrapped to the ${by > 0 ? 'first' : 'last'} article` : null, 'wrapped');
}
