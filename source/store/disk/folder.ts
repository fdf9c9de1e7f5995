import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INDEX_MARKER } from '../../corpus/index-marker.ts';
import { safeText } from '../../text/safe.ts';
import type { Place } from './place.ts';

/**
 * Makes the folder of a place, closed to everybody but its owner, and the note in it that says what it is. A folder
 * that is there keeps its permissions. The time of the note is when the index was last opened. Throws what the file
 * system throws.
 */
export function prepareFolder({ folder, corpus }: Place): void {
  const note = join(folder, INDEX_MARKER);
  // A disk that was full, or a crash, may have left it empty.
  if ((statSync(note, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    const now = new Date();
    utimesSync(note, now, now);
    return;
  }
  makeFolder(folder);
  writeFileSync(note, noteOf(corpus), { mode: 0o600 });
}

/**
 * Makes a folder and those above it, for their owner only. Node's own way to do so never ends below /proc and the
 * like, where a folder can neither be made nor is missing a parent (Node 24).
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** The file by which an index is locked, in its folder. */
export const lockIn = (folder: string): string => join(folder, 'writing.lock');

/** What the note of an index says: the same for the same corpus. */
export const noteOf = (corpus: readonly string[]): string => `dragoman keeps here what it knows about:

${corpus.map((path) => `    ${safeText(path)}\n`).join('')}
It is made from those files, which it never changes. While dragoman is not running you
can remove this folder; it is made anew when it is wanted. Nothing in it is ever read as
an article.
`;
