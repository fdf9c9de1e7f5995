/** The way that n, N, Tab and their like go: through the mentions of an actor, as far as the list goes and in its order. */
import type { Together } from '../../search/together.ts';
import { firstWith, stretchIn } from '../../store/occurrences.ts';
import type { Occurrences, Place } from '../../store/view.ts';
import { firstIndex } from '../../text/halving.ts';
import { articleAt, isInList, isPlain, type Listing, rowFrom } from './listing.ts';
import { firstBehind } from './places.ts';
import { togetherOf } from './together.ts';
import type { State } from './types.ts';

/** Mentions in the order of the list; `articles` are rows of it. */
export type Trail = Omit<Occurrences, 'from'>;

const remembered = new WeakMap<Listing, { all: Occurrences; trail: Trail }>();

/** The mentions of an actor in the articles of the list: where the pinned actors are to meet, those that stand there. */
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

/** Where the pinned actors meet in the articles of the list; null where that is not asked, and where the list is still of another view. */
const meeting = ({ listing, view }: State): Together | null =>
  listing.wants.view === view ? togetherOf(view, listing.wants.together) : null;

/** The mentions of an actor in an article that are gone through. */
export function placesAlong(state: State, actor: number, article: number): readonly Place[] {
  const places = state.view.placesIn(actor, article);
  return meeting(state)?.among(article, places) ?? places;
}

function alongList(state: State, actor: number, all: Occurrences): Trail {
  const { listing, view } = state;
  const together = meeting(state);
  const inArticle = (article: number): number => {
    if (together !== null && together.within !== 'article') return together.countOf({ view, actor }, article);
    const [from, to] = stretchIn(all, article);
    return to - from;
  };
  const rows: number[] = [];
  for (const article of all.articles)
    if (isInList(state, article) && inArticle(article) > 0) rows.push(rowFrom(state, article));
  const articles = Uint32Array.from(rows).sort();
  const starts = new Uint32Array(articles.length + 1);
  articles.forEach((row, at) => {
    starts[at + 1] = starts[at] + inArticle(articleAt(listing, row));
  });
  return {
    length: starts[articles.length],
    articles,
    starts,
    at(index) {
      const at = firstIndex(articles.length, (one) => starts[one + 1] > index);
      return placesAlong(state, actor, articleAt(listing, articles[at]))[index - starts[at]];
    },
  };
}

/** Which mention of the trail is the first at or behind `offset` of an article, in the list or not; their number when none is. */
export function firstFrom(state: State, actor: number, article: number, offset: number): number {
  const trail = trailOf(state, actor);
  const [from, to] = stretchIn(trail, rowFrom(state, article));
  if (from === to || !isInList(state, article)) return from;
  return from + firstBehind(placesAlong(state, actor, article), offset);
}

/** Which article of the trail is the first behind another one in the list. */
export function firstArticleBehind(state: State, trail: Trail, article: number): number {
  return firstWith(trail, rowFrom(state, article) + (isInList(state, article) ? 1 : 0));
}

/** Which one is the first that is that article or behind it. */
export function firstArticleFrom(state: State, trail: Trail, article: number): number {
  return firstWith(trail, rowFrom(state, article));
}
