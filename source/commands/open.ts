import { existsSync, readFileSync } from 'node:fs';
import { linkAll } from '../actors/engine.ts';
import { capitalsAsPlaces } from '../actors/places.ts';
import type { ActorsTable } from '../actors/table.ts';
import type { Article, Unread } from '../corpus/article.ts';
import { readAll } from '../corpus/read.ts';
import { COMMANDS } from '../flags.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { sampleCorpus, shippedActors } from '../shipped.ts';
import { memoryView, NOTHING_LINKED } from '../store/memory-view.ts';
import type { View } from '../store/view.ts';
import { closest } from '../text/closest.ts';
import { safeText } from '../text/safe.ts';
import type { Output } from './output.ts';

/** The paths of the corpus a request means: those given, else $DRAGOMAN_CORPUS, else the sample where that is allowed. */
export function corpusPaths(request: Request): readonly string[] {
  if (request.sample) {
    if (request.paths.length > 0)
      throw new Problem('--sample is a corpus of its own; leave out the path, or the flag.');
    return [sampleCorpus];
  }
  if (request.paths.length > 0) {
    checkPaths(request);
    return request.paths;
  }
  const preset = process.env.DRAGOMAN_CORPUS;
  if (preset !== undefined && preset !== '') return [preset];
  if (request.command === 'read') return [sampleCorpus];
  const subject =
    request.command === 'find' || request.command === 'show'
      ? ` ${shellWord(request.subject ?? (request.command === 'find' ? 'NAME' : 'ARTICLE'))}`
      : '';
  throw new Problem(
    `No corpus: name a file or folder (dragoman ${request.command}${subject} FOLDER), set DRAGOMAN_CORPUS, or add --sample.`,
  );
}

/** A path that is not there is often a name that lacks its quotation marks, or a command with a slip. */
function checkPaths({ command, subject, paths }: Request): void {
  const missing = paths.filter((path) => path !== '-' && !existsSync(path));
  if (missing.length === 0) return;
  const [first] = missing;
  const shown = safeText(first);
  if (command === 'read') {
    const near = closest(
      first,
      COMMANDS.map(({ name }) => name).filter((name) => name !== 'read'),
    );
    const hint =
      near === null ? '' : ` Did you mean dragoman ${[near, ...paths.slice(1)].map(shellWord).join(' ')}?`;
    throw new Problem(`There is no file or folder ${shown}.${hint}`);
  }
  if (command === 'find' && subject !== null) {
    const present = paths.filter((path) => !missing.includes(path));
    const name = [subject, ...missing].join(' ');
    const again = ['find', name, ...present].map(shellWord).join(' ');
    throw new Problem(`There is no file or folder ${shown}. If it is part of the name: dragoman ${again}`);
  }
  throw new Problem(`There is no file or folder ${shown}; name one that is there.`);
}

/** A word as it can be typed again in a shell. */
export function shellWord(word: string): string {
  const safe = safeText(word);
  return /^[\p{L}\p{N}_./:@%+,-]+$/u.test(safe) ? safe : `"${safe.replace(/["\\$`]/g, '\\$&')}"`;
}

/** What a command works on. `failed`: something named on the command line gave nothing. */
export interface Opened {
  readonly view: View;
  readonly failed: boolean;
}

/**
 * Reads, and where actors are asked for links, the corpus of a request. What could not be read and what has no
 * date is said on standard error.
 */
export async function openView(
  request: Request,
  output: Output,
  needs: 'articles' | 'actors',
): Promise<Opened> {
  const { articles, unread, failed } = await readAll({ paths: [...corpusPaths(request)] });
  const linked = needs === 'actors' ? linkAll(articles, shippedActors() as ActorsTable) : NOTHING_LINKED;
  const { since, until, kind } = request;
  const under = request.under === null ? null : underOf(request.under, articles);
  const view = memoryView(
    { articles, linked: kind === 'place' ? capitalsAsPlaces(linked) : linked, unread },
    { since, until, under, kind },
    { unsure: request.unsure, related: request.related, allBlocks: request.allBlocks },
  );
  if (unread.length > 0) output.say(unreadWords(unread));
  if (since !== null || until !== null) {
    const undated = articles.filter(({ date }) => date === null).length;
    if (undated > 0)
      output.say(
        `${undated} ${undated === 1 ? 'article has' : 'articles have'} no date and ${undated === 1 ? 'is' : 'are'} left out.`,
      );
  }
  for (const { path, reason } of unread.filter(({ path }) => failed.includes(path)).slice(0, 3))
    output.say(`${path}: ${reason}`);
  return { view, failed: failed.length > 0 };
}

/** `--under` as articles' paths are written: taken as it is, or as the path of a folder given below another. */
function underOf(under: string, articles: readonly Article[]): string {
  const trimmed = under.replace(/\/+$/, '');
  const holds = articles.some(({ path }) => path === trimmed || path.startsWith(`${trimmed}/`));
  if (!holds)
    throw new Problem(
      `No article of this corpus lies under ${safeText(under)}; --under takes the start of a path as list shows it.`,
    );
  return trimmed;
}

/** “4,210 files not read: .html 4,000, .pdf 210.” */
export function unreadWords(unread: readonly Unread[]): string {
  const kinds = new Map<string, number>();
  for (const { kind } of unread) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const parts = [...kinds]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([kind, count]) => `${kind} ${count.toLocaleString('en')}`);
  return `${unread.length.toLocaleString('en')} ${unread.length === 1 ? 'file' : 'files'} not read: ${parts.join(', ')}.`;
}

/** The names of a `-f` file, one a line, blank lines left out; `-` is standard input. */
export function namesIn(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Problem(`The file of names ${safeText(file)} cannot be read; check the path after -f.`);
  }
  const names = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (names.length === 0)
    throw new Problem(`The file of names ${safeText(file)} is empty; write one name a line.`);
  return names;
}
