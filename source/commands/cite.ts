import type { Mention } from '../actors/types.ts';
import { blockAt } from '../corpus/around.ts';
import type { Span } from '../export/citation.ts';
import { articleJson, mentionJson, textJson } from '../export/json.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import type { View } from '../store/view.ts';
import { number } from '../text/number.ts';
import { safeText } from '../text/safe.ts';
import { openArticles } from './article-asked.ts';
import { writeHead } from './data.ts';
import { find } from './find.ts';
import type { Output } from './output.ts';
import { citationLine, type Task } from './place-line.ts';

/** `dragoman cite`: citations of what `find` finds, or of one place. Returns the exit status. */
export function cite(request: Request, output: Output): Promise<number> {
  return request.at === null ? find(request, output) : citePlace(request.at, request, output);
}

async function citePlace(place: string, request: Request, output: Output): Promise<number> {
  const { word, start, end } = placeAsked(place);
  const needs = start === null ? 'articles' : 'actors';
  const { view, failed, found } = await openArticles(request, word, output, needs);
  if (start !== null && found.length > 1)
    throw new Problem(
      `--at names a place in one article, and ${safeText(word)} holds several: name it by its id.`,
    );
  await writeHead(request, output);
  const shown = found.slice(0, request.limit ?? found.length);
  if (request.count) await output.out(String(found.length));
  else
    for (const at of shown) {
      if (start === null)
        await output.out(citationLine(at, null, () => wholeJson(view, at), { view, request, output }));
      else await output.out(spanLine(at, { start, end }, { view, request, output }));
    }
  if (failed) return 2;
  return found.length > 0 ? 0 : 1;
}

/** `3fa4`, `3fa4:1204`, `articles/one.txt:1204-1216`. */
function placeAsked(place: string): { word: string; start: number | null; end: number | null } {
  const [, word, start, end] = /^(.*?)(?::(\d{1,10})(?:-(\d{1,10}))?)?$/s.exec(place) ?? [];
  if (word === undefined || word.trim() === '')
    throw new Problem('--at names an article, and where in it: --at ID, --at ID:START or --at ID:START-END.');
  return {
    word,
    start: start === undefined ? null : Number(start),
    end: end === undefined ? null : Number(end),
  };
}

/** A mention that starts there, and ends there if that is said; else the text as it stands. */
function spanLine(
  at: number,
  { start, end }: { readonly start: number; readonly end: number | null },
  task: Task,
): string {
  const { view } = task;
  const { text, blocks, path } = view.articles.at(at);
  if (start >= text.length || (end !== null && (end < start || end > text.length)))
    throw new Problem(
      `${path} has no place ${start}${end === null ? '' : `-${end}`}: its text has ${number(text.length)} characters (UTF-16 units).`,
    );
  const isThere = (one: Mention): boolean => one.start === start && (end === null || one.end === end);
  const mention = view.mentionsIn(at).find(isThere);
  const span: Span = mention ?? { start, end: end ?? start };
  const block = blockAt(blocks, start)?.kind ?? 'paragraph';
  const json = () =>
    mention === undefined ? textJson(view, at, { ...span, block }) : mentionJson(view, at, mention);
  return citationLine(at, span, json, task);
}

/** The fields of a mention for an article of which nothing is quoted: null but for what is the article's. */
function wholeJson(view: View, at: number): Record<string, unknown> {
  const none = textJson(view, at, { start: 0, end: 0, block: 'paragraph' });
  const { article, title, date, source, path, record, copies, group } = articleJson(view, at);
  const empty = Object.entries(none).map(([name, value]) => [name, Array.isArray(value) ? [] : null]);
  const own = { article, title, date, source, path, record, copies, group };
  return { ...Object.fromEntries(empty), ...own };
}
