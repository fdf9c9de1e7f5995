/** Going to a place and coming back. */
import type { Place } from '../../store/view.ts';
import { placesHere } from './places.ts';
import { settled } from './rest.ts';
import { placesAlong } from './trail.ts';
import type { Reading, State } from './types.ts';
import { landed } from './window.ts';

/** How many jumps can be gone back on. */
const JUMPS_KEPT = 100;

/** The state with where the reader is now put on the list of jumps. */
export function marked(state: State): State {
  return { ...state, jumps: [...state.jumps.slice(1 - JUMPS_KEPT), state.reading] };
}

/** The state with a sentence for the person, and with shorter words for where that would be cut. */
export function said(state: State, message: string | null, brief: string | null = null): State {
  return { ...state, message, brief };
}

/** Opens an article at its top. */
function opened(article: number): Reading {
  return { article, anchor: 0, told: 0, cursor: null, unfolded: [], note: null, find: null };
}

/** Goes to a mention; within the article in view it scrolls only when it must. */
export function toPlace(state: State, { article, mention }: Place): State {
  const same = state.reading?.article === article ? state.reading : null;
  const reading = { ...(same ?? opened(article)), cursor: mention.start, note: null, find: null };
  return { ...state, overlays: [], reading: landed(state, reading, mention.start) };
}

/** Opens an article: at the current actor's first mention in it, else at its top. */
export function toArticle(state: State, article: number): State {
  const reading = opened(article);
  const there = { ...state, overlays: [], reading };
  if (state.actor === null) return there;
  const [first = placesHere(there)[0]] = placesAlong(there, state.actor, article);
  return first ? toPlace(there, first) : there;
}

/** Back to before the last jump. */
export function back(state: State): State {
  const last = state.jumps.at(-1);
  if (last === undefined) return said(state, 'nothing to go back to');
  const find = last && findFor(last, state.reading);
  return { ...state, reading: last && settled({ ...last, find }), jumps: state.jumps.slice(0, -1) };
}

/** The find bar stays while jumps are gone back on, with the hit that was the current one by then; what was closed stays closed. */
function findFor({ find, anchor, told, unfolded }: Reading, now: Reading | null): Reading['find'] {
  if (!now?.find) return null;
  const hit = find?.editor.text === now.find.editor.text ? find.hit : null;
  return { ...now.find, hit, from: { anchor, told, unfolded } };
}
