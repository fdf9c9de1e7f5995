/** The find bar: text in the article being read. */
import { type Hit, textHits } from '../../search/text-hits.ts';
import { firstIndex } from '../../text/halving.ts';
import { offsetAt } from '../layout/article-layout.ts';
import { EMPTY_EDITOR, lineOf } from './editor.ts';
import { marked, said } from './jump.ts';
import type { Editor, Find, Reading, State } from './types.ts';
import { landed, shows, windowOf } from './window.ts';

export function hitsOf(state: State, reading: Reading, find: Find): readonly Hit[] {
  return textHits(state.view.articles.at(reading.article), lineOf(find.editor)).hits;
}

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
  if (find.hit === null) return said(state, `“${lineOf(find.editor)}” is not in this article`);
  const origin = marked({ ...state, reading: { ...reading, ...find.from } });
  return { ...origin, reading: { ...reading, find: { ...find, typing: false } } };
}

/** The next hit (or the previous one): from the current one, or from the top row when that is out of sight. */
export function walkHits(state: State, by: 1 | -1): State {
  const { reading } = state;
  const window = reading && windowOf(state, reading);
  if (!reading?.find || !window) return state;
  const hits = hitsOf(state, reading, reading.find);
  if (hits.length === 0) return state;
  const { hit } = reading.find;
  const top = offsetAt(window.layout, window.top);
  const inSight = hit !== null && shows(window, hit);
  const index = inSight ? hitFrom(hits, hit) + by : hitFrom(hits, top) - (by < 0 ? 1 : 0);
  const wrapped = index < 0 ? hits.length - 1 : index >= hits.length ? 0 : index;
  const round = by > 0 ? 'wrapped to the first' : 'wrapped to the last';
  const words = hits.length === 1 ? 'the only one' : wrapped === index ? null : round;
  const origin = marked(state);
  return said({ ...origin, reading: atHit(state, reading, reading.find, hits[wrapped]) }, words);
}

/** Esc: what was being typed goes, and the text goes back to where it stood; hits that were kept leave it as it is. */
export function closeFind(state: State): State {
  const { reading } = state;
  if (!reading?.find) return state;
  const place = reading.find.typing ? reading.find.from : {};
  return { ...state, reading: { ...reading, ...place, find: null } };
}

function atHit(state: State, reading: Reading, find: Find, hit: Hit): Reading {
  return landed(state, { ...reading, find: { ...find, hit: hit.start } }, hit.start);
}

/** The index of the first hit at or behind an offset. */
export function hitFrom(hits: readonly Hit[], offset: number): number {
  return firstIndex(hits.length, (at) => hits[at].start >= offset);
}
