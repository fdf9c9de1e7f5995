import type { SQLOutputValue } from 'node:sqlite';
import { withoutSlash } from '../corpus/without-slash.ts';
import { safeText } from '../text/safe.ts';

/** Where a file lies: a number of one of the paths named on the command line, and what follows below it. */
export interface Spot {
  readonly root: number;
  /** Below the root, parted by `/`, safe to print; empty where the root is the file. */
  readonly name: string;
  /** The name as the system has it, where it is not what is shown. */
  readonly raw: Buffer | null;
}

/** The spot that stands in a row of an index; `raw` is left out where only what is shown is asked for. */
export const spotIn = ({ root, name, raw }: Record<string, SQLOutputValue>): Spot => ({
  root: Number(root),
  name: String(name),
  raw: raw instanceof Uint8Array ? Buffer.from(raw) : null,
});

/**
 * The paths of a corpus as they were named on the command line. An index keeps only what lies below them, so that it is
 * good however they are named the next time (`.`, `../clippings`, the whole path).
 */
export class Roots {
  readonly paths: readonly string[];
  readonly #shown: readonly string[];

  constructor(paths: readonly string[]) {
    this.paths = paths.map(withoutSlash);
    this.#shown = this.paths.map(safeText);
  }

  /** In: a file as the walk found it. */
  spotOf(path: string, raw: string | Buffer): Spot {
    let root = -1;
    this.#shown.forEach((shown, at) => {
      if (
        (path === shown || path.startsWith(withSlash(shown))) &&
        shown.length > (this.#shown[root]?.length ?? -1)
      )
        root = at;
    });
    const name = path === this.#shown[root] ? '' : path.slice(withSlash(this.#shown[root] ?? '').length);
    // Nearly always: a hundred thousand times there are no bytes to be compared.
    if (raw === withSlash(this.paths[root] ?? '') + name) return { root, name, raw: null };
    const bytes = Buffer.from(raw as string).subarray(Buffer.byteLength(withSlash(this.paths[root] ?? '')));
    return { root, name, raw: name === '' || bytes.equals(Buffer.from(name)) ? null : bytes };
  }

  /** The path as it is shown, and as the system wants it. */
  pathOf({ root, name, raw }: Spot): { readonly path: string; readonly raw: string | Buffer } {
    const path = this.paths[root] ?? '';
    if (name === '') return { path: this.#shown[root] ?? '', raw: path };
    const shown = withSlash(this.#shown[root] ?? '') + name;
    return {
      path: shown,
      raw: raw === null ? withSlash(path) + name : Buffer.concat([Buffer.from(withSlash(path)), raw]),
    };
  }
}

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** The path of an article, with the way to it where its file is an archive. */
export const insidePath = (path: string, inside: SQLOutputValue | undefined): string =>
  typeof inside === 'string' ? `${path}/${inside}` : path;
