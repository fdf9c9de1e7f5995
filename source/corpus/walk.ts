import { lstat, realpath, stat } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { byCodePoint } from '../text/order.ts';
import { safeText } from '../text/safe.ts';
import type { Unread } from './article.ts';
import { entriesOf, isIndexFolder } from './folder-entries.ts';
import { missingPath } from './missing-path.ts';
import { join, type Name, nameOf } from './names.ts';
import { isLeftBehind, isPassedOver, whyNotRead } from './passed-over.ts';
import { type Reason, unread } from './unread.ts';
import { withoutSlash } from './without-slash.ts';

/** A file to read. */
export interface Found {
  /** As given on the command line joined with what lies below, safe to print. */
  readonly path: string;
  readonly raw: string | Buffer;
  /** Given on the command line by itself. */
  readonly named: boolean;
}

export interface Walked {
  /** By code point of `path`; no file twice. */
  readonly files: readonly Found[];
  readonly unread: readonly Unread[];
  /** The folders that were looked into, named as the files are. */
  readonly folders: readonly Omit<Found, 'named'>[];
}

/** Who is told of files as they are found, folder by folder: of none twice, but one may be dropped for another way to it. */
export interface FileTaker {
  take(file: Found): void;
  /** Whether a file was taken, and not dropped: another may be shown by the same path. */
  has(file: Found): boolean;
  /** A file that was taken. */
  drop(file: Found): void;
}

export const STANDARD_INPUT = '-';
/** Milliseconds of looking into folders between two pauses. To wait for each of them costs as much again as looking. */
const PATIENCE = 4;

interface Folder {
  readonly name: Name;
  /** Its path without links, as bytes spelt in Latin-1 so that any name can be a key. */
  readonly real: string;
}

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** A path as the system has it, as a key: two files may be shown by one path. */
export const keyOf = (path: string | Buffer): string => Buffer.from(path as string).toString('latin1');
const realOf = async (path: string | Buffer) => keyOf(await realpath(path, { encoding: 'buffer' }));
const isInside = (real: string, folder: string) =>
  real === folder || real.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Walks what was named on the command line. Nothing is kept of a file that is met in its folder, as nearly all are. */
class Walk {
  readonly unread: Unread[] = [];
  readonly folders: Omit<Found, 'named'>[] = [];
  /** By real path, those that were named, or that a link leads to; of several ways to one that which sorts first. */
  private readonly besides = new Map<string, Found>();
  /** Those of them that no folder has shown yet. */
  private readonly alone = new Set<string>();
  /** By real path. */
  private readonly visited = new Map<string, Name>();
  private readonly roots: string[] = [];
  private readonly files: FileTaker;
  private readonly progress: (files: number) => void;
  private count = 0;
  private due = 0;

  constructor(files: FileTaker, progress: (files: number) => void) {
    this.files = files;
    this.progress = progress;
  }

  async run(paths: readonly string[]): Promise<void> {
    const folders: Folder[] = [];
    for (const path of new Set(paths)) {
      if (path === STANDARD_INPUT) {
        this.add({ path, raw: path, named: true }, STANDARD_INPUT);
        continue;
      }
      const root = await this.root(path);
      if (root) folders.push(root);
    }
    // In this order each folder is met first under the path that sorts first, so it need be read only once.
    folders.sort((a, b) => byCodePoint(`${a.name.shown}/`, `${b.name.shown}/`));
    for (const folder of folders) this.roots.push(folder.real);
    for (const folder of folders) await this.folder(folder);
    for (const [real, file] of this.besides) this.settle(file, this.inFolder(real));
  }

  /** Of two ways to a file, one of them through its own folder, that which sorts first is taken. */
  private settle(file: Found, inFolder: Found | null): void {
    // A folder may have been looked into in vain.
    if (inFolder === null || !this.files.has(inFolder)) this.files.take(file);
    else if (byCodePoint(inFolder.path, file.path) > 0) {
      this.files.drop(inFolder);
      this.files.take(file);
    } else if (file.named) {
      this.files.drop(inFolder);
      this.files.take({ ...inFolder, named: true });
    }
  }

  /** The file as it was met in its own folder; null where that was not looked into, or the file passed over. */
  private inFolder(real: string): Found | null {
    const slash = real.lastIndexOf('/');
    const folder = this.visited.get(real.slice(0, slash) || '/');
    if (folder === undefined) return null;
    const own = nameOf(Buffer.from(real.slice(slash + 1), 'latin1'));
    const isPassed = isPassedOver(own.shown) || isLeftBehind(own.shown);
    if (isPassed || whyNotRead(own.shown) !== null) return null;
    const { shown, raw } = join(folder, own);
    return { path: shown, raw, named: false };
  }

  private async root(path: string): Promise<Folder | null> {
    const name: Name = { raw: path, shown: safeText(path) };
    try {
      const found = await stat(path);
      // A pipe has no real path to ask for.
      if (found.isDirectory()) return { name: trimmed(name), real: await realOf(path) };
      if (found.isFile()) this.add({ path: name.shown, raw: path, named: true }, await realOf(path));
      else this.refuse(name, 'not a file');
    } catch (error) {
      if (isMissing(error)) throw await missingPath(path);
      this.refuse(name, { failed: error });
    }
    return null;
  }

  /** Depth first without recursion: folders may lie a thousand deep. */
  private async folder(root: Folder): Promise<void> {
    const waiting: Folder[] = [root];
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
      if (this.visited.has(folder.real)) continue;
      this.visited.set(folder.real, folder.name);
      this.folders.push({ path: folder.name.shown, raw: folder.name.raw });
      const below = await this.entries(folder);
      below.sort((a, b) => byCodePoint(`${b.name.shown}/`, `${a.name.shown}/`));
      for (const next of below) waiting.push(next);
      this.progress(this.count + this.alone.size);
    }
  }

  /** Takes the files of a folder and gives the folders in it; of one that holds an index, nothing. */
  private async entries(folder: Folder): Promise<Folder[]> {
    const below: Folder[] = [];
    try {
      if (isIndexFolder(folder.name.raw)) return below;
      for (const entry of entriesOf(folder.name.raw)) {
        if (performance.now() > this.due) await this.pause();
        const bytes = entry.name;
        const own = nameOf(bytes);
        if (isPassedOver(own.shown)) continue;
        const name = join(folder.name, own);
        if (entry.isFile()) this.file(name, own, realIn(folder, bytes), true);
        else if (entry.isDirectory()) below.push({ name, real: realIn(folder, bytes) });
        else {
          const next = await this.other(name, own, realIn(folder, bytes));
          if (next) below.push(next);
        }
      }
    } catch (failed) {
      this.refuse(folder.name, { failed });
    }
    return below;
  }

  private async pause(): Promise<void> {
    await breathe();
    this.due = performance.now() + PATIENCE;
  }

  /** A link, or an entry of a file system that does not say what its entries are. */
  private async other(name: Name, own: Name, real: string): Promise<Folder | null> {
    try {
      const itself = await lstat(name.raw);
      if (!itself.isSymbolicLink() && !itself.isFile() && !itself.isDirectory()) {
        this.refuse(name, 'not a file');
        return null;
      }
      if (itself.isDirectory()) return { name, real };
      if (itself.isFile()) {
        this.file(name, own, real, true);
        return null;
      }
      const target = await stat(name.raw);
      const targetReal = await realOf(name.raw);
      if (target.isDirectory()) {
        if (this.roots.some((root) => isInside(targetReal, root))) return { name, real: targetReal };
        this.refuse(name, 'link');
      } else if (target.isFile()) this.file(name, own, targetReal, false);
      else this.refuse(name, 'not a file');
    } catch (failed) {
      this.refuse(name, isMissing(failed) ? 'broken link' : { failed });
    }
    return null;
  }

  /** `isHere`: it lies in the folder in which it was met. */
  private file(name: Name, own: Name, real: string, isHere: boolean): void {
    if (isLeftBehind(own.shown)) return;
    const why = whyNotRead(own.shown);
    const file = { path: name.shown, raw: name.raw, named: false };
    if (why !== null) {
      if (!this.besides.get(real)?.named) this.refuse(name, why);
    } else if (isHere) {
      this.count++;
      this.alone.delete(real);
      this.files.take(file);
    } else this.add(file, real);
  }

  private add(file: Found, real: string): void {
    const known = this.besides.get(real);
    if (known === undefined && this.inFolder(real) === null) this.alone.add(real);
    const first = known && byCodePoint(known.path, file.path) <= 0 ? known : file;
    const named = file.named || (known?.named ?? false);
    this.besides.set(real, named === first.named ? first : { ...first, named });
  }

  private refuse(name: Name, why: Reason): void {
    this.unread.push(unread(name.shown, why));
  }
}

/** The path of an entry without links, in Latin-1 as that of its folder. */
const realIn = (folder: Folder, entry: Buffer): string =>
  `${folder.real}${folder.real.endsWith('/') ? '' : '/'}${entry.toString('latin1')}`;

function trimmed({ raw, shown }: Name): Name {
  return { raw: typeof raw === 'string' ? withoutSlash(raw) : raw, shown: withoutSlash(shown) };
}

/**
 * The files that `paths` (from the command line; `-` is standard input) come to, in no order. `progress` is told how many
 * were found so far, folder by folder. Throws a Problem for a path that does not exist.
 */
export async function walkInto(
  paths: readonly string[],
  files: FileTaker,
  progress: (files: number) => void,
): Promise<Omit<Walked, 'files'>> {
  const way = new Walk(files, progress);
  await way.run(paths);
  return { unread: way.unread, folders: way.folders };
}

/** The same with all files at once. */
export async function walk(paths: readonly string[], progress: (files: number) => void): Promise<Walked> {
  const files = new Map<string, Found>();
  const found = await walkInto(
    paths,
    {
      take: (file) => files.set(keyOf(file.raw), file),
      has: ({ raw }) => files.has(keyOf(raw)),
      drop: ({ raw }) => files.delete(keyOf(raw)),
    },
    progress,
  );
  return { ...found, files: [...files.values()].sort((a, b) => byCodePoint(a.path, b.path)) };
}
