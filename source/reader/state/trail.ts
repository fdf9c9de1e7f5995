/** The way that n, N, Tab and their like go: through the mentions of an actor, as far as the list goes and in its order. */
import { firstWith, stretchIn } from '../../store/occurrences.ts';
import type { Occurrences } from '../../store/view.ts';
import { firstIndex } from '../../text/halving.ts';
import { articleAt, isInList, isPlain, type Listing, rowFrom } from './listing.ts';
import { firstBehind } from './places.ts';
import type { State } from './types.ts';

/** Mentions in the order of the list; `articles` are rows of it. */
export type Trail = Omit<Occurrences, 'from'>;

const remembered = new WeakMap<Listing, { all: Occurrences; trail: Trail }>();

/** The mentions of an actor in the articles of the list. */
export function trailOf(state: State, actor: number): Trail {
  const { listing, view } = state;
  const all = view.occurrences(actor);
  if (isPlain(listing)) return all;
  const known = remembered.get(listing);
  if (known?.all === all) return known.trail;
  const trail = alongList(state, actor, all);
  remembered.set(listing, { all, trail });
  return trail;
}

function alongList(state: State, actor: number, all: Occurrences): Trail {
  const { listing, view } = state;
  const rows: number[] = [];
  for (const article of all.articles) if (isInList(state, article)) rows.push(rowFrom(state, article));
  const articles = Uint32Array.from(rows).sort();
  const starts = new Uint32Array(articles.length + 1);
  articles.forEach((row, at) => {
    const [from, to] = stretchIn(all, articleAt(listing, row));
    starts[at + 1] = starts[at] + to - from;
  });
  return {
    length: starts[articles.length],
    articles,
    starts,
    at(index) {
      const at = firstIndex(articles.length, (one) => starts[one + 1] > index);
      return view.placesIn(actor, articleAt(listing, articles[at]))[index - starts[at]];
    },
  };
}

/** Which mention of the trail is the first at or behind `offset` of an article, in the list or not; their number when none is. */
export function firstFrom(state: State, actor: number, article: number, offset: number): number {
  const trail = trailOf(state, actor);
  const [from, to] = stretchIn(trail, rowFrom(state, article));
  if (from === to || !isInList(state, article)) return from;
  return from + firstBehind(state.view.placesIn(actor, article), offset);
}

/** Which article of the trail is the first behind another one in the list. */
export function firstArticleBehind(state: State, trail: Trail, article: number): number {
  return firstWith(trail, rowFrom(state, article) + (isInList(state, article) ? 1 : 0));
}

/** Which one is the first that is that article or behind it. */
export function firstArticleFrom(state: State, trail: Trail, article: number): number {
  return firstWith(trail, rowFrom(state, article));
}
