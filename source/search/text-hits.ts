/** Literal text in an article, without regard to case, diacritics, the shape of quotes, or how wide a blank is. */
import type { Article } from '../corpus/article.ts';
import { type Folded, foldText } from '../text/folded-text.ts';

/** A hit in UTF-16 offsets of the article's text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

export interface Hits {
  /** Ascending, never overlapping. */
  readonly hits: readonly Hit[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

/** More hits than anybody walks, and few enough to keep. */
const LIMIT = 10_000;

const foldedTexts = new WeakMap<Article, Folded>();
const lastAnswers = new WeakMap<Article, { query: string; limit: number; answer: Hits }>();

/** Every place of `query` in the article's text, up to `limit`; an empty or blank query is nowhere. */
export function textHits(article: Article, query: string, limit = LIMIT): Hits {
  const known = lastAnswers.get(article);
  if (known?.query === query && known.limit === limit) return known.answer;
  const folded = foldedTexts.get(article) ?? foldText(article.text);
  foldedTexts.set(article, folded);
  const answer = search(folded, article.text.length, foldText(query).text, limit);
  lastAnswers.set(article, { query, limit, answer });
  return answer;
}

/** Every place of a folded needle in a folded text, which was `length` UTF-16 units long before. */
export function search({ text, starts }: Folded, length: number, needle: string, limit: number): Hits {
  const hits: Hit[] = [];
  if (needle.trim() === '') return { hits, more: false };
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    if (hits.length === limit) return { hits, more: true };
    const start = starts ? starts[at] : at;
    let behind = at + needle.length;
    if (starts) while (starts[behind] === starts[behind - 1]) behind++;
    if (start < (hits.at(-1)?.end ?? 0)) continue;
    hits.push({ start, end: starts ? (starts[behind] ?? length) : behind });
  }
  return { hits, more: false };
}
