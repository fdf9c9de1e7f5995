/** The work for the list, in steps of a bounded size: keys are answered in between. */

import { entriesOf, entryAt, firstUnread, isRead, STRETCH, stretchOf } from '../../search/catalogue.ts';
import { coveredBy, coversScreen } from './covered.ts';
import { countStep, facetRows } from './facet-counts.ts';
import { shownAs, taken, type Work } from './list-work.ts';
import { joined, withPiece } from './pieces.ts';
import { LOOKED_AT, narrowed, TEXTS_READ } from './step-size.ts';
import type { State } from './types.ts';
import { isSame } from './wants.ts';

/** One step further; the state as it is when there is nothing to do. */
export function stepped(state: State): State {
  const { work } = state;
  if (work === null) return state;
  if (work.kind === 'filter') return filterStepped(state, work);
  if (work.kind === 'count') {
    countStep(state, work.base, work.facet);
    return { ...state, work: facetRows(work.base, work.facet) === null ? { ...work } : null };
  }
  entriesOf(state.view, work.next);
  const next = firstUnread(state.view, work.next + 1);
  return { ...state, work: next === null ? null : { ...work, next } };
}

function filterStepped(state: State, work: Work & { kind: 'filter' }): State {
  const { wants, fits, among, next, pieces, order, named, searches, together } = work;
  if (!narrowed(searches)) return state;
  const read = (): number => searches.reduce((sum, { reads }) => sum + reads, together?.reads ?? 0);
  const mostRead = read() + TEXTS_READ;
  const { view } = wants;
  const last = among?.length ?? view.articles.length;
  const found: number[] = [];
  let at = next;
  // A stretch that has to be read is work enough for one step.
  for (let most = Math.min(last, next + LOOKED_AT); at < most; at++) {
    const article = among?.[at] ?? at;
    if (read() >= mostRead) break;
    const isNew = !isRead(view, stretchOf(article));
    if (isNew && at > next) break;
    if (isNew) most = Math.min(last, endOfStretch(article));
    if (!fits(article, entryAt(view, article))) continue;
    found.push(article);
    // What n will walk is known by then.
    if (together !== null && state.actor !== null) together.countOf({ view, actor: state.actor }, article);
  }
  const latest = Uint32Array.from(found);
  const all = withPiece(pieces, latest);
  const isPart = at < last;
  const isShown = isSame(state.listing.wants, wants);
  const covered = isShown ? null : coveredBy(state, work.covered, all, latest, order);
  const further = { ...state, work: { ...work, next: at, pieces: all, covered } };
  if (isPart && (covered === null || !coversScreen(state, covered, among?.[at] ?? at, order))) return further;
  const listing = { wants, order, left: joined(all), isPart, named };
  return isPart ? { ...shownAs(state, listing), work: further.work } : taken(state, listing);
}

const endOfStretch = (article: number): number => (stretchOf(article) + 1) * STRETCH;

/** How much of the work on the list is done, 0 to 1; null when none is under way. */
export function shareDone({ work, view }: State): number | null {
  if (work?.kind !== 'filter') return null;
  return work.next / Math.max(1, work.among?.length ?? view.articles.length);
}
