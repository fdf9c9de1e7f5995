/** In how many articles of the list the text of the find bar stands: counted in steps while it is kept. */
import { searchFor, type TextSearch } from '../../search/text-search.ts';
import { lineOf } from './editor.ts';
import { articleAt, listLength } from './listing.ts';
import { LOOKED_AT, narrowed, TEXTS_READ } from './step-size.ts';
import type { Spread, State } from './types.ts';

/** Articles read for it: of a text in more of them it is told that they are no more than so many. */
const MOST_READ = 2000;

/** The state with the count that is asked for begun, if it is another than the one there is. */
export function respread(state: State): State {
  const { spread, reading, listing } = state;
  const find = reading?.find;
  if (!find || find.typing) return spread === null ? state : { ...state, spread: null };
  const text = lineOf(find.editor);
  if (spread?.of === listing && spread.text === text) return state;
  const begun: Spread = { of: listing, text, next: 0, articles: 0, left: null, reads: 0, isOver: false };
  return furtherSpread({ ...state, spread: begun });
}

/** A step of it; the state as it is when there is nothing to count. */
export function furtherSpread(state: State): State {
  const { spread, view } = state;
  // The list comes first, and so does whoever is on the way.
  if (spread === null || spread.isOver || state.work !== null || state.seek !== null) return state;
  const search = searchFor(view, spread.text);
  if (!narrowed([search])) return state;
  const left = spread.left ?? possible(state, search);
  return { ...state, spread: countedOn(state, search, { ...spread, left }) };
}

function possible(state: State, search: TextSearch): number {
  let count = 0;
  const length = listLength(state);
  for (let row = 0; row < length; row++) if (search.mayHold(articleAt(state.listing, row))) count++;
  return count;
}

function countedOn(state: State, search: TextSearch, spread: Spread & { left: number }): Spread {
  const length = listLength(state);
  const before = search.reads;
  let { next, articles, left } = spread;
  for (let looked = 0; next < length && looked < LOOKED_AT; looked++) {
    const article = articleAt(state.listing, next);
    if (!search.isKnown(article) && search.reads - before >= TEXTS_READ) break;
    const mayHold = search.mayHold(article);
    if (mayHold && search.holds(article)) articles++;
    if (mayHold) left--;
    next++;
  }
  const reads = spread.reads + search.reads - before;
  return { ...spread, next, articles, left, reads, isOver: next === length || reads >= MOST_READ };
}
