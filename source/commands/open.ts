import { readFileSync } from 'node:fs';
import { linkAll } from '../actors/engine.ts';
import { capitalsAsPlaces } from '../actors/places.ts';
import type { ActorsTable } from '../actors/table.ts';
import type { Unread } from '../corpus/article.ts';
import { readAll } from '../corpus/read.ts';
import { corpusPaths, underOf } from '../corpus-paths.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { shippedActors } from '../shipped.ts';
import { memoryView, NOTHING_LINKED } from '../store/memory-view.ts';
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import type { Output } from './output.ts';

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
