/** Which articles of a view are marked so. */
import { type Marking, type Marks, type Sign, UNMARKED } from './marks.ts';
import { articleOf, type Paths, tieOf } from './ties.ts';
import type { View } from './view.ts';

/** A view with what is marked in its corpus. */
export interface Marked {
  readonly view: View;
  readonly marks: Marks;
  readonly paths: Paths;
}

/** What is marked about an article. */
export function markingOf({ marks, view, paths }: Marked, article: number): Marking {
  if (marks.isNone) return UNMARKED;
  return marks.of(tieOf(view.articles.at(article), paths), (id) => view.articleById(id) !== null);
}

const HAS: Readonly<Record<Sign, (marking: Marking) => boolean>> = {
  starred: ({ isStarred }) => isStarred,
  read: ({ isRead }) => isRead,
  unread: ({ isRead }) => !isRead,
  noted: ({ notes }) => notes.length > 0,
};

const looked = new WeakMap<View['articles'], { marks: Marks; sign: Sign; articles: ReadonlySet<number> }>();

/** The articles of which a sign was ever said. */
function articlesOf({ view, marks, paths }: Marked, sign: Sign): ReadonlySet<number> {
  const known = looked.get(view.articles);
  if (known?.marks === marks && known.sign === sign) return known.articles;
  const articles = new Set<number>();
  for (const tie of marks.articlesOf(sign)) {
    const article = articleOf(view, tie, paths);
    if (article !== null) articles.add(article);
  }
  looked.set(view.articles, { marks, sign, articles });
  return articles;
}

/** Tells whether an article is marked so. */
export function isMarked(marked: Marked, sign: Sign): (article: number) => boolean {
  const all = articlesOf(marked, sign);
  const has = HAS[sign];
  const unmarked = has(UNMARKED);
  return (article) => (all.has(article) ? has(markingOf(marked, article)) : unmarked);
}
