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
      return byText(
        articles.map(({ title }) => title),
        titleKey,
      );
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
 * As texts are compared everywhere: without regard to capitals and diacritics. `keyOf`: what counts of a text. Where that is empty
 * it comes last.
 */
export function byText(texts: Iterable<string | null>, keyOf = textKey): Uint32Array {
  const keys = new TextKeys();
  for (const text of texts) keys.add(keyOf(text));
  return keys.ranks();
}

/** What counts of a text where texts are put in order. */
const textKey = (text: string | null): string => (text === null ? '' : comparable(text).plain);

/** The same of a title. */
export const titleKey = (title: string | null): string => textKey(title).replace(AHEAD(), '');
