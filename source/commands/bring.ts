import type { CorpusIndex } from '../corpus-index.ts';
import { Problem } from '../problem.ts';
import { lookThrough } from '../store/ingest/file-look.ts';
import { Pending } from '../store/ingest/pending.ts';
import { number } from '../text/number.ts';
import type { Output } from './output.ts';
import { ProgressLine } from './progress.ts';

/** Milliseconds between two looks whether another process has finished, and after which it is said that it is waited for. */
const LOOK_EVERY = 250;
const PATIENCE = 3000;

/** Folders that are looked at while the last look at all is not so many milliseconds ago: 500 take 3 ms, and a command 30. */
const FEW_FOLDERS = 500;
const RECENT = 10 * 60_000;

/**
 * Makes sure that an index knows the corpus as it is, as far as that can be told in a moment: where there are few files,
 * each is looked at; where there are many, the folders, unless `fresh`; where there are many folders too, for some minutes
 * after a look at all only those where something is likeliest to have come. What is known to be older than that is said. Tells whether anything was read.
 */
export async function bring(index: CorpusIndex, fresh: boolean, output: Output): Promise<boolean> {
  if (!index.isShown) return refreshed(index, output);
  if (index.isSmall && (await isCurrent(index))) return false;
  const look = index.lastLook;
  const now = Date.now();
  if (!index.isSmall && !fresh && look !== null) {
    const most = now - look.at < RECENT ? FEW_FOLDERS : look.folders;
    if (index.areFoldersSame(most)) {
      output.say(ageWords(look, now, most));
      return false;
    }
  }
  return refreshed(index, output);
}

/** Looks at every file, and tells whether the index knows all of them as they are. */
async function isCurrent({ db, roots }: CorpusIndex): Promise<boolean> {
  if (!new Pending(db).isEmpty()) return false;
  const { toRead, gone } = (await lookThrough(db, roots, () => undefined)).changes;
  return toRead.length === 0 && gone.length === 0;
}

/**
 * Brings an index up to date with progress on standard error; where another process is at it, waits for that. Tells whether anything
 * was read.
 */
export async function refreshed(index: CorpusIndex, output: Output): Promise<boolean> {
  const line = new ProgressLine(output.progress);
  try {
    const start = performance.now();
    let isTold = false;
    for (;;) {
      const done = await index.refresh((told) => line.told(told));
      if (done !== 'busy') return done === 'changed';
      if (index.isShown) {
        output.say(
          `Another dragoman is bringing this index up to date. ${ageWords(index.lastLook, Date.now())}`,
        );
        return false;
      }
      if (!isTold && performance.now() - start > PATIENCE) {
        output.say('Another dragoman is making this index; its end is waited for.');
        isTold = true;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  } catch (error) {
    // What was known before is whole: it is better than nothing, and said to be old.
    if (!(error instanceof Problem) || !index.isShown) throw error;
    output.say(error.message);
    output.say(ageWords(index.lastLook, Date.now()));
    return false;
  } finally {
    line.end();
  }
}

/** In: what is known of the last look, now (milliseconds since 1970), and how many folders at most were looked at just now. */
export function ageWords(
  look: CorpusIndex['lastLook'],
  now: number,
  most = Number.POSITIVE_INFINITY,
): string {
  if (look === null) return 'What is known is not of the latest state; --fresh looks at every file.';
  const minutes = Math.floor((now - look.at) / 60_000);
  const ago =
    minutes < 1
      ? 'less than a minute ago'
      : minutes < 60
        ? `${minutes} min ago`
        : minutes < 48 * 60
          ? `${Math.floor(minutes / 60)} h ago`
          : `${Math.floor(minutes / (24 * 60))} days ago`;
  const some = most < look.folders ? `, ${number(most)} of ${number(look.folders)} folders just now` : '';
  return `Every file was looked at ${ago}${some}; --fresh looks again.`;
}
