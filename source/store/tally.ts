import { type Article, COUNTED } from '../corpus/article.ts';
import { isLetThrough } from './let-through.ts';
import type { Place, Rows, Switches, Tally } from './view.ts';

/** Counts the places that an actor owns or is a candidate of, all of them, in contract order. */
export function tallyOf(
  places: Iterable<Place>,
  articles: Rows<Pick<Article, 'date'>>,
  switches: Switches,
): Tally {
  let mentions = 0;
  let unsure = 0;
  let related = 0;
  let count = 0;
  let before = -1;
  let first: string | null = null;
  let last: string | null = null;
  const spellings = new Set<string>();
  for (const { article, mention } of places) {
    const inBlock = switches.allBlocks || COUNTED.has(mention.block);
    if (inBlock && !mention.spelling.sure && (!mention.spelling.related || switches.related)) unsure++;
    if (inBlock && mention.spelling.sure && mention.spelling.related) related++;
    if (!isLetThrough(mention, switches)) continue;
    mentions++;
    spellings.add(mention.spelling.surface);
    if (article === before) continue;
    before = article;
    count++;
    const { date } = articles.at(article);
    first ??= date;
    last = date ?? last;
  }
  return { mentions, unsure, related, articles: count, spellings: spellings.size, first, last };
}
