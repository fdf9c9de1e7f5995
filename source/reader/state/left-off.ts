/** Where somebody was in an article, told so that it is found again another day. */
import { asLineAnchor } from '../../store/marks.ts';
import { type ArticleTie, articleOf, asArticleTie, isRecord, tieOf } from '../../store/ties.ts';
import { anchorOf, findAnchor, type LineAnchor } from '../../text/line-anchor.ts';
import { said } from './jump.ts';
import { currentPlace } from './places.ts';
import type { Reading, State } from './types.ts';
import { landed, shareShown, windowOf } from './window.ts';

export interface LeftOff {
  readonly article: ArticleTie;
  /** How much of the text had been on the screen, in per cent. */
  readonly percent: number;
  /** What the top row began with. */
  readonly top: LineAnchor;
  /** The mention that was the current one; null where none was. */
  readonly mention: LineAnchor | null;
}

/** UTF-16 units of the top row that it is told by. */
const QUOTED = 24;

/** Where a reading is, to be gone on from. */
export function leftOff(state: State, reading: Reading): LeftOff {
  const article = state.view.articles.at(reading.article);
  const { text } = article;
  const window = windowOf(state, reading);
  const mention = currentPlace({ ...state, reading })?.mention;
  return {
    article: tieOf(article, state.paths),
    percent: window === null ? 100 : shareShown(window),
    top: anchorOf(text, reading.anchor, reading.anchor + QUOTED),
    mention: mention === undefined ? null : anchorOf(text, mention.start, mention.end),
  };
}

/** Whether there is anything to go on to: not where all of a text was seen, and no mention looked at. */
export const canGoOn = (left: LeftOff | null): boolean =>
  left !== null && (left.percent < 100 || left.mention !== null);

/** Whether Enter on an article goes on where the person left off: until something is read. */
export function isOffered({ offered, left, view, paths }: State, article: number | null): boolean {
  return offered && left !== null && article !== null && articleOf(view, left.article, paths) === article;
}

/** Opens the article where it was left. */
export function goneOn(state: State, article: number): State {
  const { left, view } = state;
  if (left === null) return state;
  const { id, text } = view.articles.at(article);
  const top = findAnchor(text, left.top);
  const cursor = left.mention && findAnchor(text, left.mention);
  const anchor = top ?? cursor ?? 0;
  const plain: Reading = { article, anchor, told: anchor, cursor, unfolded: [], note: null, find: null };
  const there = { ...state, overlays: [], jumps: [], opening: false };
  // The mention may have been scrolled out of sight: the text goes before it.
  const reading = top === null && cursor !== null ? landed(there, plain, cursor) : plain;
  const next = { ...there, reading };
  if (id === left.article.id) return next;
  const isLost = top === null && cursor === null;
  return said(
    next,
    `this article was changed since; ${isLost ? 'where you were in it is gone' : 'this is where you were'}`,
  );
}

/** What was read from a file as such a place; null where it is none. */
export function asLeftOff(value: unknown): LeftOff | null {
  if (!isRecord(value)) return null;
  const article = asArticleTie(value.article);
  const top = asLineAnchor(value.top);
  const { percent } = value;
  if (article === null || top === null || typeof percent !== 'number') return null;
  return { article, top, percent, mention: asLineAnchor(value.mention) };
}
