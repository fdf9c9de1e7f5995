/** Which articles a filter leaves, told for each as it is asked. */
import type { View } from '../store/view.ts';
import { entryAt } from './catalogue.ts';
import { type Among, fitsOf, type Lookups } from './filter-match.ts';
import type { Query } from './filter-query.ts';
import { searchFor } from './text-search.ts';

/**
 * `actorCalled`: whom `actor:` means by a name; null for nobody. `marked`: the articles that are marked so. Articles are read only
 * where the filter wants a text.
 */
export function articleFilter(
  view: View,
  query: Query,
  actorCalled: (name: string) => number | null,
  marked: Lookups['marked'],
): Among {
  const fits = fitsOf(query, {
    marked,
    mentioning: (name) => {
      const actor = actorCalled(name);
      const among = new Set(actor === null ? [] : view.occurrences(actor).articles);
      return (article) => among.has(article);
    },
    holding: (text) => {
      const search = searchFor(view, text);
      while (!search.isNarrowed) search.narrow();
      return (article) => search.holds(article);
    },
  });
  return (article) => fits(article, entryAt(view, article));
}
