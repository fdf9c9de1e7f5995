import { readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { markOf } from '../../text/mark.ts';
import type { FirstScreen } from '../first-screen.ts';
import type { Location } from './connect.ts';
import { isMarkedDamaged, newestIndex } from './generations.ts';
import { journalFor } from './network.ts';
import type { Place } from './place.ts';
import { writeWhole } from './write-whole.ts';

/*
 * Beside an index stands what the reader shows first, so that it need not open the index for that: to load SQLite, to look
 * whether the file is whole and to ask it takes longer than everything else before the first frame. The file is written
 * whole, by who brought the index up to date and still holds its lock, and removed before anything in the index changes.
 * It is believed only beside the very index that it was made from; the first line is a mark of the others.
 */
const NAME = 'first-screen.json';

/** Goes up with every change of what is kept: another version of the program may have written it. */
const SHAPE = 2;

interface Kept {
  readonly shape: number;
  /** The file of the index, without its folder, and its key. */
  readonly index: string;
  readonly key: string;
  readonly screen: FirstScreen;
}

const pathIn = (folder: string): string => join(folder, NAME);

/** What is kept for the first frame of a corpus, and its mark; null where there is nothing, or nothing to be sure of. */
export function keptFirstScreen({
  folder,
  key,
}: Pick<Place, 'folder' | 'key'>): { readonly screen: FirstScreen; readonly mark: string } | null {
  try {
    const kept = keptIn(folder);
    if (kept === null || kept.key !== key) return null;
    const newest = newestIndex(folder, journalFor(folder));
    return newest !== null && basename(newest) === kept.index && !isMarkedDamaged(newest)
      ? { screen: kept.screen, mark: kept.mark }
      : null;
  } catch {
    return null;
  }
}

/** Throws where there is none, or it is not what was written. */
function keptIn(folder: string): (Kept & { readonly mark: string }) | null {
  const text = readFileSync(pathIn(folder), 'utf8');
  const end = text.indexOf('\n');
  const kept = text.slice(end + 1);
  const mark = text.slice(0, end);
  if (mark !== String(markOf(kept))) return null;
  const parsed: Kept = JSON.parse(kept);
  return parsed.shape === SHAPE ? { ...parsed, mark } : null;
}

/** Whether one is there that was made from this index; files that cannot be read come and go with nothing else changed. */
export function isFirstScreenKept({ path }: Location, unread: number): boolean {
  try {
    const kept = keptIn(dirname(path));
    return kept?.index === basename(path) && kept.screen.unread === unread;
  } catch {
    return false;
  }
}

/** Keeps it for the next start; where that cannot be, the next has to open the index first. */
export function keepFirstScreen({ path, key }: Location, screen: FirstScreen): void {
  const kept: Kept = { shape: SHAPE, index: basename(path), key, screen };
  const text = JSON.stringify(kept);
  try {
    writeWhole(pathIn(dirname(path)), `${markOf(text)}\n${text}`);
  } catch {
    // Nothing is half there.
  }
}

/** To be called before anything changes in an index. Throws where it cannot be removed: then nothing may be changed. */
export function forgetFirstScreen({ kind, path }: Location): void {
  if (kind === 'disk') rmSync(pathIn(dirname(path)), { force: true });
}
