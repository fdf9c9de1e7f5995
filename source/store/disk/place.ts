import { basename, isAbsolute, join, resolve } from 'node:path';
import { markOf } from '../../text/mark.ts';
import { byCodePoint } from '../../text/order.ts';

/** What decides which index is meant. */
export interface Wanted {
  /** Real paths of the files and folders named on the command line, in any order. */
  readonly corpus: readonly string[];
  /** Whatever else changes what is known, such as a hash of the actors table; '' when nothing does. */
  readonly flavour: string;
  /** What `--index-dir` names, or null for the cache. */
  readonly indexDir: string | null;
}

/** Where an index lives. */
export interface Place {
  /** Holds nothing but this index. */
  readonly folder: string;
  /** The same for the same corpus and flavour, and for nothing else: both of them, as JSON. */
  readonly key: string;
  /** The corpus by code point, each path once. */
  readonly corpus: readonly string[];
}

/** Hexadecimal digits behind the name of a folder: a person has few corpora, and the index itself holds the whole key. */
const DIGITS = 16;
/** Letters of the corpus's own name that are kept; with the digits well below the 255 bytes of a name. */
const NAME_LETTERS = 40;

/**
 * The folder for the index of `wanted`, or null where the environment names none: `--index-dir`, else
 * `$XDG_CACHE_HOME/dragoman`, else `$HOME/.cache/dragoman`. Relative and empty values count as not set (XDG Base
 * Directory Specification 0.8). Touches no disk.
 */
export function placeOf(wanted: Wanted, env: Env): Place | null {
  const corpus = [...new Set(wanted.corpus)].sort(byCodePoint);
  const key = JSON.stringify([corpus, wanted.flavour]);
  const root = wanted.indexDir === null ? cacheOf(env) : resolve(wanted.indexDir);
  if (root === null) return null;
  return {
    folder: join(root, folderName(corpus, key)),
    key,
    corpus,
  };
}

const cacheOf = (env: Env): string | null => baseFolder(env, 'XDG_CACHE_HOME', '.cache');

/** The environment of a process. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The program's folder in one of those of the XDG Base Directory Specification (0.8), or below the home; null where neither is named. */
export function baseFolder(env: Env, variable: string, belowHome: string): string | null {
  const absolute = (path: string | undefined) => (path !== undefined && isAbsolute(path) ? path : null);
  const base = absolute(env[variable]);
  if (base !== null) return join(base, 'dragoman');
  const home = absolute(env.HOME);
  return home === null ? null : join(home, belowHome, 'dragoman');
}

/** The name of what is kept of a corpus: what a person can tell it by, and digits that are those of `key` alone. */
export const folderName = (corpus: readonly string[], key: string): string =>
  `${nameOf(corpus)}-${markOf(key).toString(16).padStart(DIGITS, '0')}`;

/** For a person who looks into the cache: the name of the first path, and how many more there are. */
function nameOf(corpus: readonly string[]): string {
  const plain = basename(corpus[0] ?? '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  const name = [...plain].slice(0, NAME_LETTERS).join('') || 'corpus';
  return corpus.length > 1 ? `${name}-and-${corpus.length - 1}` : name;
}
