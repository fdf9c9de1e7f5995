import { readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { byCodePoint } from '../../text/order.ts';
import { safeText } from '../../text/safe.ts';
import { makeFolder } from './folder.ts';
import { baseFolder, type Env, folderName } from './place.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Where that is kept of a corpus which no index can give again, by the real paths of its roots: nothing of it lies in the corpus, and
 * none of it in the cache. What a person marked is data (`$XDG_DATA_HOME`, else `~/.local/share`); where they were, and how the list
 * stood, is state (`$XDG_STATE_HOME`, else `~/.local/state`), which nobody copies to another machine (XDG Base Directory
 * Specification 0.8).
 */
export interface KeptPlace {
  /** The corpus by code point, each path once. */
  readonly corpus: readonly string[];
  /** A file; null where the environment names no folder for it. */
  readonly state: string | null;
  /** A folder; null likewise. */
  readonly data: string | null;
}

export function keptPlace(realPaths: readonly string[], env: Env): KeptPlace {
  const corpus = [...new Set(realPaths)].sort(byCodePoint);
  const name = folderName(corpus, JSON.stringify(corpus));
  const state = baseFolder(env, 'XDG_STATE_HOME', '.local/state');
  const data = baseFolder(env, 'XDG_DATA_HOME', '.local/share');
  return {
    corpus,
    state: state && join(state, `${name}.json`),
    data: data && join(data, name),
  };
}

/** What a file holds as JSON, or null where there is none; and a sentence where it cannot be used. */
export interface ReadState {
  readonly value: unknown;
  readonly said: string | null;
}

/** Reads a file of state. One that is damaged is set aside, so that the next that is written does not wipe it out. Never throws. */
export function readState(path: string): ReadState {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    const said = `Where you were cannot be read from ${safeText(path)} (${codeOf(error)}).`;
    return { value: null, said: isMissing ? null : said };
  }
  try {
    return { value: JSON.parse(text), said: null };
  } catch {
    return { value: null, said: setAside(path, 'Where you were') };
  }
}

/** Renames a damaged file; a sentence that says so. */
export function setAside(path: string, what: string): string {
  const aside = `${path}.damaged`;
  try {
    renameSync(path, aside);
    return `${what} could not be read: the file was damaged, and is ${safeText(aside)} now.`;
  } catch {
    return `${what} cannot be read: ${safeText(path)} is damaged.`;
  }
}

/** Writes a file of state with its folder. Throws what the file system throws. */
export function writeState(path: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  makeFolder(dirname(path));
  writeWhole(path, text);
}

/** What the system calls what went wrong, such as ENOSPC. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
