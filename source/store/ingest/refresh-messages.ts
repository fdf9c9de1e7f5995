import type { Refreshed, Told } from './refresh.ts';

/** What a thread that brings an index up to date tells; the last message is none of the first two. */
export type RefreshMessage =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'rows' }
  | { readonly kind: 'done'; readonly refreshed: Refreshed }
  /** A thread came to the end of the memory that it may take. What was worked in is kept. */
  | { readonly kind: 'short' }
  /** `why`: a sentence for people, or null where the index is damaged and is to be opened again. */
  | { readonly kind: 'failed'; readonly why: string | null; readonly stack: string };
