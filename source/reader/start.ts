import { resolve as absolute, basename } from 'node:path';
import { type ActorsUsed, actorsUsed } from '../actors-used.ts';
import { corpusPaths } from '../corpus-paths.ts';
import { DecisionsLog } from '../decisions-log.ts';
import { faultWords } from '../decisions-said.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { FLOOR } from '../search/resolve.ts';
import { sampleCorpus } from '../shipped.ts';
import { placeOf } from '../store/disk/place.ts';
import { FIRST_ROWS, viewOfFirst } from '../store/first-screen.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import type { View } from '../store/view.ts';
import { screenSize } from '../terminal/screen.ts';
import { safeText } from '../text/safe.ts';
import { wantedIndex } from '../wanted-index.ts';
import { deciderOf, followLog } from './decide.ts';
import { Keeping } from './keeping.ts';
import { loadIndex, opened, progressAtFirst, showOpened, viewOf as viewOfIndex } from './load-index.ts';
import { loadInput, viewOf as viewOfInput } from './load-input.ts';
import { type Names, namesOf } from './names-asked.ts';
import { runReader } from './run.ts';
import { Shown } from './shown.ts';
import type { Action, Options, Progress } from './state/index.ts';
import { isPlainSession } from './state/session.ts';

/** `dragoman [path…]`: the reader. Returns its exit status; throws a Problem where there is no terminal. */
export async function read(asked: Request): Promise<number> {
  const paths = corpusPaths(asked);
  const request = { ...asked, paths };
  if (paths.includes('-') && process.stdin.isTTY) {
    throw new Problem(
      'standard input is this terminal, where the keys come from: pipe the articles in, or name files and folders.',
    );
  }
  if (request.watch && paths.includes('-'))
    throw new Problem('Standard input is read once; --watch follows files and folders.');
  const names = namesOf(request.kind);
  const used = await actorsUsed(request, paths);
  // On the main screen, where it is found again when the reader is left.
  for (const words of used.said) process.stderr.write(`${words}\n`);
  const log = new DecisionsLog(request, paths);
  const faults = faultWords(log, log.read());
  for (const words of faults) process.stderr.write(`${words}\n`);
  const keeping = paths.includes('-') ? null : keepingFor(request, paths, used);
  /** Looks at the corpus again, once it has been looked at; what is piped in there is no second look at. */
  let look = async (): Promise<void> => {};
  const task: Task = {
    ...{ request, paths, used, log },
    onAgain: (again) => {
      look = again;
    },
  };
  const { load, ...begun } =
    keeping === null ? fromInput(task, names) : (fromFirstScreen(task, keeping) ?? fromIndex(task));
  const shown = new Shown(begun.view, keeping === null ? null : names);
  const decide = deciderOf(log, () => shown.view);
  const status = await runReader(
    {
      ...begun,
      session: keeping?.session,
      paths: keeping?.paths,
      finder: names.finder,
      resolve: names.resolve,
      floor: FLOOR,
      name: nameOf(paths),
      sample: paths.length === 1 && paths[0] === sampleCorpus,
      actorsFile: used.files,
      decisions: log.path,
      query: request.query,
      invoked: {
        paths,
        actors: request.actors,
        decisions: request.decisions,
        indexDir: request.indexDir,
        map: request.map,
        encoding: request.encoding,
        aside: asideOf(paths),
      },
    },
    {
      load: async (send) => {
        const sendOn = (action: Action): void => {
          send(action);
          shown.sent(action);
        };
        followLog(log, () => shown.view, sendOn);
        for (const text of faults) send({ kind: 'message', text });
        await load(sendOn);
      },
      again: () => void look(),
      decide: (asked) => shown.sent(decide(asked)),
      keeper: keeping ?? undefined,
    },
  );
  for (const words of keeping?.said ?? []) process.stderr.write(`${words}\n`);
  return status;
}

/** Who keeps what outlasts the session. */
function keepingFor(request: Request, paths: readonly string[], used: ActorsUsed): Keeping {
  const place = placeOf(wantedIndex(paths, used, request), process.env);
  return new Keeping(request, place, process.env);
}

/** What the reader begins with, and what goes on behind the first frame. */
interface Beginning extends Pick<Options, 'isFirst' | 'picture'> {
  readonly view: View;
  readonly progress: Progress;
  readonly load: (send: (action: Action) => void) => Promise<void>;
}

/** What is to be opened. */
interface Task {
  readonly request: Request;
  readonly paths: readonly string[];
  readonly used: ActorsUsed;
  readonly log: DecisionsLog;
  readonly onAgain: Parameters<typeof loadIndex>[4];
}

function fromInput({ request, paths, used, log }: Task, names: Names): Beginning {
  return {
    view: viewOfInput(request, [], NOTHING_LINKED, []),
    progress: { stage: 'reading', read: 0, total: null },
    load: (send) => loadInput(request, paths, used, log, names, send),
  };
}

function fromIndex({ request, paths, used, log, onAgain }: Task): Beginning {
  const index = opened(paths, used, request);
  return {
    view: viewOfIndex(index, request, log),
    progress: progressAtFirst(index),
    load: (send) => loadIndex(index, request, log, send, onAgain),
  };
}

/**
 * The first frame from what was kept for it, the index behind it: what the screen showed of the session before, else the list as
 * it opens. Null where nothing is kept, or what is to be shown is another part of the list than that.
 */
function fromFirstScreen(
  { request, paths, used, log, onAgain }: Task,
  { first, session, pictureFor }: Keeping,
): Beginning | null {
  if (first === null) return null;
  const picture = pictureFor(screenSize());
  // It tells who is mentioned how often before anything was decided.
  const isElse = isNarrowed(request) || log.read().rulings.length > 0;
  if (picture === null && (isElse || (session !== null && !isPlainSession(session)))) return null;
  if (picture === null && (process.stdout.rows ?? 0) > FIRST_ROWS) return null;
  return {
    ...{ view: viewOfFirst(first.screen), isFirst: true, picture },
    progress: { stage: 'checking', read: 0, total: null },
    // Nothing here waits before the index is shown: until then no key is taken, to which the view kept has no answer.
    load: async (send) => {
      const index = opened(paths, used, request);
      showOpened(index, request, log, send);
      await loadIndex(index, request, log, send, onAgain);
    },
  };
}

/** Files are proposed to be written to the working folder, or where that belongs to the corpus to one's own. */
function asideOf(paths: readonly string[]): string {
  const here = `${absolute('.')}/`;
  return paths.some((path) => path !== '-' && here.startsWith(`${absolute(path)}/`.replace(/^\/\/$/, '/')))
    ? '~/'
    : '';
}

/** Whether more is asked for than everything in the list. */
function isNarrowed(request: Request): boolean {
  const { query, unsure, related, allBlocks } = request;
  const { since, until, under, kind, source, without, foldCopies } = request;
  const narrowed = [query, since, until, under, kind, ...source, ...without].some((one) => one !== null);
  return narrowed || foldCopies || unsure || related || allBlocks;
}

function nameOf(paths: readonly string[]): string {
  if (paths.length > 1) return `${safeText(basename(absolute(paths[0])))} and ${paths.length - 1} more`;
  return paths[0] === '-' ? 'standard input' : safeText(basename(absolute(paths[0])));
}
