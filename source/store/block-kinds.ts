import type { BlockKind } from '../corpus/article.ts';

/** By the number under which an index keeps a kind of block. */
export const BLOCK_KINDS = [
  'title',
  'heading',
  'paragraph',
  'caption',
  'byline',
  'tags',
  'furniture',
] as const satisfies readonly BlockKind[];
