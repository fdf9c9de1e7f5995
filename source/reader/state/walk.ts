/** From mention to mention, article to article, through the list as it stands: by date, unless it is sorted or filtered. */
import { offsetAt } from '../layout/article-layout.ts';
import { number } from '../words.ts';
import { withHits } from './hits.ts';
import { marked, said, toArticle, toPlace } from './jump.ts';
import { articleAt, isInList, listLength, rowFrom } from './listing.ts';
import { togetherFact } from './together.ts';
import { firstArticleBehind, firstArticleFrom, firstFrom, type Trail, trailOf } from './trail.ts';
import type { Reading, State } from './types.ts';
import { filterText } from './wants.ts';
import { bottomOffset, shows, windowOf } from './window.ts';

/** The next mention: behind the last one gone to, or from the top row when that is out of sight. */
export function nextMention(state: State): State {
  return walk(state, (all, { actor, reading }) => {
    const index = firstFrom(state, actor, reading.article, fromHere(state, reading));
    return index < all.length ? [index, null] : [0, 'wrapped to the first mention'];
  });
}

/** The previous mention: before the last one gone to, or from the bottom row when that is out of sight. */
export function previousMention(state: State): State {
  return walk(state, (all, { actor, reading }) => {
    const end = cursorInSight(state, reading) ?? endOffset(state, reading);
    const index = firstFrom(state, actor, reading.article, end) - 1;
    return index >= 0 ? [index, null] : [all.length - 1, 'wrapped to the last mention'];
  });
}

/** The first mention in the next article that has one. */
export function nextWith(state: State): State {
  return walk(state, (all, { reading }) => {
    const next = firstArticleBehind(state, all, reading.article);
    return next < all.articles.length ? [all.starts[next], null] : [0, 'wrapped to the first article'];
  });
}

/** The first mention in the previous article that has one. */
export function previousWith(state: State): State {
  return walk(state, (all, { reading }) => {
    const previous = firstArticleFrom(state, all, reading.article) - 1;
    if (previous >= 0) return [all.starts[previous], null];
    return [all.starts[all.articles.length - 1], 'wrapped to the last article'];
  });
}

/** Which mention of all is gone to, and what is said of it. */
type Step = (
  all: Trail,
  from: { readonly actor: number; readonly reading: Reading },
) => readonly [number, string | null];

function walk(state: State, step: Step): State {
  const { actor, reading } = state;
  if (actor === null || !reading) return state;
  const all = trailOf(state, actor);
  if (all.length === 0) return said(state, whyNone(state, actor));
  const [index, words] = step(all, { actor, reading });
  return said(toPlace(marked(state), all.at(index)), all.length === 1 ? 'the only mention' : words);
}

/** The first mention in the list, from there; the next one from here while reading. */
export function goToActor(state: State, actor: number): State {
  const chosen = withActor(state, actor);
  const all = trailOf(state, actor);
  if (all.length === 0) return said({ ...chosen, overlays: [] }, whyNone(state, actor));
  const { reading } = state;
  const index = reading ? firstFrom(state, actor, reading.article, fromHere(state, reading)) : 0;
  const isBehind = index === all.length;
  const jumped = toPlace(marked(chosen), all.at(isBehind ? 0 : index));
  return said(jumped, isBehind ? 'wrapped to the first mention' : null);
}

/** Makes an actor the current one; the reader stays where it is, and no mention is current until the next jump. */
export function withActor(state: State, actor: number | null): State {
  return { ...state, actor };
}

export function stepArticle(state: State, by: 1 | -1): State {
  const { reading } = state;
  if (!reading) return state;
  // One that is not in the list has its place between two rows.
  const row = rowFrom(state, reading.article) - (by > 0 && !isInList(state, reading.article) ? 1 : 0) + by;
  if (row < 0) return said(state, 'this is the first article');
  if (row >= listLength(state)) return said(state, 'this is the last article');
  const there = toArticle(marked(state), articleAt(state.listing, row));
  return reading.find && !reading.find.typing ? withHits(there, reading.find.editor) : there;
}

export function whyNone(state: State, actor: number): string {
  const { view } = state;
  const { name } = view.actors.at(actor);
  const outside = view.occurrences(actor).length;
  if (outside > 0) {
    const filter = filterText(state) === '' ? [] : [`the articles filtered by “${filterText(state)}”`];
    const meeting = togetherFact(state);
    const where = [...filter, ...(meeting === null ? [] : [meeting])].join(', ');
    return `No mention of ${name} in ${where}; ${number(outside)} in others`;
  }
  const { unsure, related } = view.tally(actor);
  const left: string[] = [];
  if (unsure > 0 && !view.switches.unsure) left.push(`${number(unsure)} unsure (U while reading)`);
  if (related > 0 && !view.switches.related) left.push(`${number(related)} related (D)`);
  const uncounted = view.with({ allBlocks: true }).tally(actor).mentions;
  if (left.length === 0 && uncounted > 0)
    left.push(`${number(uncounted)} in bylines, tags or site furniture (--all-blocks)`);
  const words = `No mention of ${name}`;
  return left.length === 0 ? words : `${words}, but ${left.join(', ')}`;
}

/** Where the last mention gone to starts, whoever's it is; null when it is out of sight. */
function cursorInSight(state: State, reading: Reading): number | null {
  const window = windowOf(state, reading);
  return window && reading.cursor !== null && shows(window, reading.cursor) ? reading.cursor : null;
}

/** The offset from which the next mention is looked for. */
function fromHere(state: State, reading: Reading): number {
  const cursor = cursorInSight(state, reading);
  if (cursor !== null) return cursor + 1;
  const window = windowOf(state, reading);
  return window ? offsetAt(window.layout, window.top) : 0;
}

function endOffset(state: State, reading: Reading): number {
  const window = windowOf(state, reading);
  return window ? bottomOffset(window) : 0;
}
