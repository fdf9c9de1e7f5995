import type { Article } from '../corpus/article.ts';
import { width } from '../text/width.ts';
import type { Facts } from './view.ts';

/** What is said of some articles that stand in contract order. */
export function factsOf(articles: Iterable<Pick<Article, 'date' | 'source'>>): Facts {
  const sources = new Set<string>();
  let sourced = 0;
  let undated = 0;
  let first: string | null = null;
  let last: string | null = null;
  for (const { date, source } of articles) {
    if (source !== null) {
      sources.add(source);
      sourced++;
    }
    if (date === null) {
      undated++;
      continue;
    }
    first ??= date;
    last = date;
  }
  let sourceWidth = 0;
  for (const source of sources) sourceWidth = Math.max(sourceWidth, width(source));
  return { first, last, sources: sources.size, sourced, undated, sourceWidth };
}
