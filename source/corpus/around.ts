import { firstIndex } from '../text/halving.ts';
import type { Article, Block } from './article.ts';

/**
 * What stands before and behind a span in its own block, at most `most` UTF-16 units of each, cut so that no
 * character is halved.
 */
export function around(
  article: Article,
  start: number,
  end: number,
  most: number,
): { before: string; after: string } {
  const block = blockAt(article.blocks, start);
  const from = Math.max(block?.start ?? 0, start - most);
  const to = Math.min(block?.end ?? article.text.length, end + most);
  const before = article.text.slice(from, start);
  const after = article.text.slice(end, to);
  const isCut = from > (block?.start ?? 0);
  return {
    // A mark without its letter belongs to what was cut off.
    before: isCut ? before.replace(/^[\udc00-\udfff]?\p{M}*/u, '') : before,
    after: after.replace(/[\ud800-\udbff]$/, ''),
  };
}

/** The block that holds an offset; blocks stand in order and do not overlap. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[firstIndex(blocks.length, (at) => blocks[at].end > offset)];
}
