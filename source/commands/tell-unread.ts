import { statSync } from 'node:fs';
import type { Unread } from '../corpus/article.ts';
import { firstFor } from '../corpus/for-files.ts';
import { unreadPlace } from '../corpus/unread-words.ts';
import { STANDARD_INPUT } from '../corpus/walk.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { safeText } from '../text/safe.ts';
import type { Output } from './output.ts';
import { unreadWords } from './words.ts';

/** Of the files named that gave nothing, and of what was piped in, how many are told why. */
const TOLD = 2;

/**
 * Says what could not be read: how much of what kind, and why, of files named on the command line that gave nothing, of those that --map
 * names, and of what was piped in, which cannot be asked again. `articlesUnder`: how many articles lie under a path, or (null) at all. Tells whether a named file gave
 * nothing. Throws a Problem with the reason where there is nothing else to tell.
 */
export function tellUnread(
  unread: readonly Unread[],
  { paths, map }: Pick<Request, 'paths' | 'map'>,
  articlesUnder: (under: string | null) => number,
  output: Output,
): boolean {
  if (unread.length === 0) return false;
  // An archive that breaks off gave something before.
  const failed = [...firstOfNamed(unread, paths)].filter(([path]) => articlesUnder(path) === 0);
  const why = failed.map(([, first]) => first);
  const piped = unread.filter(isPiped);
  const mapped = unread.filter((one) => one.record === null && firstFor(map, one.path)?.files);
  const reasons = [...new Set([...why, ...mapped, ...piped])]
    .slice(0, TOLD)
    .map((one) => `${unreadPlace(one)}: ${one.reason}`);
  const isAll = failed.length > 0 && articlesUnder(null) === 0;
  if (!isAll || reasons.length < unread.length)
    output.say(unreadWords(unread, !paths.includes(STANDARD_INPUT)));
  for (const words of isAll ? reasons.slice(0, -1) : reasons) output.say(words);
  if (isAll) throw new Problem(reasons.at(-1)!);
  return failed.length > 0;
}

const isPiped = ({ path }: Unread): boolean =>
  path === STANDARD_INPUT || path.startsWith(`${STANDARD_INPUT}/`);

/** What of each file named on the command line could not be read, the first of it: itself, or of an archive something that lies in it. By path as shown. */
function firstOfNamed(unread: readonly Unread[], paths: readonly string[]): Map<string, Unread> {
  const named = new Map(paths.map((path) => [safeText(path), path]));
  const folders = new Set<string>();
  const found = new Map<string, Unread>();
  for (const one of unread) {
    let { path } = one;
    while (path !== '' && !named.has(path)) path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (path === '' || found.has(path) || folders.has(path)) continue;
    if (path === one.path || isFile(named.get(path)!)) found.set(path, one);
    else folders.add(path);
  }
  return found;
}

const isFile = (path: string): boolean =>
  path === STANDARD_INPUT || (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
