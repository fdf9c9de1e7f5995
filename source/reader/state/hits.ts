/** Where the text of the find bar stands in an article, and going there. */
import { type Hit, textHits } from '../../search/text-hits.ts';
import { firstIndex } from '../../text/halving.ts';
import { lineOf } from './editor.ts';
import type { Editor, Find, Reading, State } from './types.ts';
import { landed } from './window.ts';

export function hitsOf(state: State, reading: Reading, find: Find): readonly Hit[] {
  return textHits(state.view.articles.at(reading.article), lineOf(find.editor)).hits;
}

/** The article that is read, at its first hit (or its last) of a text, with the find bar kept; as it is where it has none. */
export function withHits(state: State, editor: Editor, to: 'first' | 'last' = 'first'): State {
  const { reading } = state;
  if (!reading) return state;
  const { anchor, told, unfolded } = reading;
  const find: Find = { editor, typing: false, hit: null, from: { anchor, told, unfolded } };
  const hits = hitsOf(state, reading, find);
  const hit = hits[to === 'first' ? 0 : hits.length - 1];
  const kept = { ...reading, find };
  return { ...state, reading: hit === undefined ? kept : atHit(state, kept, find, hit) };
}

export function atHit(state: State, reading: Reading, find: Find, hit: Hit): Reading {
  return landed(state, { ...reading, find: { ...find, hit: hit.start } }, hit.start);
}

/** The index of the first hit at or behind an offset. */
export function hitFrom(hits: readonly Hit[], offset: number): number {
  return firstIndex(hits.length, (at) => hits[at].start >= offset);
}
