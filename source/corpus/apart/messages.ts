import type { Content } from '../article.ts';
import type { Asked } from '../formats/format.ts';

/** A file's path for the system, or its bytes. */
export type Where = string | Uint8Array | { readonly bytes: Uint8Array };

/** A file to be read in a process of its own. */
export interface ReadTask {
  readonly path: string;
  readonly where: Where;
  /** Which of the files inside it is the first to be read; those before it were. */
  readonly from: number;
  readonly asked: Asked;
}

export type FromProcess =
  /** The process has started, and takes files. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'contents'; readonly contents: readonly Content[] }
  /** This file inside, the `number`-th from 0, is looked at next, or more of it. */
  | { readonly kind: 'at'; readonly path: string; readonly number: number }
  /** `isLarge`: the process holds so much memory by now that it ends, for another one to read the next file. */
  | { readonly kind: 'done'; readonly isLarge: boolean };

/** What the thread that watches over the process is given, in mebibytes: what the process may hold, and where to say what it holds. */
export interface WatchData {
  readonly most: number;
  readonly held: Int32Array;
}

/** The pipes of the process, by their numbers there: tasks come in by the first, words of a library or the engine go out by the second. */
export const STANDARD_INPUT = 0;
export const STANDARD_ERROR = 2;
/** By it goes out what the process tells. */
export const TOLD = 3;
/** Nothing ever comes by it: it is closed when whoever started the process is gone. */
export const LIFELINE = 4;
