import { realpathSync } from 'node:fs';
import type { ActorsUsed } from './actors-used.ts';
import { isKnownOutlet } from './corpus/structure/outlets.ts';
import { withoutSlash } from './corpus/without-slash.ts';
import type { Request } from './request.ts';
import type { Wanted } from './store/disk/place.ts';
import { byCodePoint } from './text/order.ts';

/**
 * The paths of a corpus, each once and in an order of their own: an index numbers them, so that it is good however they are
 * named the next time. Of several ways to one place the one that sorts first is kept. Throws where one does not exist.
 */
export function inOrder(paths: readonly string[]): readonly string[] {
  const byPlace = new Map<string, string>();
  for (const path of paths.map(withoutSlash).sort(byCodePoint)) {
    const place = realpathSync.native(path);
    if (!byPlace.has(place)) byPlace.set(place, path);
  }
  return [...byPlace.keys()].sort(byCodePoint).map((place) => byPlace.get(place) ?? place);
}

/** Which index is that of a corpus. In: paths as named on the command line, standard input not among them. */
export const wantedIndex = (
  paths: readonly string[],
  used: Pick<ActorsUsed, 'hash'>,
  { indexDir, map, encoding }: Pick<Request, 'indexDir' | 'map' | 'encoding'>,
): Wanted => {
  // Read in another way they are another corpus.
  const isElse = encoding.length > 0 || map.length > 0;
  const readAs = isElse ? [JSON.stringify({ map, encoding })] : [];
  // Which files a pattern is for hangs on how the paths are named.
  const isNamed = [...map, ...encoding].some(({ files }) => files !== null);
  const named = inOrder(paths).map((path) => (isNamed ? path : spelling(path)));
  return {
    corpus: paths.map((path) => realpathSync.native(path)),
    flavour: [used.hash, orderOf(inOrder(paths)), ...named, ...readAs].join('\n'),
    indexDir,
  };
};

/**
 * How the paths sort as they were named, for so their articles do: the place of each among them. Of one that lies in another by
 * its name the letters behind count too.
 */
function orderOf(paths: readonly string[]): string {
  const named = paths.map((path) => `${path}/`);
  const isNested = named.some((one) => named.some((other) => other !== one && other.startsWith(one)));
  if (isNested) return paths.join('\0');
  const order = [...named.keys()].sort((a, b) => byCodePoint(named[a]!, named[b]!));
  return order.join(' ');
}

/**
 * Of a path as it was named what matters to what is known: dates and outlets are read from it too, so that
 * `2023/clippings` may not be the same as `.`.
 */
const spelling = (path: string): string =>
  /\d/.test(path) || path.split('/').some(isKnownOutlet) ? path : '';
