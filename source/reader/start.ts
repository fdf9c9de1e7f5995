import { resolve as absolute, basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { linkCorpus } from '../actors/engine.ts';
import { capitalsAsPlaces } from '../actors/places.ts';
import type { ActorsTable } from '../actors/table.ts';
import type { Linked } from '../actors/types.ts';
import { type ActorsUsed, actorsUsed } from '../actors-used.ts';
import type { Article, Unread } from '../corpus/article.ts';
import { compareArticles } from '../corpus/order.ts';
import { readCorpus } from '../corpus/read.ts';
import { corpusPaths, underOf } from '../corpus-paths.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { FLOOR } from '../search/resolve.ts';
import { sampleCorpus } from '../shipped.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import { memoryView } from '../store/memory-view.ts';
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { type Names, namesOf } from './names-asked.ts';
import { runReader } from './run.ts';
import type { Action, Progress } from './state/index.ts';

/** Longest stretch of work in one go, in milliseconds: keys are answered in between. */
const STRETCH = 8;
/** The rows read so far are shown after this long, and again after twice that, and so on: milliseconds. */
const FIRST_ROWS = 60;
/** How often the count of what is read moves, in milliseconds. */
const COUNT_EVERY = 100;

type Send = (action: Action) => void;

/** `dragoman [path…]`: the reader. Returns its exit status; throws a Problem where there is no terminal. */
export async function read(request: Request): Promise<number> {
  const paths = corpusPaths(request);
  if (paths.includes('-') && process.stdin.isTTY) {
    throw new Problem(
      'standard input is this terminal, where the keys come from: pipe the articles in, or name files and folders.',
    );
  }
  const sample = paths.length === 1 && paths[0] === sampleCorpus;
  const names = namesOf(request.kind);
  const actors = await actorsUsed(request, paths);
  // On the main screen, where it is found again when the reader is left.
  for (const words of actors.said) process.stderr.write(`${words}\n`);
  return runReader(
    {
      view: viewOf(request, [], NOTHING_LINKED, []),
      finder: names.finder,
      resolve: names.resolve,
      floor: FLOOR,
      name: nameOf(paths),
      sample,
      progress: { stage: 'reading', read: 0, total: null },
      actorsFile: actors.files,
      query: request.query,
    },
    (send) => load(request, paths, actors, names, send),
  );
}

async function load(
  request: Request,
  paths: readonly string[],
  actors: ActorsUsed,
  names: Names,
  send: Send,
): Promise<void> {
  const articles: Article[] = [];
  const unread: Unread[] = [];
  let total: number | null = null;
  let files = 0;
  let nextRows = performance.now() + FIRST_ROWS;
  let wait = FIRST_ROWS;
  let nextCount = performance.now() + COUNT_EVERY;
  const progress = (): Progress => ({ stage: 'reading', read: files, total });
  for await (const event of readCorpus({ paths })) {
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
  const view = viewOf(request, all, linked, unread, table);
  await inSlices(names.prepare(view), () => {});
  send({ kind: 'view', view, progress: null });
}

const sorted = (articles: readonly Article[]): Article[] => [...articles].sort(compareArticles);

/** Does a long piece of work without keeping a key waiting. `told`: its last step, now and then. */
async function inSlices<S, T>(work: Generator<S, T, void>, told: (step: S) => void): Promise<T> {
  let since = performance.now();
  let nextCount = since + COUNT_EVERY;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const now = performance.now();
    if (now - since < STRETCH) continue;
    if (now >= nextCount) {
      told(step.value);
      nextCount = now + COUNT_EVERY;
    }
    await breathe();
    since = performance.now();
  }
}

function viewOf(
  request: Request,
  articles: readonly Article[],
  linked: Linked,
  unread: readonly Unread[],
  table?: ActorsTable,
): View {
  const { since, until, kind, without, unsure, related, allBlocks } = request;
  // While the corpus is still being read nobody can say that nothing lies under a path.
  const under =
    request.under === null
      ? null
      : linked === NOTHING_LINKED
        ? request.under
        : underOf(request.under, articles);
  return memoryView(
    { articles, linked: kind === 'place' ? capitalsAsPlaces(linked) : linked, unread, table },
    { since, until, under, kind, without },
    { unsure, related, allBlocks },
  );
}

function nameOf(paths: readonly string[]): string {
  if (paths.length > 1) return `${safeText(basename(absolute(paths[0])))} and ${paths.length - 1} more`;
  return paths[0] === '-' ? 'standard input' : safeText(basename(absolute(paths[0])));
}
