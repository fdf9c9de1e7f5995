import type { Content } from '../article.ts';

/** A file's path for the system, or its bytes. */
export type Where = string | Uint8Array | { readonly bytes: Uint8Array };

/** A file to be read in a thread. */
export interface ReadTask {
  readonly kind: 'read';
  readonly path: string;
  readonly where: Where;
  /** Which of the files inside it is the first to be read; those before it were. */
  readonly from: number;
}

/** `more`: so many batches were taken, and others may come. */
export type ToThread = ReadTask | { readonly kind: 'more' };

export type FromThread =
  /** The thread has started, and comes to the file. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'contents'; readonly contents: readonly Content[] }
  /** This file inside, the `number`-th from 0, is looked at next, or more of it. */
  | { readonly kind: 'at'; readonly path: string; readonly number: number }
  | { readonly kind: 'done' };

/** Batches that are handed over before the first of them was taken. */
export const AHEAD = 4;
