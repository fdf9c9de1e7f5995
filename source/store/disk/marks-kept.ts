import { realpathSync } from 'node:fs';
import { LastingPaths } from '../lasting-paths.ts';
import { Marks } from '../marks.ts';
import { type Paths, SAME_PATHS } from '../ties.ts';
import { keptPlace } from './kept.ts';
import { MarksLog } from './marks-log.ts';
import type { Env } from './place.ts';

/** What is marked in a corpus by now: in its paths as they were named; nothing of what is piped in. */
export function marksKept(
  paths: readonly string[],
  env: Env,
): { readonly marks: Marks; readonly paths: Paths } {
  if (paths.includes('-')) return { marks: Marks.NONE, paths: SAME_PATHS };
  const real = paths.map((path) => realpathSync.native(path));
  const { data } = keptPlace(real, env);
  const lines = data === null ? [] : new MarksLog(data).news().lines;
  return { marks: Marks.NONE.with(lines), paths: new LastingPaths(paths, real) };
}
