/** The orders articles can be in, in the reader and from the shell. */
import type { ArticleOrder, View } from '../store/view.ts';

/** As the command line calls them, in the order in which the key goes round; the first is the list's own. */
export const SORTS = ['date', '-date', 'title', 'source', 'words', 'mentions'] as const;
export type Sort = (typeof SORTS)[number];

/** How the screens call an order. */
export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  date: 'oldest first',
  '-date': 'newest first',
  title: 'by title',
  source: 'by source',
  words: 'longest first',
  mentions: 'most mentions first',
};

const ORDERS: Readonly<Record<Exclude<Sort, 'date' | 'mentions'>, ArticleOrder>> = {
  '-date': 'newest',
  title: 'title',
  source: 'source',
  words: 'length',
};

/**
 * Some articles put in an order; what is equal there stays in the list's own. In: articles, ascending. `actor`: whose mentions
 * count.
 */
export function sortedAmong(
  view: View,
  sort: Sort,
  actor: number | null,
  articles: Uint32Array,
): Uint32Array {
  if (sort === 'date') return articles;
  const ranks = sort === 'mentions' ? byMentions(view, actor) : view.ranks(ORDERS[sort]);
  return byRank(articles, ranks);
}

/** All articles of a view in an order. */
export const sorted = (view: View, sort: Sort, actor: number | null): Uint32Array =>
  sortedAmong(
    view,
    sort,
    actor,
    Uint32Array.from({ length: view.articles.length }, (_, at) => at),
  );

function byMentions(view: View, actor: number | null): Uint32Array {
  const counts = new Uint32Array(view.articles.length);
  if (actor === null) return counts;
  const { articles, starts } = view.occurrences(actor);
  let most = 0;
  articles.forEach((article, at) => {
    counts[article] = starts[at + 1] - starts[at];
    if (counts[article] > most) most = counts[article];
  });
  return counts.map((count) => most - count);
}

/**
 * Puts items, which are numbers, in the order of their ranks, by counting (distribution counting: Knuth, The Art of Computer
 * Programming 3, 5.2, D). Those of one rank stay as they stand.
 */
export function byRank(items: Uint32Array, ranks: Uint32Array): Uint32Array {
  let highest = 0;
  for (const item of items) if (ranks[item] > highest) highest = ranks[item];
  const next = new Uint32Array(highest + 2);
  for (const item of items) next[ranks[item] + 1]++;
  for (let rank = 1; rank < next.length; rank++) next[rank] += next[rank - 1];
  const order = new Uint32Array(items.length);
  for (const item of items) order[next[ranks[item]]++] = item;
  return order;
}
