import type { Article } from '../corpus/article.ts';
import type { Request } from '../request.ts';
import { cut, cutBefore, padded } from '../text/fit.ts';
import { articleJson, jsonLine } from './json.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { limitWords } from './words.ts';

const DATE = 10;
/** As much of an id as tells articles apart in all but very large corpora; `show` says where it does not. */
const ID = 8;
const SOURCE = 16;
const PATH = 36;
/** A title gets at least this many columns before outlet and path get any. */
const LEAST_TITLE = 30;

/** `dragoman list`: the articles, by date. Returns the exit status. */
export async function list(request: Request, output: Output): Promise<number> {
  const { view, failed } = await openView(request, output, 'articles');
  const { articles } = view;
  if (request.count) await output.out(String(articles.length));
  else {
    const shown = Math.min(articles.length, request.limit ?? articles.length);
    for (let at = 0; at < shown; at++) {
      const article = articles.at(at);
      await output.out(request.json ? jsonLine(articleJson(article)) : articleLine(article, output.columns));
    }
    const held = limitWords(articles.length, shown);
    if (articles.length === 0) output.say('No articles in what is looked at.');
    else if (held !== null) output.say(held);
  }
  if (failed) return 2;
  return articles.length > 0 ? 0 : 1;
}

/**
 * Date, start of the id, outlet, title, end of the path, in at most `columns`; a title made from the text stands in
 * quotation marks, `–` is not in the file.
 */
function articleLine({ id, date, source, title, titleFrom, path }: Article, columns: number): string {
  const head = `${padded(date ?? '–', DATE)}  ${id.slice(0, ID)}  `;
  const outlet =
    columns - head.length - SOURCE - 2 >= LEAST_TITLE ? `${padded(source ?? '–', SOURCE)}  ` : '';
  const room = columns - head.length - (outlet === '' ? 0 : SOURCE + 2);
  const end = Math.min(PATH, room - LEAST_TITLE - 2);
  const shown = titleFrom === 'made' ? `“${title}”` : (title ?? '–');
  if (end < 12) return cut(`${head}${outlet}${shown}`, columns);
  return `${head}${outlet}${padded(shown, room - end - 2)}  ${cutBefore(path, end)}`;
}
