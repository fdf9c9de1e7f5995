/** Where the articles of one state of a corpus stand in another: asked of every place that is remembered, when more is read. */
import type { Article } from '../../corpus/article.ts';
import { compareArticles } from '../../corpus/order.ts';
import { LOOKED_AT } from '../../store/ties.ts';
import type { View } from '../../store/view.ts';
import { firstIndex } from '../../text/halving.ts';

/** Indices into the articles of `now` for those of `old`. Each is looked for once, in a few fetches, no text among them. */
export class StillThere {
  readonly #old: View;
  readonly #now: View;
  readonly #found = new Map<number, number | null>();
  readonly #inFiles = new Map<string, readonly number[]>();

  constructor(old: View, now: View) {
    this.#old = old;
    this.#now = now;
  }

  /** The same article: by what it holds, else by where it stands. Null where it is gone, or there was none to begin with. */
  article(index: number): number | null {
    // A marker in an empty list stands on no article.
    if (index >= this.#old.articles.length) return null;
    const known = this.#found.get(index);
    if (known !== undefined) return known;
    const there = this.#same(this.#old.articles.at(index));
    this.#found.set(index, there);
    return there;
  }

  /** The same, else the next one that is there, or the last where none follows; 0 where there are none. */
  place(index: number): number {
    const there = this.article(index);
    if (there !== null || index >= this.#old.articles.length) return there ?? 0;
    const behind = this.#from(this.#old.articles.at(index));
    return Math.max(0, Math.min(behind, this.#now.articles.length - 1));
  }

  #same(article: Article): number | null {
    const { articles } = this.#now;
    const own = this.#now.articleById(article.id);
    if (own !== null) return own;
    const at = this.#from(article);
    if (at < articles.length && compareArticles(articles.at(at), article) === 0) return at;
    // It may have got another date.
    const { path, record } = article;
    const others = this.#inFiles.get(path) ?? this.#now.articlesAt(path).slice(0, LOOKED_AT);
    this.#inFiles.set(path, others);
    return others.find((one) => articles.at(one).record === record) ?? null;
  }

  /** The first that stands where an article would, or behind that; found by its place in the order, by halving. */
  #from(article: Article): number {
    const { articles } = this.#now;
    return firstIndex(articles.length, (at) => compareArticles(articles.at(at), article) >= 0);
  }
}
