/** The parts of an article in which two may be mentioned together. */
import type { Article } from '../corpus/article.ts';
import { sentenceStarts } from '../corpus/structure/sentences.ts';
import { firstIndex } from '../text/halving.ts';

/** From the smallest. A paragraph is any block: a title and a caption are one too. */
export type Within = 'sentence' | 'paragraph' | 'article';

/** For an offset of an article (UTF-16), which of its sentences, or of its blocks, it stands in, counted from 0. */
export function roomOf({ text, blocks }: Article, within: Within): (offset: number) => number {
  if (within === 'article') return () => 0;
  // Where a block ends, so does its last sentence.
  const starts = blocks.flatMap(({ start, end }) =>
    within === 'paragraph' ? [start] : sentenceStarts(text, start, end),
  );
  return (offset) => Math.max(0, firstIndex(starts.length, (at) => starts[at] > offset) - 1);
}
