import { firstIndex } from '../text/halving.ts';
import { checkRow } from './rows.ts';
import type { Occurrences, Place } from './view.ts';

/** Mentions that are there already, in contract order. */
export function occurrencesOf(places: readonly Place[]): Occurrences {
  const articles: number[] = [];
  const starts: number[] = [];
  for (const [index, { article }] of places.entries()) {
    if (article === articles[articles.length - 1]) continue;
    articles.push(article);
    starts.push(index);
  }
  return {
    length: places.length,
    articles: Uint32Array.from(articles),
    starts: Uint32Array.from([...starts, places.length]),
    at(index) {
      checkRow(index, places.length);
      return places[index];
    },
    *from(index) {
      for (let at = index; at < places.length; at++) yield places[at];
    },
  };
}

/** Which of `articles` is the first at or behind an article; their number when there is none. */
export function firstWith({ articles }: Pick<Occurrences, 'articles'>, article: number): number {
  return firstIndex(articles.length, (at) => articles[at] >= article);
}

/** The mentions in an article: the index of the first one, and the index behind the last; the same where there are none. */
export function stretchIn(
  all: Pick<Occurrences, 'articles' | 'starts'>,
  article: number,
): readonly [from: number, to: number] {
  const at = firstWith(all, article);
  const from = all.starts[at];
  return [from, all.articles[at] === article ? all.starts[at + 1] : from];
}
