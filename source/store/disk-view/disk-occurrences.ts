import type { Mention } from '../../actors/types.ts';
import { firstIndex } from '../../text/halving.ts';
import type { ClassCounts } from '../ingest/occurrence-lists.ts';
import { checkRow } from '../rows.ts';
import type { Occurrences, Place } from '../view.ts';

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
  // By article, so that nothing has to be sorted: a list is by the numbers that articles have in the index.
  const counts = new Uint32Array(articleCount);
  let found = 0;
  each((article, here) => {
    counts[article] = mentions(here);
    if (counts[article] > 0) found++;
  });
  const articles = new Uint32Array(found);
  const starts = new Uint32Array(found + 1);
  for (let article = 0, next = 0; next < found; article++) {
    if (counts[article] === 0) continue;
    articles[next] = article;
    starts[next + 1] = starts[next] + counts[article];
    next++;
  }
  const length = starts[articles.length];
  // The same article is asked again and again while its lines are shown, and may have a hundred thousand of them.
  let latest: { readonly at: number; readonly places: readonly Place[] } | null = null;
  const placesAt = (at: number): readonly Place[] => {
    if (latest?.at !== at) {
      const article = articles[at];
      latest = { at, places: mentionsIn(article).map((mention) => ({ article, mention })) };
    }
    return latest.places;
  };
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
