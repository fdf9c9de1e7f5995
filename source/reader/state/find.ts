/** The find bar: text in the article being read, and on into the others. */
import { offsetAt } from '../layout/article-layout.ts';
import { EMPTY_EDITOR } from './editor.ts';
import { atHit, hitFrom, hitsOf } from './hits.ts';
import { marked } from './jump.ts';
import { sought } from './seek.ts';
import type { Editor, State } from './types.ts';
import { shows, windowOf } from './window.ts';

export function openFind(state: State): State {
  const { reading } = state;
  if (!reading) return state;
  const { anchor, told, unfolded } = reading;
  const from = { anchor, told, unfolded };
  return { ...state, reading: { ...reading, find: { editor: EMPTY_EDITOR, typing: true, hit: null, from } } };
}

/** What was typed changes: the view goes to the first hit from where the reader was, wrapping round. */
export function findEdited(state: State, editor: Editor): State {
  const { reading } = state;
  if (!reading?.find) return state;
  const origin = { ...reading, ...reading.find.from, find: { ...reading.find, editor, hit: null } };
  const window = windowOf(state, origin);
  const hits = hitsOf(state, origin, origin.find);
  if (!window || hits.length === 0) return { ...state, reading: origin };
  const hit = hits[hitFrom(hits, offsetAt(window.layout, window.top))] ?? hits[0];
  return { ...state, reading: atHit(state, origin, origin.find, hit) };
}

/** Enter: the find bar stays, and n and N walk the hits. */
export function keepHits(state: State): State {
  const { reading } = state;
  if (!reading?.find) return state;
  const { find } = reading;
  if (find.editor.text.trim() === '') return { ...state, reading: { ...reading, find: null } };
  // What is not in this article may be in the next one.
  if (find.hit === null) return sought(state, 1, 'first');
  const origin = marked({ ...state, reading: { ...reading, ...find.from } });
  return { ...origin, reading: { ...reading, find: { ...find, typing: false } } };
}

/** The next hit (or the previous one), on into the next article: from the current one, or from the top row when that is out of sight. */
export function walkHits(state: State, by: 1 | -1): State {
  const { reading } = state;
  const window = reading && windowOf(state, reading);
  if (!reading?.find || !window) return state;
  const hits = hitsOf(state, reading, reading.find);
  if (hits.length === 0) return sought(state, by, by > 0 ? 'first' : 'last');
  const { hit } = reading.find;
  const top = offsetAt(window.layout, window.top);
  const inSight = hit !== null && shows(window, hit);
  const index = inSight ? hitFrom(hits, hit) + by : hitFrom(hits, top) - (by < 0 ? 1 : 0);
  if (index < 0 || index >= hits.length) return sought(state, by, by > 0 ? 'first' : 'last');
  return { ...marked(state), reading: atHit(state, reading, reading.find, hits[index]) };
}

/** Esc: what was being typed goes, and the text goes back to where it stood; hits that were kept leave it as it is. */
export function closeFind(state: State): State {
  const { reading } = state;
  if (!reading?.find) return state;
  const place = reading.find.typing ? reading.find.from : {};
  return { ...state, reading: { ...reading, ...place, find: null } };
}
