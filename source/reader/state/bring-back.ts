/** Bringing back a session that was left: first what needs the articles, then what needs names. */
import { type ArticleTie, actorOf, articleOf } from '../../store/ties.ts';
import { EMPTY_EDITOR, typed } from './editor.ts';
import { isUnlinked } from './finding.ts';
import { said } from './jump.ts';
import { canGoOn } from './left-off.ts';
import type { Session } from './session.ts';
import { togetherWants } from './together.ts';
import type { State } from './types.ts';

/**
 * The state with as much of the session that is to come back as can be told by now. What a person has done meanwhile is left
 * alone; once everything is read and names are known nothing more is to come.
 */
export function broughtBack(state: State): State {
  const { coming, touched } = state;
  if (coming === null) return state;
  const next = touched ? state : withList(state, coming);
  if (isUnlinked(state)) return next;
  const left = isGone(state, coming.left?.article ?? null) ? null : coming.left;
  const there = { ...withActors(next, coming), coming: null, left: state.left ?? left };
  if (touched) return there;
  if (isGone(state, coming.marker)) return said(there, GONE);
  return { ...there, touched: coming.marker !== null, offered: canGoOn(left) };
}

const GONE = 'the article that you were at is not there any more';

/** Whether an article is in the corpus no more; where only a part of that is looked at it may be in another. */
const isGone = (state: State, tie: ArticleTie | null): boolean =>
  tie !== null && isWhole(state) && articleOf(state.view, tie, state.paths) === null;

/** What was brought back from a state of the corpus in which files were that are gone by now. */
export const stillOffered = (state: State): State =>
  state.offered && isGone(state, state.left?.article ?? null)
    ? said({ ...state, offered: false, left: null }, GONE)
    : state;

const isWhole = ({ view: { scope } }: State): boolean =>
  scope.since === null && scope.until === null && scope.under === null && scope.sources === null;

function withList(state: State, session: Session): State {
  const { sort, filter, marker, top } = session;
  const { switches } = state.view;
  const unsure = switches.unsure || session.unsure;
  const related = switches.related || session.related;
  const isSame = unsure === switches.unsure && related === switches.related;
  const view = isSame ? state.view : state.view.with({ unsure, related });
  const at = marker && articleOf(view, marker, state.paths);
  const above = top && articleOf(view, top, state.paths);
  const list = at === null ? state.list : { marker: at, top: above ?? at, previewOf: at };
  const editor = typed(EMPTY_EDITOR, filter);
  const from = { list, opened: [], filter: null };
  return { ...state, view, sort, list, filter: filter === '' ? null : { editor, typing: false, from } };
}

/** The actor and the pins, where a person has not chosen others by now; those who are not there are kept for another time. */
function withActors(state: State, { actor, pins, together }: Session): State {
  const found = pins.map((tie) => tie && actorOf(state.view, tie));
  const pinned = state.pins.map((pin, slot) => {
    const back = found[slot] ?? null;
    return pin ?? (state.pins.includes(back) ? null : back);
  });
  const current = state.touched ? state.actor : (state.actor ?? (actor && actorOf(state.view, actor)));
  const absent = pins.map((tie, slot) => (found[slot] === null ? tie : null));
  const back = { ...state, actor: current, pins: pinned, absent };
  if (state.touched || togetherWants({ ...back, together }) === null) return back;
  return { ...back, together: state.together ?? together };
}
