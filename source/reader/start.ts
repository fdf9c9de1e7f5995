import { resolve as absolute, basename } from 'node:path';
import { type ActorsUsed, actorsUsed } from '../actors-used.ts';
import { corpusPaths } from '../corpus-paths.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { FLOOR } from '../search/resolve.ts';
import { sampleCorpus } from '../shipped.ts';
import { keptFirstScreen } from '../store/disk/first-screen-file.ts';
import { placeOf } from '../store/disk/place.ts';
import { FIRST_ROWS, viewOfFirst } from '../store/first-screen.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { wantedIndex } from '../wanted-index.ts';
import { inSlices } from './in-slices.ts';
import { loadIndex, opened, progressAtFirst, showOpened, viewOf as viewOfIndex } from './load-index.ts';
import { loadInput, viewOf as viewOfInput } from './load-input.ts';
import { type Names, namesOf } from './names-asked.ts';
import { runReader } from './run.ts';
import type { Action, Progress } from './state/index.ts';

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
  /** Looks at the corpus again, once it has been looked at; what is piped in there is no second look at. */
  let look = async (): Promise<void> => {};
  const onAgain: OnAgain = (again) => {
    look = again;
  };
  const { view, progress, load } = paths.includes('-')
    ? fromInput(request, paths, used, names)
    : readingAhead(
        fromFirstScreen(request, paths, used, onAgain) ?? fromIndex(request, paths, used, onAgain),
        names,
      );
  return runReader(
    {
      ...{ view, progress },
      finder: names.finder,
      resolve: names.resolve,
      floor: FLOOR,
      name: nameOf(paths),
      sample: paths.length === 1 && paths[0] === sampleCorpus,
      actorsFile: used.files,
      query: request.query,
      invoked: {
        paths,
        actors: request.actors,
        decisions: request.decisions,
        indexDir: request.indexDir,
        aside: asideOf(paths),
      },
    },
    load,
    () => void look(),
  );
}

/** What the reader begins with, and what goes on behind the first frame. */
interface Beginning {
  readonly view: View;
  readonly progress: Progress;
  readonly load: (send: (action: Action) => void) => Promise<void>;
}

type OnAgain = Parameters<typeof loadIndex>[3];

/** The same, but that names are read ahead as soon as nothing else is under way. */
function readingAhead({ view: first, progress, load }: Beginning, names: Names): Beginning {
  let view = first;
  const begun = new WeakSet<View['actors']>();
  const ahead = (): void => {
    if (begun.has(view.actors)) return;
    begun.add(view.actors);
    // What goes wrong here meets whoever asks for a name.
    inSlices(names.prepare(view), () => {}).catch(() => undefined);
  };
  return {
    ...{ view, progress },
    load: (send) =>
      load((action) => {
        send(action);
        if (action.kind === 'view') view = action.view;
        if ((action.kind === 'view' || action.kind === 'progress') && action.progress === null) ahead();
      }),
  };
}

function fromInput(request: Request, paths: readonly string[], used: ActorsUsed, names: Names): Beginning {
  return {
    view: viewOfInput(request, [], NOTHING_LINKED, []),
    progress: { stage: 'reading', read: 0, total: null },
    load: (send) => loadInput(request, paths, used, names, send),
  };
}

function fromIndex(
  request: Request,
  paths: readonly string[],
  used: ActorsUsed,
  onAgain: OnAgain,
): Beginning {
  const index = opened(paths, used, request);
  return {
    view: viewOfIndex(index, request),
    progress: progressAtFirst(index),
    load: (send) => loadIndex(index, request, send, onAgain),
  };
}

/**
 * The first frame from what was kept for it, the index behind it. Null where nothing is kept, where more is asked for
 * than everything in the list, or where the terminal shows more of it.
 */
function fromFirstScreen(
  request: Request,
  paths: readonly string[],
  used: ActorsUsed,
  onAgain: OnAgain,
): Beginning | null {
  const { query, unsure, related, allBlocks } = request;
  const { since, until, under, kind, source, without, foldCopies } = request;
  const narrowed = [query, since, until, under, kind, ...source, ...without].some((one) => one !== null);
  if (narrowed || foldCopies || unsure || related || allBlocks) return null;
  if ((process.stdout.rows ?? 0) > FIRST_ROWS) return null;
  const place = placeOf(wantedIndex(paths, used, request.indexDir), process.env);
  const kept = place === null ? null : keptFirstScreen(place);
  if (kept === null) return null;
  return {
    view: viewOfFirst(kept),
    progress: { stage: 'checking', read: 0, total: null },
    // Nothing here waits before the index is shown: until then no key is taken, to which the view kept has no answer.
    load: async (send) => {
      const index = opened(paths, used, request);
      showOpened(index, request, send);
      await loadIndex(index, request, send, onAgain);
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

function nameOf(paths: readonly string[]): string {
  if (paths.length > 1) return `${safeText(basename(absolute(paths[0])))} and ${paths.length - 1} more`;
  return paths[0] === '-' ? 'standard input' : safeText(basename(absolute(paths[0])));
}
