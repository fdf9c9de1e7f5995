import { linkAll } from '../actors/engine.ts';
import { capitalsAsPlaces } from '../actors/places.ts';
import { actorsUsed } from '../actors-used.ts';
import type { Unread } from '../corpus/article.ts';
import { readAll } from '../corpus/read.ts';
import { corpusPaths, underOf } from '../corpus-paths.ts';
import type { Request } from '../request.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import { memoryView, WHOLE } from '../store/memory-view.ts';
import { inScope } from '../store/scope.ts';
import type { View } from '../store/view.ts';
import type { Output } from './output.ts';
import { plural } from './words.ts';

/** What a command works on. `failed`: something named on the command line gave nothing. */
export interface Opened {
  readonly view: View;
  readonly failed: boolean;
}

/** Of the paths named that gave nothing, how many are told why. */
const TOLD = 3;

/**
 * Reads, and where actors are asked for links, the corpus of a request. What could not be read and what has no
 * date is said on standard error.
 */
export async function openView(
  request: Request,
  output: Output,
  needs: 'articles' | 'actors',
): Promise<Opened> {
  const paths = corpusPaths(request);
  const used = needs === 'actors' ? await actorsUsed(request, paths) : null;
  for (const words of used?.said ?? []) output.say(words);
  const { articles, unread, failed } = await readAll({ paths: [...paths] });
  const linked = used === null ? NOTHING_LINKED : linkAll(articles, used.table);
  const { since, until, kind, without } = request;
  const under = request.under === null ? null : underOf(request.under, articles);
  const view = memoryView(
    { articles, linked: kind === 'place' ? capitalsAsPlaces(linked) : linked, unread, table: used?.table },
    { since, until, under, kind, without },
    { unsure: request.unsure, related: request.related, allBlocks: request.allBlocks },
  );
  if (unread.length > 0) output.say(unreadWords(unread));
  for (const { path, reason } of unread.filter(({ path }) => failed.includes(path)).slice(0, TOLD))
    output.say(`${path}: ${reason}`);
  if (since !== null || until !== null) {
    const undated = articles.filter((one) => one.date === null && inScope(one, { ...WHOLE, under })).length;
    if (undated > 0)
      output.say(
        `${plural(undated, 'article')} without a date ${undated === 1 ? 'is' : 'are'} left out by --since and --until.`,
      );
  }
  return { view, failed: failed.length > 0 };
}

/** “4,210 files not read: .html 4,000, .pdf 210.” */
function unreadWords(unread: readonly Unread[]): string {
  const kinds = new Map<string, number>();
  for (const { kind } of unread) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const parts = [...kinds]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([kind, count]) => `${kind} ${count.toLocaleString('en')}`);
  return `${plural(unread.length, 'file')} not read: ${parts.join(', ')}.`;
}
