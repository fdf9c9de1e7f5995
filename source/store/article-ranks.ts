/** Where articles stand in orders that are not the list's own, as numbers: who sorts by these compares no texts. */

import { comparable } from '../text/comparable.ts';
import { late } from '../text/late.ts';
import { dateCode } from './date-code.ts';
import { TextKeys } from './text-keys.ts';
import type { ArticleOrder, Listed } from './view.ts';

/** Signs in front of a title say nothing of where people look for it. */
const AHEAD = late(() => /^[^\p{L}\p{N}]+/u);

/** The rank of each article: the lower, the earlier it comes; equal where articles are, and highest where there is nothing to go by. */
export function ranksOf(
  order: ArticleOrder,
  articles: readonly Pick<Listed, 'title' | 'source' | 'date' | 'words'>[],
): Uint32Array {
  switch (order) {
    case 'newest':
      return mostFirst(articles.map(({ date }) => dateCode(date)));
    case 'title':
      return byTitle(articles.map(({ title }) => title));
    case 'source':
      return byText(articles.map(({ source }) => source));
    case 'length':
      return mostFirst(articles.map(({ words }) => words));
  }
}

/** By numbers, the highest first; codes of dates (see date-code.ts) are such too. */
export function mostFirst(numbers: ArrayLike<number>): Uint32Array {
  const distinct = Uint32Array.from(new Set(Array.from(numbers)))
    .sort()
    .reverse();
  const ranks = new Map(Array.from(distinct, (number, rank) => [number, rank]));
  return Uint32Array.from(numbers, (number) => ranks.get(number) ?? 0);
}

/**
 * As texts are compared everywhere: without regard to capitals and diacritics. `keyOf`: what counts of such a text. Where
 * that is empty it comes last.
 */
export function byText(
  texts: Iterable<string | null>,
  keyOf: (plain: string) => string = (plain) => plain,
): Uint32Array {
  const keys = new TextKeys();
  for (const text of texts) keys.add(text === null ? '' : keyOf(comparable(text).plain));
  return keys.ranks();
}

/** The ranks of titles: see `ArticleOrder`. */
export const byTitle = (titles: Iterable<string | null>): Uint32Array =>
  byText(titles, (title) => title.replace(AHEAD(), ''));
