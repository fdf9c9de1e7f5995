/**
 * Keeping the list what it is asked to be. The list that was there stays until what will be on the screen is known for
 * sure, so that nothing jumps about while letters are typed.
 */
import { firstUnread } from '../../search/catalogue.ts';
import { facetRows } from './facet-counts.ts';
import { based, facetsOf, rechosen } from './facets.ts';
import { stepped } from './list-steps.ts';
import { begun, type Work } from './list-work.ts';
import { type Listing, plainListing } from './listing.ts';
import type { State } from './types.ts';
import { isSame, wantsOf } from './wants.ts';

/** The state with the list that it asks for, or with that begun. */
export function relisted(state: State): State {
  const wants = wantsOf(state);
  const { work } = state;
  if (work !== null && 'wants' in work && isSame(work.wants, wants)) return state;
  if (isSame(state.listing.wants, wants) && !state.listing.isPart) {
    const next = rechosen(readAhead(based(state)));
    return isSame(wantsOf(next), wants) ? next : relisted(next);
  }
  // Rows of another corpus mean nothing in this one.
  const isGone = state.listing.wants.view.articles !== state.view.articles;
  const listing: Listing = isGone
    ? {
        ...plainListing(state.view),
        left: wants.filter === '' && wants.together === null ? null : new Uint32Array(),
        isPart: true,
      }
    : state.listing;
  const next = stepped(begun({ ...state, listing }, wants));
  // What waits for the list begins with it: no key need come before that.
  return isSame(next.listing.wants, wants) && !next.listing.isPart ? relisted(next) : next;
}

/** What is done while nothing is left to do for the list itself. */
function readAhead(state: State): State {
  const work = workAhead(state);
  if (work === state.work) return state;
  // Few articles are counted with the key itself.
  return work?.kind === 'count' ? stepped({ ...state, work }) : { ...state, work };
}

function workAhead(state: State): Work | null {
  const { view, work } = state;
  const facets = facetsOf(state);
  if (facets !== null) {
    const { base, facet } = facets;
    if (base === null || facetRows(base, facet) !== null) return null;
    return work?.kind === 'count' && work.base === base && work.facet === facet
      ? work
      : { kind: 'count', base, facet };
  }
  // The first letter should not have to wait for what every filter looks at.
  if (state.filter === null || !state.filter.typing) return null;
  if (work?.kind === 'read') return work;
  const next = firstUnread(view, 0);
  return next === null ? null : { kind: 'read', next };
}
