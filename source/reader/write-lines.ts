/** A file that a person asked for: whole or not at all, and never in the corpus. */
import { realpathSync, statSync } from 'node:fs';
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { safeText } from '../text/safe.ts';

export interface Where {
  /** The paths of the corpus. */
  readonly corpus: readonly string[];
  /** A file that is there may be written over. */
  readonly isOver: boolean;
  /** What `~/` in front stands for. */
  readonly home: string | undefined;
}

/** So many characters are written at once, and gathered for so many milliseconds: keys are answered in between. */
const GATHERED = 1 << 16;
const STRETCH = 15;

/**
 * Writes the lines to a file that then is at the path, or else nothing. Null when it is there; `exists` where there is one that
 * may not be written over; else a sentence about what went wrong.
 */
export async function writeLines(
  path: string,
  lines: Iterable<string>,
  { corpus, isOver, home }: Where,
): Promise<string | 'exists' | null> {
  const whole = resolve(home && path.startsWith('~/') ? join(home, path.slice(2)) : path);
  const there = statSync(whole, { throwIfNoEntry: false });
  if (there?.isDirectory()) return 'is a folder: name a file in it';
  const folder = realOf(dirname(whole));
  if (folder === null) return `there is no folder ${safeText(dirname(path))}`;
  // A link is followed: what it leads to is what is written over.
  const target = (there && realOf(whole)) ?? join(folder, basename(whole));
  if (corpus.some((one) => isIn(target, one)))
    return 'lies in the corpus, which is never written to: name another';
  if (there !== undefined && !isOver) return 'exists';
  const half = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.half`);
  try {
    const file = await open(half, 'wx', there === undefined ? 0o666 : there.mode & 0o777);
    try {
      await writeAll(file, lines);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isOver) await rename(half, target);
    else if (!(await placed(half, target))) return 'exists';
    return null;
  } catch (error) {
    return failure(error);
  } finally {
    await rm(half, { force: true });
  }
}

async function writeAll(file: FileHandle, lines: Iterable<string>): Promise<void> {
  let text = '';
  let due = performance.now() + STRETCH;
  for (const line of lines) {
    text += line;
    if (text.length < GATHERED && performance.now() < due) continue;
    await file.write(text);
    text = '';
    await breathe();
    due = performance.now() + STRETCH;
  }
  if (text !== '') await file.write(text);
}

/** Gives the file its name unless another has come to have it; where a disk knows no second name of a file, it is moved. */
async function placed(half: string, target: string): Promise<boolean> {
  try {
    await link(half, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if (statSync(target, { throwIfNoEntry: false }) !== undefined) return false;
    await rename(half, target);
    return true;
  }
}

/** Whether a path is one of the corpus or lies below it. */
function isIn(path: string, root: string): boolean {
  const real = root === '-' ? null : realOf(root);
  return real !== null && (path === real || path.startsWith(real.endsWith('/') ? real : `${real}/`));
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be written there: no permission',
  EPERM: 'cannot be written there: no permission',
  EROFS: 'cannot be written there: the disk is read-only',
  ENOSPC: 'cannot be written: the disk is full',
  EDQUOT: 'cannot be written: the quota is used up',
  ENAMETOOLONG: 'is too long a name',
};

function failure(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && code in WORDS) return WORDS[code];
  // Another state of the corpus has taken the place of the one that was being written.
  if (code === 'ERR_INVALID_STATE')
    return 'the corpus changed while it was written: Enter writes it as it is now';
  if (code === undefined) throw error;
  return `cannot be written (${code})`;
}
