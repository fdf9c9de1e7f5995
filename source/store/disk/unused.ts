import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { INDEX_MARKER } from '../../corpus/index-marker.ts';
import { lockIn, noteOf } from './folder.ts';
import { takeLock } from './lock.ts';
import type { Place } from './place.ts';

/** Milliseconds after which an index that nobody opened is not wanted any more: a month. */
const UNUSED = 30 * 24 * 3600 * 1000;

/**
 * Removes the other indexes of a corpus, beside the one at `place`, that nobody has opened for a month: those of an earlier
 * version of the program, or with other actors. One that is written to, or cannot be removed, stays.
 */
export function sweepUnused({ folder, corpus }: Pick<Place, 'folder' | 'corpus'>): void {
  const note = noteOf(corpus);
  const root = dirname(folder);
  for (const name of readdirSync(root)) {
    const other = join(root, name);
    if (name === basename(folder) || !isUnused(other, note)) continue;
    try {
      const lock = takeLock({ kind: 'disk', lock: lockIn(other) });
      if (lock === null) continue;
      // Whoever opened it meanwhile has said so; whoever opens it from now on makes a new one.
      const gone = isUnused(other, note) ? `${other}.unused` : null;
      if (gone !== null) renameSync(other, gone);
      lock.release();
      if (gone !== null) rmSync(gone, { recursive: true });
    } catch {
      // Not ours to remove, or in use.
    }
  }
}

/** Whether a folder holds an index of which the note says this, and which was opened last so long ago. */
function isUnused(folder: string, note: string): boolean {
  try {
    const path = join(folder, INDEX_MARKER);
    return statSync(path).mtimeMs < Date.now() - UNUSED && readFileSync(path, 'utf8') === note;
  } catch {
    return false;
  }
}
