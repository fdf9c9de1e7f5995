import { setImmediate as breathe } from 'node:timers/promises';
import { blockAt } from '../corpus/around.ts';
import { type Article, type BlockKind, COUNTED } from '../corpus/article.ts';
import { textJson } from '../export/json.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { literalOf } from '../search/literal.ts';
import type { Hit } from '../search/text-hits.ts';
import { TextSearch } from '../search/text-search.ts';
import type { View } from '../store/view.ts';
import { counted } from '../text/counted.ts';
import { safeText } from '../text/safe.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { namesIn } from './names.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { headed, placeLine } from './place-line.ts';
import { quoted } from './words.ts';

/** Milliseconds in one go: between two, lines are written, and whoever reads them may have enough. */
const STRETCH = 30;

/** What a search passed over. */
interface Passed {
  /** Articles whose files hold something else by now, or cannot be read. */
  gone: number;
  /** Places in bylines, tags and furniture. */
  aside: number;
}

/** A place where the text stands. */
interface Found extends Hit {
  /** Its index in the view, and itself. */
  readonly at: number;
  readonly article: Article;
  readonly block: BlockKind;
}

/** `dragoman find --text`: the places of a text, in date order, as a concordance. Returns the exit status. */
export async function findText(request: Request, output: Output): Promise<number> {
  const { file, subject } = request;
  const texts = file === null ? [textOf(subject)] : await namesIn(file, request);
  const { view, failed } = await openView(request, output, 'articles');
  await writeHead(request, output);
  let found = 0;
  for (const text of texts) if (await answered(text, view, request, output)) found++;
  if (failed) return 2;
  return found > 0 ? 0 : 1;
}

function textOf(subject: string | null): string {
  const call = 'dragoman find --text WORDS FOLDER';
  if (subject === null) throw new Problem(`The text to find is missing: ${call}.`);
  if (literalOf(safeText(subject)).folded.trim() === '')
    throw new Problem(`The text to find is empty: ${call}.`);
  return subject;
}

/** Writes what there is of one text, and says whether that was anything. */
async function answered(text: string, view: View, request: Request, output: Output): Promise<boolean> {
  const { count: isCount, limit } = request;
  const isForPrograms = isData(request);
  const isMany = request.file !== null;
  const most = isCount ? Number.POSITIVE_INFINITY : (limit ?? Number.POSITIVE_INFINITY);
  const search = new TextSearch(view, literalOf(safeText(text)));
  let count = 0;
  let articles = 0;
  let last: Article | null = null;
  let isMore = false;
  const passed: Passed = { gone: 0, aside: 0 };
  for await (const found of placesOf(search, view, passed)) {
    if (count === most) {
      isMore = true;
      break;
    }
    if (count === 0 && isMany && !isForPrograms && !isCount)
      await headed(`${safeText(text)} → text`, { request, output });
    count++;
    if (found.article !== last) articles++;
    last = found.article;
    if (!isCount) await output.out(lineOf(found, text, view, request, output));
  }
  if (isCount) await output.out(isMany ? `${count}\t${safeText(text)}` : String(count));
  else if (count === 0 && isMany)
    await (isForPrograms
      ? output.out(dataLine(request, { query: text, actor: null }))
      : headed(`${safeText(text)} → nowhere`, { request, output }));
  const of = isMany ? `${safeText(text)}: ` : '';
  if (isMore) output.say(`${of}There are more; --limit shows ${counted(count, 'hit')}.`);
  else if (count > 0 && !isCount && !isForPrograms)
    output.say(`${of}${counted(count, 'hit')} in ${counted(articles, 'article')}`);
  else if (count === 0 && !isMany) output.say(`${quoted(text)} stands nowhere ${inWhat(view)}.`);
  if (!isMore && passed.aside > 0)
    output.say(
      `${of}${counted(passed.aside, 'hit')} in bylines, tags or site furniture left out; --all-blocks shows them.`,
    );
  if (passed.gone > 0)
    output.say(
      `${of}${counted(passed.gone, 'article')} changed since they were looked at, and were passed over; --fresh looks again.`,
    );
  return count > 0 || isMore;
}

/** All places of a text, in contract order; an article is read when the one before has been asked about. */
async function* placesOf(search: TextSearch, view: View, passed: Passed): AsyncGenerator<Found> {
  const { articles, switches } = view;
  let due = performance.now() + STRETCH;
  while (!search.isNarrowed) search.narrow();
  for (let at = 0; at < articles.length; at++) {
    if (!search.mayHold(at)) continue;
    if (!view.isThere(at)) {
      passed.gone++;
      continue;
    }
    const article = articles.at(at);
    const { hits } = search.literal.hitsIn(article.text, Number.POSITIVE_INFINITY);
    for (const hit of hits) {
      const block = blockAt(article.blocks, hit.start)?.kind ?? 'paragraph';
      if (switches.allBlocks || COUNTED.has(block)) yield { ...hit, at, article, block };
      else passed.aside++;
    }
    if (performance.now() < due) continue;
    await breathe();
    due = performance.now() + STRETCH;
  }
}

function lineOf(found: Found, text: string, view: View, request: Request, output: Output): string {
  const { at, article, start, end } = found;
  const spelling = { surface: article.text.slice(start, end), sure: true };
  const json = () => textJson(view, at, found, request.file === null ? undefined : text);
  return placeLine(at, { start, end, spelling }, json, { view, request, output });
}

function inWhat({ articles: { length } }: View): string {
  if (length === 0) return 'here: there are no articles to look in';
  return length === 1 ? 'in this article' : `in these ${counted(length, 'article')}`;
}
