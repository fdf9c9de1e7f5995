import type { Refreshed, Told } from './refresh.ts';

/** What a thread that brings an index up to date tells; the last message is `done` or `failed`. */
export type RefreshMessage =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'rows' }
  | { readonly kind: 'done'; readonly refreshed: Refreshed }
  /** `why`: a sentence for people, or null where the index is damaged and is to be opened again. */
  | { readonly kind: 'failed'; readonly why: string | null; readonly stack: string };
