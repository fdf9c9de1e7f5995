import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Article, COUNTED } from '../corpus/article.ts';
import { articleJson } from '../export/json.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import type { View } from '../store/view.ts';
import { number } from '../text/number.ts';
import { safeText } from '../text/safe.ts';
import { wrapWords } from '../text/wrap-words.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';

/** Text is read best in lines no longer than this. */
const MEASURE = 78;
/** Of the articles an ambiguous word may mean, how many are named. */
const NAMED = 5;

/** `dragoman show`: one article as clean text, by its id, the unique start of one, or its path. Returns the exit status. */
export async function show(request: Request, output: Output): Promise<number> {
  const { subject, paths, sample } = request;
  if (subject === null || subject.trim() === '')
    throw new Problem('Which article is missing: dragoman show ID FOLDER, or dragoman show FILE.');
  // A file by itself needs no corpus to be found in.
  const alone = paths.length === 0 && !sample && isFile(subject);
  const { view, failed } = await openView(
    alone ? { ...request, paths: [subject] } : request,
    output,
    'articles',
  );
  const found = alone ? indicesOf(view.articles, () => true) : chosen(view, subject);
  await writeHead(request, output);
  for (const [at, index] of found.entries()) {
    const article = view.articles.at(index);
    if (isData(request)) {
      const { text, blocks } = article;
      const shown = blocks.map(({ kind, start, end }) => ({ kind, start, end }));
      await output.out(dataLine(request, { ...articleJson(view, index), text, blocks: shown }));
      continue;
    }
    if (at > 0) await output.out('');
    await print(article, request.allBlocks, output);
  }
  if (found.length === 0 && !(alone && failed))
    output.say(`No article ${safeText(subject)} here; dragoman list shows the ids and paths there are.`);
  if (failed) return 2;
  return found.length > 0 ? 0 : 1;
}

/** Anything but a folder: a pipe is no article, and reading it says so. */
function isFile(path: string): boolean {
  if (path === '-') return true;
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isDirectory();
}

/**
 * The article that a word means: by path as listed, by id, by the unique start of an id, by another way to write its
 * path, by the end of its path. A file of many records is shown whole by its path. Throws a Problem for a start that
 * several have.
 */
function chosen(view: View, subject: string): readonly number[] {
  const shown = safeText(subject);
  const listed = view.articlesAt(shown);
  if (listed.length > 0) return listed;
  const wanted = subject.toLowerCase();
  const own = view.articleById(wanted);
  if (own !== null) return [own];
  const begun = /^[0-9a-f]+(-\d*)?$/.test(wanted) ? view.articlesBegun(wanted) : [];
  if (begun.length > 1)
    throw ambiguous(`the start of ${begun.length} ids`, shown, begun, view, 'Write more of it.');
  if (begun.length === 1) return begun;
  const absolute = resolve(shown);
  const same = indicesOf(view.articles, ({ path }) => resolve(path) === absolute);
  if (same.length > 0) return same;
  const ending = indicesOf(view.articles, ({ path }) => path.endsWith(`/${shown}`));
  if (new Set(ending.map((index) => view.articles.at(index).path)).size > 1)
    throw ambiguous(`the end of ${ending.length} paths`, shown, ending, view, 'Write more of it, or the id.');
  return ending;
}

function indicesOf(articles: View['articles'], isMeant: (article: Article) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < articles.length; at++) if (isMeant(articles.at(at))) found.push(at);
  return found;
}

function ambiguous(
  what: string,
  shown: string,
  articles: readonly number[],
  view: View,
  advice: string,
): Problem {
  const some = articles.slice(0, NAMED).map((index) => view.articles.at(index));
  const names = some.map(({ id, path }) => `${id} (${path})`).join(', ');
  const rest = articles.length > NAMED ? ', …' : '';
  return new Problem(`${shown} is ${what}: ${names}${rest}. ${advice}`);
}

async function print(article: Article, allBlocks: boolean, output: Output): Promise<void> {
  const columns = Math.min(MEASURE, output.columns);
  const lines = async (text: string, heavy = false): Promise<void> => {
    for (const line of wrapWords(text, columns))
      await output.out(heavy && output.styled ? `\u001b[1m${line}\u001b[0m` : line);
  };
  const facts = [article.source, article.author, article.date].filter((fact) => fact !== null);
  const titled = article.blocks.some(({ kind }) => kind === 'title');
  if (!titled && article.title !== null)
    await lines(article.titleFrom === 'made' ? `“${article.title}”` : article.title);
  if (facts.length > 0) await lines(facts.join(' · '));
  // In one line however long, so that the path can be copied.
  await output.out(`${article.path} · ${article.id} · ${number(article.words)} words`);
  for (const { kind, start, end } of article.blocks) {
    if (!COUNTED.has(kind) && !allBlocks) continue;
    await output.out('');
    const text = article.text.slice(start, end);
    await lines(kind === 'caption' ? `[photo: ${text}]` : text, kind === 'title' || kind === 'heading');
  }
}
