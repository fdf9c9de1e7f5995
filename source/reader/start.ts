import { resolve as absolute, basename } from 'node:path';
import { actorsUsed } from '../actors-used.ts';
import { CorpusIndex } from '../corpus-index.ts';
import { corpusPaths } from '../corpus-paths.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { FLOOR } from '../search/resolve.ts';
import { sampleCorpus } from '../shipped.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import { safeText } from '../text/safe.ts';
import { loadIndex, viewOf as viewOfIndex } from './load-index.ts';
import { loadInput, viewOf as viewOfInput } from './load-input.ts';
import { namesOf } from './names-asked.ts';
import { runReader } from './run.ts';

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
  const index = paths.includes('-') ? null : new CorpusIndex(paths, used, request.indexDir);
  // On the main screen, where it is found again when the reader is left.
  for (const words of [...used.said, ...(index?.said ?? [])]) process.stderr.write(`${words}\n`);
  return runReader(
    {
      view: index === null ? viewOfInput(request, [], NOTHING_LINKED, []) : viewOfIndex(index, request),
      finder: names.finder,
      resolve: names.resolve,
      floor: FLOOR,
      name: nameOf(paths),
      sample: paths.length === 1 && paths[0] === sampleCorpus,
      progress: { stage: index?.isShown === true ? 'checking' : 'reading', read: 0, total: null },
      actorsFile: used.files,
      query: request.query,
    },
    (send) =>
      index === null ? loadInput(request, paths, used, names, send) : loadIndex(index, request, send),
  );
}

function nameOf(paths: readonly string[]): string {
  if (paths.length > 1) return `${safeText(basename(absolute(paths[0])))} and ${paths.length - 1} more`;
  return paths[0] === '-' ? 'standard input' : safeText(basename(absolute(paths[0])));
}
