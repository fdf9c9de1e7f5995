/**
 * Keeping the list what it is asked to be. The list that was there stays until what will be on the screen is known for
 * sure, so that nothing jumps about while letters are typed.
 */
import { firstUnread } from '../../search/catalogue.ts';
import { stepped } from './list-steps.ts';
import { begun } from './list-work.ts';
import { type Listing, plainListing } from './listing.ts';
import type { State } from './types.ts';
import { isSame, wantsOf } from './wants.ts';

/** The state with the list that it asks for, or with that begun. */
export function relisted(state: State): State {
  const wants = wantsOf(state);
  const { work } = state;
  if (work !== null && work.kind !== 'read' && isSame(work.wants, wants)) return state;
  if (isSame(state.listing.wants, wants) && !state.listing.isPart) return readAhead(state);
  // Rows of another corpus mean nothing in this one.
  const isGone = state.listing.wants.view.articles !== state.view.articles;
  const listing: Listing = isGone
    ? { ...plainListing(state.view), left: wants.filter === '' ? null : new Uint32Array(), isPart: true }
    : state.listing;
  return stepped(begun({ ...state, listing }, wants));
}

/** The first letter should not have to wait for what every filter looks at. */
function readAhead(state: State): State {
  if (state.filter === null || !state.filter.typing)
    return state.work === null ? state : { ...state, work: null };
  const next = firstUnread(state.view, state.work?.kind === 'read' ? state.work.next : 0);
  if (next === null) return state.work === null ? state : { ...state, work: null };
  return state.work?.kind === 'read' ? state : { ...state, work: { kind: 'read', next } };
}
