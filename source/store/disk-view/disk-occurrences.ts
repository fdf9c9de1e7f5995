import type { Mention } from '../../actors/types.ts';
import { Growing } from '../../corpus/growing.ts';
import { firstIndex } from '../../text/halving.ts';
import type { ClassCounts } from '../ingest/occurrence-lists.ts';
import { checkRow } from '../rows.ts';
import type { Occurrences, Place } from '../view.ts';

/** Rather than sorted, articles are put where they belong in the whole view as soon as one in so many is among them. */
const SPARSE = 64;

/**
 * The mentions of an actor, of which no more is fetched than is asked for. `each` calls for each article, in no order,
 * with its counts by class; `mentions` is how many of these count; `placesIn` gives those of one article.
 */
export function diskOccurrences(
  articleCount: number,
  each: (show: (article: number, counts: ClassCounts) => void) => void,
  mentions: (counts: ClassCounts) => number,
  mentionsIn: (article: number) => readonly Mention[],
): Occurrences {
  const found = new Growing(8);
  each((article, counts) => {
    const count = mentions(counts);
    if (count === 0) return;
    found.push(article);
    found.push(count);
  });
  const { articles, starts } = inOrder(found, articleCount);
  const length = starts[articles.length];
  const placesAt = (at: number): Place[] =>
    mentionsIn(articles[at]).map((mention) => ({ article: articles[at], mention }));
  const withMention = (index: number): number => firstIndex(articles.length, (at) => starts[at + 1] > index);
  return {
    length,
    articles,
    starts,
    at(index) {
      checkRow(index, length);
      const at = withMention(index);
      return placesAt(at)[index - starts[at]];
    },
    *from(index) {
      for (let at = withMention(index); at < articles.length; at++)
        yield* placesAt(at).slice(Math.max(0, index - starts[at]));
    },
  };
}

/** Pairs of an article and its count, by article: the articles, and how many mentions stand before each. */
function inOrder(pairs: Growing, articleCount: number): Pick<Occurrences, 'articles' | 'starts'> {
  const count = pairs.length / 2;
  const articles = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let next = 0;
  const put = (article: number, mentions: number): void => {
    articles[next] = article;
    starts[next + 1] = starts[next] + mentions;
    next++;
  };
  if (count * SPARSE < articleCount) {
    const order = Uint32Array.from({ length: count }, (_, at) => at);
    order.sort((a, b) => pairs.at(2 * a) - pairs.at(2 * b));
    for (const at of order) put(pairs.at(2 * at), pairs.at(2 * at + 1));
  } else {
    const counts = new Uint32Array(articleCount);
    for (let at = 0; at < pairs.length; at += 2) counts[pairs.at(at)] = pairs.at(at + 1);
    for (let article = 0; article < articleCount; article++)
      if (counts[article] > 0) put(article, counts[article]);
  }
  return { articles, starts };
}
