import { realpathSync } from 'node:fs';
import type { ActorsUsed } from './actors-used.ts';
import { isKnownOutlet } from './corpus/structure/outlets.ts';
import type { Wanted } from './store/disk/place.ts';

/** Which index is that of a corpus. In: paths as named on the command line, standard input not among them. */
export const wantedIndex = (
  paths: readonly string[],
  used: Pick<ActorsUsed, 'hash'>,
  indexDir: string | null,
): Wanted => ({
  corpus: paths.map((path) => realpathSync(path)),
  flavour: [used.hash, ...paths.map(spelling)].join('\n'),
  indexDir,
});

/**
 * Of a path as it was named what matters to what is known: dates and outlets are read from it too, so that
 * `2023/clippings` may not be the same as `.`.
 */
const spelling = (path: string): string =>
  /\d/.test(path) || path.split('/').some(isKnownOutlet) ? path : '';
