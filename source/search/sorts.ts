/** The orders articles can be in, in the reader and from the shell. */
import { stretchIn } from '../store/occurrences.ts';
import type { View } from '../store/view.ts';
import { byCodePoint } from '../text/order.ts';
import { type Entry, entriesOf, entryAt, STRETCH } from './catalogue.ts';

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

/** What an article is sorted by; null comes last in every order. */
type Key = string | number | null;

/** A stretch of the list, sorted: which articles, and the key of each. */
export interface Sorted {
  readonly articles: Uint32Array;
  readonly keys: readonly Key[];
}

/** Which way round the keys go. */
const DESCENDING: ReadonlySet<Sort> = new Set(['-date', 'words', 'mentions']);

/** Signs in front of a title say nothing of where people look for it. */
const AHEAD = /^[^\p{L}\p{N}]+/u;

function keyOf(view: View, sort: Sort, actor: number | null, article: number, entry: Entry): Key {
  switch (sort) {
    case 'date':
      return article;
    case '-date':
      return entry.date;
    case 'title':
      return entry.title.plain.replace(AHEAD, '') || null;
    case 'source':
      return entry.source.plain || null;
    case 'words':
      return entry.words;
    case 'mentions': {
      if (actor === null) return 0;
      const [from, to] = stretchIn(view.occurrences(actor), article);
      return to - from;
    }
  }
}

/** Less than 0 when `one` comes first. What is equal stays in the list's own order. */
function compare(sort: Sort, one: Key, other: Key): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const difference =
    typeof one === 'string' || typeof other === 'string'
      ? byCodePoint(String(one), String(other))
      : one - other;
  return DESCENDING.has(sort) ? -difference : difference;
}

/** A stretch of the list in an order; `actor`: whose mentions count. */
export function sortedStretch(view: View, sort: Sort, actor: number | null, stretch: number): Sorted {
  const first = stretch * STRETCH;
  const keys = entriesOf(view, stretch).map((entry, at) => keyOf(view, sort, actor, first + at, entry));
  const order = Uint32Array.from(keys, (_, at) => at);
  order.sort((a, b) => compare(sort, keys[a], keys[b]) || a - b);
  return { articles: order.map((at) => first + at), keys: Array.from(order, (at) => keys[at]) };
}

/**
 * The next `most` articles of sorted stretches, merged (a heap of stretches, by their first article: Knuth, The Art of
 * Computer Programming 3, 5.4.1), and how many each stretch has given by then. `given`: how many before.
 */
export function merged(
  sort: Sort,
  stretches: readonly Sorted[],
  given: Uint32Array,
  most: number,
): { readonly articles: Uint32Array; readonly given: Uint32Array } {
  const at = given.slice();
  const isFirst = (a: number, b: number): boolean => {
    const order = compare(sort, stretches[a].keys[at[a]], stretches[b].keys[at[b]]);
    return order < 0 || (order === 0 && a < b);
  };
  const heap = Array.from(stretches.keys()).filter((one) => at[one] < stretches[one].articles.length);
  const sink = (from: number): void => {
    for (let node = from; ; ) {
      let least = node;
      for (const child of [2 * node + 1, 2 * node + 2])
        if (child < heap.length && isFirst(heap[child], heap[least])) least = child;
      if (least === node) return;
      [heap[node], heap[least]] = [heap[least], heap[node]];
      node = least;
    }
  };
  for (let node = (heap.length >> 1) - 1; node >= 0; node--) sink(node);
  const articles: number[] = [];
  while (articles.length < most && heap.length > 0) {
    const stretch = heap[0];
    articles.push(stretches[stretch].articles[at[stretch]]);
    at[stretch]++;
    if (at[stretch] === stretches[stretch].articles.length) {
      const last = heap.pop() as number;
      if (heap.length === 0) break;
      heap[0] = last;
    }
    sink(0);
  }
  return { articles: Uint32Array.from(articles), given: at };
}

/** Some articles, ascending, put in an order all at once. */
export function sortedAmong(
  view: View,
  sort: Sort,
  actor: number | null,
  articles: Uint32Array,
): Uint32Array {
  const keys = Array.from(articles, (article) => keyOf(view, sort, actor, article, entryAt(view, article)));
  const order = Uint32Array.from(keys, (_, at) => at);
  order.sort((a, b) => compare(sort, keys[a], keys[b]) || a - b);
  return order.map((at) => articles[at]);
}
