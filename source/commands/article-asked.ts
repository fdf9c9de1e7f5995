/** Articles that are asked for by one word. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Article } from '../corpus/article.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { type Opened, openView } from './open.ts';
import type { Output } from './output.ts';

/** Of the articles an ambiguous word may mean, how many are named. */
const NAMED = 5;

/** Opens the corpus of a request, with the articles that `word` means in it: none, and that is said, or all of one file. */
export async function openArticles(
  request: Request,
  word: string,
  output: Output,
  needs: 'articles' | 'actors',
): Promise<Opened & { readonly found: readonly number[] }> {
  // A file by itself needs no corpus to be found in.
  const alone = request.paths.length === 0 && !request.sample && isFile(word);
  const opened = await openView(alone ? { ...request, paths: [word] } : request, output, needs);
  const { view, failed } = opened;
  const found = alone ? indicesOf(view.articles, () => true) : chosen(view, word);
  if (found.length === 0 && !(alone && failed))
    output.say(`No article ${safeText(word)} here; dragoman list shows the ids and paths there are.`);
  return { ...opened, found };
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
