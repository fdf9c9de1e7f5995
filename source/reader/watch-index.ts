import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { FolderWatch, type Watched } from '../corpus/folder-watch.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { isSharedWithOthers } from '../store/disk/network.ts';
import { safeText } from '../text/safe.ts';
import { Bursts } from './bursts.ts';

/** What is done about changes: `again` brings the index up to date and shows it; `giveUp` tells the person why that ends. */
export interface Watching {
  readonly again: () => Promise<void>;
  readonly giveUp: (words: string) => void;
}

/** Follows the files of a corpus for as long as the program runs; gives up with a sentence where the system cannot. */
export async function watchIndex(
  index: Pick<CorpusIndex, 'roots' | 'folders'>,
  { again, giveUp }: Watching,
): Promise<void> {
  const { paths } = index.roots;
  const shared = paths.find(isShared);
  if (shared !== undefined) return giveUp(said.shared(shared));
  const bursts = new Bursts();
  const watch = new FolderWatch(() => bursts.note());
  for (;;) {
    // What came before a folder was watched nobody tells.
    while (await watch.follow([...paths.flatMap(ofFile), ...index.folders.map(ofFolder)])) await again();
    if (watch.failure !== null) return giveUp(said.failed(watch.failure));
    await bursts.over();
    await again();
  }
}

const ofFolder = (folder: string | Buffer): Watched => ({ folder, only: null });

/** A file is watched through its folder: who saves it may put another in its place. */
function ofFile(path: string): Watched[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? [] : [{ folder: dirname(path), only: basename(path) }];
}

function isShared(path: string): boolean {
  try {
    return isSharedWithOthers(path);
  } catch {
    return false;
  }
}

const said = {
  shared: (path: string) =>
    `--watch is off: ${safeText(path)} lies on a disk shared with other machines, which does not tell of changes.`,
  failed: (code: string) =>
    code === 'ENOSPC' || code === 'EMFILE'
      ? '--watch is off: the system watches no more folders (fs.inotify.max_user_watches sets how many).'
      : `--watch is off: the system does not watch these folders (${code}).`,
};
