import { articleJson } from '../export/json.ts';
import type { Request } from '../request.ts';
import { SORTS, sortedAmong } from '../search/sorts.ts';
import type { View } from '../store/view.ts';
import { cut, cutBefore, padded } from '../text/fit.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { limitWords } from './words.ts';

const DATE = 10;
/** As much of an id as tells articles apart in all but very large corpora; `show` says where it does not. */
const ID = 8;
const SOURCE = 16;
const PATH = 36;
/** A title gets at least this many columns before source and path get any. */
const LEAST_TITLE = 30;

/** `dragoman list`: the articles, by date. Returns the exit status. */
export async function list(request: Request, output: Output): Promise<number> {
  const { view, failed } = await openView(request, output, 'articles');
  const { articles } = view;
  await writeHead(request, output);
  if (request.count) await output.out(String(articles.length));
  else {
    const shown = Math.min(articles.length, request.limit ?? articles.length);
    for (const at of placesOf(view, request, shown))
      await output.out(
        isData(request) ? dataLine(request, articleJson(view, at)) : articleLine(view, at, output.columns),
      );
    const held = limitWords(articles.length, shown);
    if (articles.length === 0) output.say('No articles in what is looked at.');
    else if (held !== null) output.say(held);
  }
  if (failed) return 2;
  return articles.length > 0 ? 0 : 1;
}

/** The first `most` articles in the order asked for. */
function placesOf(view: View, request: Request, most: number): Iterable<number> {
  const sort = SORTS.find((one) => one === request.sort) ?? 'date';
  const all = Uint32Array.from({ length: sort === 'date' ? most : view.articles.length }, (_, at) => at);
  return sort === 'date' ? all : sortedAmong(view, sort, null, all).subarray(0, most);
}

/**
 * Date, start of the id, source, title, end of the path, in at most `columns`; a title made from the text stands in
 * quotation marks, `–` is not in the file, `×4` behind it is of how many copies it is one.
 */
function articleLine({ articles, copies }: View, at: number, columns: number): string {
  const { id, date, source, title, titleFrom, path } = articles.at(at);
  const head = `${padded(date ?? '–', DATE)}  ${id.slice(0, ID)}  `;
  const gutter =
    columns - head.length - SOURCE - 2 >= LEAST_TITLE ? `${padded(source ?? '–', SOURCE)}  ` : '';
  const room = columns - head.length - (gutter === '' ? 0 : SOURCE + 2);
  const end = Math.min(PATH, room - LEAST_TITLE - 2);
  const shown = titleFrom === 'made' ? `“${title}”` : (title ?? '–');
  const count = copies.count(at);
  const times = count > 1 ? ` ×${count}` : '';
  if (end < 12) return `${head}${gutter}${cut(shown, room - times.length)}${times}`;
  const column = room - end - 2;
  return `${head}${gutter}${padded(cut(shown, column - times.length) + times, column)}  ${cutBefore(path, end)}`;
}
