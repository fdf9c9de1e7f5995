import type { ActorsUsed } from '../actors-used.ts';
import { firstArticles } from '../corpus/read.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { underOf } from '../corpus-paths.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import type { RefreshMessage } from '../store/ingest/refresh-messages.ts';
import { refreshInThread } from '../store/ingest/refresh-thread.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import type { View } from '../store/view.ts';
import { inSlices } from './in-slices.ts';
import { viewOf as viewInMemory } from './load-input.ts';
import type { Names } from './names-asked.ts';
import { scopeOf, switchesOf } from './scope-asked.ts';
import type { Action, Progress } from './state/index.ts';

type Send = (action: Action) => void;

/** Milliseconds until it is asked again whether another process has finished with the index. */
const ASKED_AGAIN = 1000;
/** Milliseconds that the first rows may take. */
const FIRST_ROWS = 60;
/** An index that turns out to be damaged is opened again so often. */
const TRIES = 3;

/** What an index shows of what is asked for, as far as it is known. */
export function viewOf(index: CorpusIndex, request: Request): View {
  const { under } = request;
  const narrowed = (one: string | null): View => index.view(scopeOf(request, one), switchesOf(request));
  // While the corpus is still being read nobody can say that nothing lies under a path.
  if (under === null || !index.isShown) return narrowed(under);
  return narrowed(underOf(under, request.paths, (one) => narrowed(one).articles.length > 0));
}

/** How far the work is, as the screens tell it. */
export function progressOf(
  isShown: boolean,
  told: Extract<RefreshMessage, { kind: 'told' }>['told'],
): Progress {
  const { stage, done, total } = told;
  if (isShown) return { stage: 'checking', read: done, total };
  if (stage === 'looking' || stage === 'reading') return { stage: 'reading', read: done, total };
  const before = { naming: 0, scanning: 1, linking: 2 }[stage];
  return { stage: 'linking', read: before * total + done, total: 3 * total };
}

/** Shows the articles of a few files, before anything else is known of a corpus. Gives how many. */
function showFirst(request: Request, send: Send): number {
  const view = viewInMemory(request, firstArticles(request.paths, FIRST_ROWS), NOTHING_LINKED, []);
  if (view.articles.length > 0)
    send({ kind: 'view', view, progress: { stage: 'reading', read: 0, total: null } });
  return view.articles.length;
}

/**
 * Brings the index up to date behind the first screen, in a thread of its own, and shows what there is then. Rejects
 * with a Problem where that fails.
 */
export async function loadIndex(
  index: CorpusIndex,
  request: Request,
  { table }: ActorsUsed,
  names: Names,
  send: Send,
): Promise<void> {
  const show = async (progress: Progress | null): Promise<void> => {
    const giveUp = index.reopen();
    const view = viewOf(index, request);
    if (index.isShown) await inSlices(names.prepare(view), () => undefined);
    send({ kind: 'view', view, progress });
    giveUp();
  };
  let shown = 0;
  if (index.isShown) await inSlices(names.prepare(viewOf(index, request)), () => undefined);
  else shown = showFirst(request, send);
  for (let tries = 1; ; ) {
    const { isShown } = index;
    let last: Progress = { stage: isShown ? 'checking' : 'reading', read: 0, total: null };
    const answer = await refreshInThread(
      { location: index.location, paths: request.paths, table },
      (message) => {
        if (message.kind === 'told') {
          last = progressOf(isShown, message.told);
          send({ kind: 'progress', progress: last });
        } else {
          const giveUp = index.reopen();
          const view = viewOf(index, request);
          // Never fewer than there were: then those shown are not from the index.
          if (view.articles.length >= shown) {
            shown = view.articles.length;
            send({ kind: 'view', view, progress: last });
          }
          giveUp();
        }
      },
    );
    if (answer.kind === 'done' && answer.refreshed === 'same') {
      if (isShown) return send({ kind: 'progress', progress: null });
      return show(null);
    }
    if (answer.kind === 'done' && answer.refreshed === 'changed') return show(null);
    if (answer.kind === 'done' && answer.refreshed === 'busy') {
      await new Promise((resolve) => setTimeout(resolve, ASKED_AGAIN));
      continue;
    }
    if (answer.kind === 'failed' && answer.why !== null)
      throw new Problem(answer.why, { cause: new Error(answer.stack) });
    if (tries++ === TRIES)
      throw new Problem(
        'The index cannot be kept as it is written; remove it, or name another folder with --index-dir.',
      );
    index.openAnew();
  }
}
