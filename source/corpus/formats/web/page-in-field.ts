import { articleOfPage, type PageArticle } from './read.ts';
import { countedWords } from './whole-page.ts';

/**
 * The article of a page that stands in a field of a record; null where it shows no text by which it could be found. Without its headline
 * where the record has a title of its own: a page's may be that of its window, with the name of the site.
 */
export function pageInField(html: string, isTitled: boolean): PageArticle | null {
  const article = articleOfPage(html, null);
  if (countedWords(article.pieces) === 0) return null;
  return isTitled ? { ...article, pieces: article.pieces.filter(({ kind }) => kind !== 'title') } : article;
}
