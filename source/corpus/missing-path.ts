import { readdir } from 'node:fs/promises';
import { Problem } from '../problem.ts';
import { closest } from '../text/closest.ts';
import { safeText } from '../text/safe.ts';
import { withoutSlash } from './without-slash.ts';

/** Names compared with the one that is not there. */
const COMPARED = 2000;

/** What to say of a path that leads nowhere: one sentence, and the name beside it that was probably meant. */
export async function missingPath(path: string): Promise<Problem> {
  const bare = withoutSlash(path);
  const slash = bare.lastIndexOf('/');
  const names = await readdir(slash < 0 ? '.' : bare.slice(0, slash) || '/').catch(() => []);
  const meant = closest(bare.slice(slash + 1), names.slice(0, COMPARED));
  const advice =
    meant === null
      ? 'Check the spelling; `ls` shows what is there.'
      : `Did you mean ${safeText(bare.slice(0, slash + 1) + meant)}?`;
  return new Problem(`${safeText(path)}: no such file or folder. ${advice}`);
}
