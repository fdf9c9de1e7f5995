import { linkCorpus } from '../actors/engine.ts';
import type { ActorsTable } from '../actors/table.ts';
import type { Linked } from '../actors/types.ts';
import type { ActorsUsed } from '../actors-used.ts';
import type { Article, Unread } from '../corpus/article.ts';
import { compareArticles } from '../corpus/order.ts';
import { readCorpus } from '../corpus/read.ts';
import type { DecisionsLog } from '../decisions-log.ts';
import { Problem } from '../problem.ts';
import { readingAsked } from '../reading-asked.ts';
import type { Request } from '../request.ts';
import { scopeAsked, switchesOf } from '../scope-asked.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import { memoryView } from '../store/memory-view.ts';
import type { Scope, View } from '../store/view.ts';
import { letNewHeapGrow } from './heap.ts';
import { COUNT_EVERY, inSlices } from './in-slices.ts';
import type { Names } from './names-asked.ts';
import type { Action, Progress } from './state/index.ts';

/** The rows read so far are shown after this long, and again after twice that, and so on: milliseconds. */
const FIRST_ROWS = 60;

/** Reads a corpus that is piped in, which is nowhere to be read again: it is kept in memory. */
export async function loadInput(
  request: Request,
  paths: readonly string[],
  actors: ActorsUsed,
  log: DecisionsLog,
  names: Names,
  send: (action: Action) => void,
): Promise<void> {
  letNewHeapGrow(true);
  const articles: Article[] = [];
  const unread: Unread[] = [];
  let total: number | null = null;
  let files = 0;
  let nextRows = performance.now() + FIRST_ROWS;
  let wait = FIRST_ROWS;
  let nextCount = performance.now() + COUNT_EVERY;
  const progress = (): Progress => ({ stage: 'reading', read: files, total });
  for await (const event of readCorpus({ paths, asked: readingAsked(request) })) {
    if (event.kind === 'article') articles.push(event.article);
    else if (event.kind === 'unread') unread.push(event.unread);
    else if (event.kind === 'found') total = event.done ? event.files : null;
    else files = event.read;
    const now = performance.now();
    if (now >= nextRows) {
      send({
        kind: 'view',
        view: viewOf(request, sorted(articles), NOTHING_LINKED, [...unread]),
        progress: progress(),
      });
      wait *= 2;
      nextRows = performance.now() + wait;
    } else if (now >= nextCount) {
      send({ kind: 'progress', progress: progress() });
      nextCount = now + COUNT_EVERY;
    }
  }
  const all = sorted(articles);
  const linking = (share: number): Progress => ({
    stage: 'linking',
    read: Math.floor(share * all.length),
    total: all.length,
  });
  send({ kind: 'view', view: viewOf(request, all, NOTHING_LINKED, [...unread]), progress: linking(0) });
  const { table } = actors;
  const linked = await inSlices(linkCorpus(all, table), ({ done, total: of }) =>
    send({ kind: 'progress', progress: linking(done / of) }),
  );
  const view = viewOf(request, all, linked, unread, table).decidedBy(log.read().rulings);
  await inSlices(names.prepare(view), () => {});
  send({ kind: 'view', view, progress: null });
}

const sorted = (articles: readonly Article[]): Article[] => [...articles].sort(compareArticles);

/** Once all is read, throws a Problem where an outlet is asked for that is not there. */
export function viewOf(
  request: Request,
  articles: readonly Article[],
  linked: Linked,
  unread: readonly Unread[],
  table?: ActorsTable,
): View {
  const switches = switchesOf(request);
  const open = (scope: Scope): View => memoryView({ articles, linked, unread, table }, scope, switches);
  const { scope, said } = scopeAsked(request, request.paths, open, linked !== NOTHING_LINKED);
  if (said.length > 0) throw new Problem(said.join(' '));
  return open(scope);
}
