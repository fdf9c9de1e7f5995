import type { Article, Unread } from '../../corpus/article.ts';
import { loadFileNow } from '../../corpus/load.ts';
import { articlesIn } from '../../corpus/read.ts';
import { unread } from '../../corpus/unread.ts';

/** The articles in a file, or why there are none. */
export function readFile(path: string, system: string | Uint8Array): readonly Article[] | Unread {
  const articles: Article[] = [];
  for (const result of articlesIn({ path }, loadFileNow(system))) {
    if (typeof result === 'object' && 'blocks' in result) articles.push(result);
    else return unread(path, result);
  }
  return articles;
}
