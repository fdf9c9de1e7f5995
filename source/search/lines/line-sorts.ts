/** The orders the lines of a concordance can be in. */
import { SORTS } from '../sorts.ts';

/**
 * As the command line calls them, in the order in which the key goes round. `1R` compares the first word to the right, then
 * the second, then the third; `2R` the second, then the third; so to the left. What is equal there stays by date.
 */
export const LINE_SORTS = [
  'date',
  '1R',
  '2R',
  '3R',
  '1L',
  '2L',
  '3L',
  'spelling',
  'source',
  '-date',
] as const;
export type ScreenSort = (typeof LINE_SORTS)[number];

/** Every order of lines: also those of the list of articles, which the shell takes for them too. */
export const ALL_LINE_SORTS = [...new Set([...SORTS, ...LINE_SORTS])] as const;
export type LineSort = (typeof ALL_LINE_SORTS)[number];

/** How the screen calls an order. */
export const LINE_SORT_WORDS: Readonly<Record<ScreenSort, string>> = {
  date: 'oldest first',
  '1R': 'by right word (1R)',
  '2R': 'by 2nd right word (2R)',
  '3R': 'by 3rd right word (3R)',
  '1L': 'by left word (1L)',
  '2L': 'by 2nd left word (2L)',
  '3L': 'by 3rd left word (3L)',
  spelling: 'by spelling',
  source: 'by source',
  '-date': 'newest first',
};

/** On which side of the surface an order looks for words, and which it begins with, from 0; null for the others. */
export function wordsOf(sort: LineSort): { readonly side: 'left' | 'right'; readonly from: number } | null {
  const [, number, side] = /^([1-3])([LR])$/.exec(sort) ?? [];
  if (number === undefined) return null;
  return { side: side === 'L' ? 'left' : 'right', from: Number(number) - 1 };
}
