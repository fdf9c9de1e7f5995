import { existsSync } from 'node:fs';
import type { ActorsUsed } from '../actors-used.ts';
import { firstArticles } from '../corpus/read.ts';
import { CorpusIndex } from '../corpus-index.ts';
import type { DecisionsLog } from '../decisions-log.ts';
import { Problem } from '../problem.ts';
import { readingAsked } from '../reading-asked.ts';
import type { Request } from '../request.ts';
import { scopeAsked, switchesOf } from '../scope-asked.ts';
import type { Told } from '../store/ingest/refresh.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { letNewHeapGrow } from './heap.ts';
import { viewOf as viewInMemory } from './load-input.ts';
import type { Action, Progress } from './state/index.ts';

type Send = (action: Action) => void;

/** Milliseconds until it is asked again whether another process has finished with the index. */
const ASKED_AGAIN = 1000;
/** Milliseconds in which nothing is said of a look for changes. */
const QUIET = 1000;
/** Milliseconds that the first rows may take. */
const FIRST_ROWS = 60;

/** What an index shows of what is asked for, as far as it is known, and as decided. */
export function viewOf(index: CorpusIndex, request: Request, log: DecisionsLog): View {
  const switches = switchesOf(request);
  const { scope, said } = scopeAsked(
    request,
    request.paths,
    (one) => index.view(one, switches),
    index.isShown,
  );
  if (said.length > 0) throw new Problem(said.join(' '));
  return index.view(scope, switches, log.read().rulings);
}

/** How far the work is, as the screens tell it. */
export function progressOf(isShown: boolean, told: Told): Progress {
  const { stage, done, total } = told;
  const bytes = stage === 'reading' ? told.bytes : null;
  const share = bytes === null ? {} : { share: bytes.done / bytes.total };
  if (isShown) return { stage: 'checking', read: done, total, ...share };
  if (stage === 'looking' || stage === 'reading') return { stage: 'reading', read: done, total, ...share };
  if (total === null) return { stage: 'linking', read: stage === 'settling' ? 1 : 3, total: 3 };
  const before = { naming: 0, scanning: 1, linking: 2 }[stage];
  return { stage: 'linking', read: before * total + done, total: 3 * total };
}

/** Shows the articles of a few files, before anything else is known of a corpus. Gives how many. */
function showFirst(request: Request, send: Send): number {
  const view = viewInMemory(
    request,
    firstArticles(request.paths, FIRST_ROWS, readingAsked(request)),
    NOTHING_LINKED,
    [],
  );
  if (view.articles.length > 0)
    send({ kind: 'view', view, progress: { stage: 'reading', read: 0, total: null } });
  return view.articles.length;
}

/** Opens the index of a corpus; what is to be said of it is said on standard error. */
export function opened(paths: readonly string[], used: ActorsUsed, request: Request): CorpusIndex {
  const index = new CorpusIndex(paths, used, request);
  for (const words of index.said) process.stderr.write(`${words}\n`);
  return index;
}

/** How far an index is that has just been opened. */
export const progressAtFirst = ({ isShown }: CorpusIndex): Progress => ({
  stage: isShown ? 'checking' : 'reading',
  read: 0,
  total: null,
});

/** Shows what an index has in place of what was kept for the first frame: not a byte differs if nothing changed. */
export function showOpened(index: CorpusIndex, request: Request, log: DecisionsLog, send: Send): void {
  send({ kind: 'view', view: viewOf(index, request, log), progress: progressAtFirst(index) });
}

/**
 * Brings the index up to date behind the first screen, in a thread of its own, and shows what there is then. Rejects
 * with a Problem where that fails. `onAgain` is told, once that is done, what does the same again.
 */
export async function loadIndex(
  index: CorpusIndex,
  request: Request,
  log: DecisionsLog,
  send: Send,
  onAgain: (look: () => Promise<void>) => void,
): Promise<void> {
  /** Shows what the index has now, unless that is less than there was: then those shown are not from the index. */
  const show = (progress: Progress | null, least = 0): void => {
    const giveUp = index.reopen();
    const view = viewOf(index, request, log);
    if (view.articles.length >= least) send({ kind: 'view', view, progress });
    giveUp();
  };
  letNewHeapGrow(!index.isShown);
  const first = index.isShown ? 0 : showFirst(request, send);
  let isOld = !index.isShown;
  /** `quiet`: milliseconds in which nothing is said of it. */
  const bringUp = async (quiet: number): Promise<void> => {
    const start = performance.now();
    for (;;) {
      const { isShown } = index;
      let last = progressAtFirst(index);
      const done = await index
        .refresh(
          (told) => {
            letNewHeapGrow(told.stage !== 'looking');
            last = progressOf(isShown, told);
            if (performance.now() - start >= quiet) send({ kind: 'progress', progress: last });
          },
          () => show(last, first),
        )
        .finally(() => letNewHeapGrow(false));
      if (done !== 'busy') {
        if (done === 'same' && !isOld) send({ kind: 'progress', progress: null });
        else show(null);
        isOld = false;
        return;
      }
      // Whatever the other one finds is not on the screen.
      isOld = true;
      await new Promise((resolve) => setTimeout(resolve, ASKED_AGAIN));
    }
  };
  await bringUp(0);
  /** What is said of the last look, where that failed. */
  let trouble: string | null = null;
  const again = async (): Promise<void> => {
    const before = trouble;
    try {
      await bringUp(QUIET);
      trouble = null;
    } catch (error) {
      trouble = whyNot(error, index.roots.paths);
      send({ kind: 'message', text: trouble });
    }
    if (before !== null && trouble === null) send({ kind: 'unsaid', text: before });
  };
  /** One look after the other. */
  let turn = Promise.resolve();
  const inTurn = (): Promise<void> => {
    turn = turn.then(again);
    return turn;
  };
  onAgain(inTurn);
  if (!request.watch) return;
  const { watchIndex } = await import('./watch-index.ts');
  await watchIndex(index, { again: inTurn, giveUp: (text) => send({ kind: 'unwatched', text }) });
}

/** A folder that was named may be gone for a while: what is known of it stays on the screen. */
function whyNot(error: unknown, paths: readonly string[]): string {
  if (!(error instanceof Problem)) throw error;
  const gone = paths.find((path) => !existsSync(path));
  // Nobody has misspelt what was there a moment ago.
  return gone === undefined
    ? error.message
    : `${safeText(gone)}: no such file or folder any more; what was read of it is kept on the screen.`;
}
