/** The articles that a filter leaves, in one go: what the reader does in steps. */
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { entryAt } from './catalogue.ts';
import { type Among, fitsOf } from './filter-match.ts';
import { filterQuery } from './filter-query.ts';
import { searchFor } from './text-search.ts';

/** Articles as indices into the view, ascending, and what in the filter means nothing. */
export interface Filtered {
  readonly articles: Uint32Array;
  /** Names that mean nobody. */
  readonly nobody: readonly string[];
  /** What stands where a date should. */
  readonly notDates: readonly string[];
}

/** `typed`: as in the reader. `actorOf`: whom a name in it means, if anybody. Where texts are asked for, articles are read. */
export function filtered(view: View, typed: string, actorOf: (name: string) => number | null): Filtered {
  const query = filterQuery(safeText(typed).replace(/\s+/gu, ' ').trim());
  const nobody: string[] = [];
  const fits = fitsOf(query, {
    mentioning: (name) => {
      const actor = actorOf(name);
      if (actor === null) nobody.push(name);
      return actor === null ? () => false : mentioning(view, actor);
    },
    holding: (text) => {
      const search = searchFor(view, text);
      while (!search.isNarrowed) search.narrow();
      return (article) => search.holds(article);
    },
  });
  const all = Uint32Array.from({ length: view.articles.length }, (_, at) => at);
  const articles = all.filter((article) => fits(article, entryAt(view, article)));
  return { articles, nobody, notDates: query.notDates };
}

/** The articles with a mention of an actor. */
export function mentioning(view: View, actor: number): Among {
  const isIn = new Uint8Array(view.articles.length);
  for (const article of view.occurrences(actor).articles) isIn[article] = 1;
  return (article) => isIn[article] === 1;
}
