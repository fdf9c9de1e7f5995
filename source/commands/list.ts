import type { Article } from '../corpus/article.ts';
import type { Request } from '../request.ts';
import { head, padded } from '../text/fit.ts';
import { articleJson } from './json.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';

const DATE = 10;
const SOURCE = 18;

/** `dragoman list`: the articles, by date. Returns the exit status. */
export async function list(request: Request, output: Output): Promise<number> {
  const { view, failed } = await openView(request, output, 'articles');
  const { articles } = view;
  if (request.count) await output.out(String(articles.length));
  else {
    for (const article of articles.slice(0, request.limit ?? articles.length)) {
      await output.out(
        request.json ? JSON.stringify(articleJson(article)) : articleLine(article, output.columns),
      );
    }
    if (articles.length === 0) output.say('No articles here.');
  }
  if (failed) return 2;
  return articles.length > 0 ? 0 : 1;
}

/** Date, outlet, title, path; a title made from the text stands in quotation marks, `–` is not in the file. */
function articleLine(article: Article, columns: number): string {
  const title = article.titleFrom === 'made' ? `“${article.title}”` : (article.title ?? '–');
  const room = columns - DATE - SOURCE - 4;
  const path = Math.min(44, Math.max(0, room - 34));
  const line = `${padded(article.date ?? '–', DATE)}  ${padded(article.source ?? '–', SOURCE)}  ${padded(title, room - path - 2)}  ${head(article.path, path)}`;
  return line.trimEnd();
}
