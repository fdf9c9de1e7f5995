/** Counts made comparable: set against how much text they were counted in. */
import type { View } from './view.ts';

/** What there is in a view to be counted in. */
interface Amount {
  readonly articles: number;
  /** As `Article.words` has them: in the blocks that count. */
  readonly words: number;
}

/** A count divided by all articles that are looked at, and by all their words, in thousands; null where there are none. */
export interface Rates {
  readonly perArticle: number | null;
  readonly per1000Words: number | null;
}

/** Articles looked at in one go. */
const STRETCH = 1024;
const remembered = new WeakMap<View['articles'], Amount>();

/** Looks at each article of a view once, without reading it. */
function amountOf(view: View): Amount {
  const known = remembered.get(view.articles);
  if (known !== undefined) return known;
  const articles = view.articles.length;
  let words = 0;
  for (let from = 0; from < articles; from += STRETCH)
    for (const one of view.listed(from, Math.min(articles, from + STRETCH))) words += one.words;
  remembered.set(view.articles, { articles, words });
  return { articles, words };
}

/** Whoever is mentioned in few articles or in all: the articles without a mention are divided by too. */
export function ratesOf(view: View, count: number): Rates {
  const { articles, words } = amountOf(view);
  return {
    perArticle: articles === 0 ? null : rounded(count / articles),
    per1000Words: words === 0 ? null : rounded((count * 1000) / words),
  };
}

/** To four figures, wherever the point is: rare actors are compared too. */
const rounded = (rate: number): number => Number(rate.toPrecision(4));

/** `0.63/article  1.03/1,000 words`, for a line of text. */
export function rateWords({ perArticle, per1000Words }: Rates): string {
  const shown = (rate: number | null): string =>
    rate === null ? '–' : rate < 0.005 ? '<0.01' : rate.toFixed(2);
  return `${`${shown(perArticle)}/article`.padEnd(14)} ${shown(per1000Words)}/1,000 words`;
}
