/** Articles that are asked for by one word. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Article } from '../corpus/article.ts';
import { fileAbove } from '../corpus/file-above.ts';
import { withoutSlash } from '../corpus/without-slash.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import type { View } from '../store/view.ts';
import { counted } from '../text/counted.ts';
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
  // A file by itself needs no corpus to be found in, and what lies in one no other.
  const isBare = request.paths.length === 0 && !request.sample;
  const alone = isBare ? (isFile(word) ? word : fileAbove(word)) : null;
  const opened = await openView(alone === null ? request : { ...request, paths: [alone] }, output, needs);
  const { view, failed } = opened;
  const meant =
    alone === word
      ? { found: indicesOf(view.articles, () => true), holder: safeText(word) }
      : chosen(view, word);
  if (meant.found.length > 0 && meant.holder !== null && (isFolder(meant.holder) || isFolder(word)))
    throw new Problem(`${meant.holder} is a folder, no article: ${severalWords(meant, view)}`);
  if (meant.found.length > 1) output.say(severalWords(meant, view));
  if (meant.found.length === 0 && !(alone !== null && failed))
    output.say(`No article ${safeText(word)} here; dragoman list shows the ids and paths there are.`);
  return { ...opened, found: meant.found };
}

/** Articles, and what was named that holds them: a file, an archive, or a folder; null where one was named by its id. */
interface Meant {
  readonly found: readonly number[];
  readonly holder: string | null;
}

/** How one of several articles is named. */
function severalWords({ found, holder }: Meant, { articles }: View): string {
  const { id, path } = articles.at(found[0]!);
  const orPath = path === holder ? '' : ` or its path (${path})`;
  return `${holder} holds ${counted(found.length, 'article')}; its id (${id}) names one${orPath}.`;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Anything but a folder: a pipe is no article, and reading it says so. */
function isFile(path: string): boolean {
  if (path === '-') return true;
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isDirectory();
}

/**
 * The article that a word means: by path as listed, by id, by the unique start of an id, by another way to write its
 * path, by the end of its path. A file of many records is meant whole by its path, and so is an archive. Throws a Problem for a start
 * or an end that several have.
 */
function chosen(view: View, subject: string): Meant {
  const shown = withoutSlash(safeText(subject));
  const listed = view.articlesAt(shown);
  if (listed.length > 0) return { found: listed, holder: shown };
  const wanted = subject.toLowerCase();
  const own = view.articleById(wanted);
  if (own !== null) return { found: [own], holder: null };
  const begun = /^[0-9a-f]+(-\d*)?$/.test(wanted) ? view.articlesBegun(wanted) : [];
  if (begun.length > 1)
    throw ambiguous(`the start of ${begun.length} ids`, shown, begun, view, 'Write more of it.');
  if (begun.length === 1) return { found: begun, holder: null };
  const absolute = resolve(shown);
  const same = indicesOf(view.articles, ({ path }) => isAtOrIn(resolve(path), absolute));
  if (same.length > 0) return { found: same, holder: shown };
  const holders = new Set<string>();
  const ending = indicesOf(view.articles, ({ path }) => {
    const at = `${path}/`.lastIndexOf(`/${shown}/`);
    if (at >= 0) holders.add(path.slice(0, at + 1 + shown.length));
    return at >= 0;
  });
  if (holders.size > 1)
    throw ambiguous(`the end of ${holders.size} paths`, shown, ending, view, 'Write more of it, or the id.');
  return { found: ending, holder: [...holders][0] ?? shown };
}

/** Whether an article lies at a path, or in what lies there. */
const isAtOrIn = (path: string, holder: string): boolean =>
  path === holder || path.startsWith(holder.endsWith('/') ? holder : `${holder}/`);

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
