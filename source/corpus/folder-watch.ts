import { type FSWatcher, statSync, watch } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { isIndexFolder } from './folder-entries.ts';
import { isPassedOver } from './passed-over.ts';

/** A folder whose entries are watched: all that are read of it, or one file that was named by itself. */
export interface Watched {
  readonly folder: string | Buffer;
  readonly only: string | null;
}

/** Errors of a folder that is gone or closed to us: the walk says so where it matters. */
const PASSED_OVER: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP']);
/** Milliseconds in one go: keys are answered in between. */
const STRETCH = 8;

/** Watches folders, one by one, and not what lies below them: the system is asked for as little as can be. */
export class FolderWatch {
  readonly #watchers = new Map<string, { readonly watcher: FSWatcher; readonly made: string }>();
  readonly #changed: () => void;
  #failure: string | null = null;

  /** `changed` is told, often many times in a row, that something in a folder came, changed or went. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The code of the error that ended all watching; null while there was none. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Watches these folders and no others. Gives whether one of them was not watched before. */
  async follow(all: readonly Watched[]): Promise<boolean> {
    const wanted = new Set<string>();
    let isNew = false;
    let due = performance.now() + STRETCH;
    for (const one of all) {
      if (this.#failure !== null) return false;
      const key = keyOf(one);
      wanted.add(key);
      if (this.#begins(one, key)) isNew = true;
      if (performance.now() < due) continue;
      await breathe();
      due = performance.now() + STRETCH;
    }
    for (const key of this.#watchers.keys()) if (!wanted.has(key)) this.#leave(key);
    return isNew;
  }

  close(): void {
    for (const key of this.#watchers.keys()) this.#leave(key);
  }

  /** Begins to watch a folder, unless it is watched already; tells whether it began. */
  #begins({ folder, only }: Watched, key: string): boolean {
    try {
      const { ino, birthtimeMs } = statSync(folder);
      const made = `${ino} ${birthtimeMs}`;
      // One that was taken away and made again is another folder, and nothing is told of it.
      if (this.#watchers.get(key)?.made === made || isIndexFolder(folder)) return false;
      this.#leave(key);
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name === null || (only === null ? !isPassedOver(name) : name === only)) this.#changed();
      });
      watcher.on('error', (error) => this.#fail(error));
      this.#watchers.set(key, { watcher, made });
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #fail(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (PASSED_OVER.has(code)) return;
    this.#failure = code;
    this.close();
  }

  #leave(key: string): void {
    this.#watchers.get(key)?.watcher.close();
    this.#watchers.delete(key);
  }
}

const keyOf = ({ folder, only }: Watched): string =>
  `${only === null ? '' : only}/${Buffer.from(folder as string).toString('latin1')}`;
