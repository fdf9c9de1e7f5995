import { articleJson } from '../export/json.ts';
import type { Request } from '../request.ts';
import { SORTS, sortedAmong } from '../search/sorts.ts';
import { type Companion, Together } from '../search/together.ts';
import { stretchIn } from '../store/occurrences.ts';
import type { View } from '../store/view.ts';
import { cut, cutBefore, padded } from '../text/fit.ts';
import { number } from '../text/number.ts';
import { type Asked, lateIndex, resolved } from './asked.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { filterAsked, filterIn } from './filter-asked.ts';
import { companionCalled } from './lines-asked.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { limitWords, quoted } from './words.ts';

const DATE = 10;
/** As much of an id as tells articles apart in all but very large corpora; `show` says where it does not. */
const ID = 8;
const SOURCE = 16;
const PATH = 36;
/** A title gets at least this many columns before source and path get any. */
const LEAST_TITLE = 30;

/** `dragoman list`: the articles, by date. Returns the exit status. */
export async function list(request: Request, output: Output): Promise<number> {
  const { query, filter, kind } = request;
  const needs = query === null && filter === null && request.and.length === 0 ? 'articles' : 'actors';
  const { view, failed } = await openView(request, output, needs);
  await writeHead(request, output);
  const index = lateIndex(view);
  const counted =
    query === null ? null : await resolved(query, { view, index, kind, request, output, many: false });
  if (counted === 'several') return 2;
  if (counted === 'nobody') return failed ? 2 : 1;
  const together = togetherAsked({ view, index, request, output });
  if (together === 'nobody') {
    if (request.count) await output.out('0');
    return failed ? 2 : 1;
  }
  const fitting =
    filter === null
      ? null
      : everyArticle(view).filter(filterIn(filterAsked(request), view, index, request, output));
  const left =
    together === null ? fitting : (fitting ?? everyArticle(view)).filter((at) => together.holds(at));
  const count = left?.length ?? view.articles.length;
  if (request.count) await output.out(String(count));
  else {
    const shown = Math.min(count, request.limit ?? count);
    for (const at of placesOf(view, left, counted, request).subarray(0, shown))
      await output.out(lineOf(view, at, counted, request, output));
    const held = limitWords(count, shown);
    if (view.articles.length === 0) output.say('No articles in what is looked at.');
    else if (left !== null && count === 0)
      output.say(`No article of ${number(view.articles.length)} ${whyNone(request)}.`);
    else if (held !== null) output.say(held);
  }
  if (failed) return 2;
  return count > 0 ? 0 : 1;
}

/** What no article does: fits the filter, has those behind --and. */
function whyNone({ filter, and, within }: Request): string {
  const near = within === null || within === 'article' ? '' : ` in one ${within}`;
  const fits = filter === null ? [] : [`fits ${quoted(filter)}`];
  const has = and.length === 0 ? [] : [`has ${and.map((name) => quoted(name)).join(' and ')}${near}`];
  return [...fits, ...has].join(' and ');
}

/** Where those behind --and are mentioned together; null where nobody is asked for, `nobody` where one is not known, which is said. */
function togetherAsked(
  asked: Pick<Asked, 'view' | 'index' | 'request' | 'output'>,
): Together | null | 'nobody' {
  const { and, within } = asked.request;
  const members: Companion[] = [];
  for (const name of and) {
    const member = companionCalled(asked, name);
    if (member === null) return 'nobody';
    members.push(member);
  }
  return members.length === 0 ? null : new Together(members, within ?? 'article');
}

const everyArticle = (view: View): Uint32Array =>
  Uint32Array.from({ length: view.articles.length }, (_, at) => at);

/** Whose mentions are counted, with what is related to them where the name asks for it. */
type Counted = Pick<Asked, 'view' | 'actor'>;

/** The articles that are left (null: all) in the order asked for. */
function placesOf(
  view: View,
  left: Uint32Array | null,
  counted: Counted | null,
  { sort: asked }: Request,
): Uint32Array {
  const sort = SORTS.find((one) => one === asked) ?? 'date';
  const all = left ?? everyArticle(view);
  return sortedAmong(counted?.view ?? view, sort, counted?.actor ?? null, all);
}

/** With -q, how often that actor is mentioned in it stands at the end. */
function lineOf(view: View, at: number, counted: Counted | null, request: Request, output: Output): string {
  const { columns } = output;
  if (counted === null)
    return isData(request) ? dataLine(request, articleJson(view, at)) : articleLine(view, at, columns);
  const all = counted.view.occurrences(counted.actor);
  const [from, to] = stretchIn(all, at);
  if (isData(request)) return dataLine(request, { ...articleJson(view, at), mentions: to - from });
  const widest = number(all.length).length;
  const line = padded(articleLine(view, at, columns - widest - 2), columns - widest - 2);
  return `${line}  ${padded(to > from ? number(to - from) : '', widest, true)}`.trimEnd();
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
