/** The parts of an article in which two may be mentioned together. */
import type { Article } from '../corpus/article.ts';
import { sentenceStarts } from '../corpus/structure/sentences.ts';
import { firstIndex } from '../text/halving.ts';
import type { Within } from './within.ts';

/** For an offset of an article (UTF-16), which of its sentences, or of its blocks, it stands in, counted from 0. */
export function roomOf(
  article: Pick<Article, 'text' | 'blocks'>,
  within: Within,
): (offset: number) => number {
  const starts = roomStarts(article, within);
  return (offset) => Math.max(0, firstIndex(starts.length, (at) => starts[at] > offset) - 1);
}

/** Where they start (UTF-16), ascending; what stands before the first is of it. None are told of an article as a whole. */
export function roomStarts({ text, blocks }: Pick<Article, 'text' | 'blocks'>, within: Within): number[] {
  if (within === 'article') return [];
  // Where a block ends, so does its last sentence.
  return blocks.flatMap(({ start, end }) =>
    within === 'paragraph' ? [start] : sentenceStarts(text, start, end),
  );
}
