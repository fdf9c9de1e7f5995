/** The words beside a mention, by which the lines of a concordance are sorted. */

import { around } from '../../corpus/around.ts';
import type { Article } from '../../corpus/article.ts';
import { foldedWords } from '../../text/fold.ts';
import { late } from '../../text/late.ts';

/** Words on either side, as in AntConc and WordSmith. */
export const WORDS = 3;

/** UTF-16 units looked at on either side: at first, and at most. Three words are seldom longer. */
const REACH = 128;
const MOST_REACH = 4096;
/** A word is compared by no more of its letters. */
const LETTERS = 48;

/** A surface that goes on behind an apostrophe, or began before one (`Kani’s`, `d’Orsay`), is one word with that. */
const REST = late(() => /^['’ʼ]\p{L}+/u);
const APOSTROPHE = /['’ʼ]$/u;
const LETTER = late(() => /\p{L}/u);

/**
 * The words left and right of a span in its own block, nearest first, folded (without case and diacritics, whatever the
 * locale). Where the block ends there is no word: an empty one, which stands before all others.
 */
export function wordsBeside(
  article: Article,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly left: readonly string[]; readonly right: readonly string[] } {
  for (let reach = REACH; ; reach *= 4) {
    const { before, after } = around(article, start, end, reach);
    const left = foldedWords(withoutStart(before)).reverse();
    const right = foldedWords(after.replace(REST(), ''));
    // The word at the edge of what is looked at may go on behind it.
    const isWhole = (words: readonly string[], text: string): boolean =>
      words.length > WORDS || text.length < reach - 1;
    if (reach >= MOST_REACH || (isWhole(left, before) && isWhole(right, after)))
      return { left: nearest(left), right: nearest(right) };
  }
}

/** What stands before a surface without the start of its own word; a word of more letters than are compared is none. */
function withoutStart(before: string): string {
  if (!APOSTROPHE.test(before.slice(-1))) return before;
  let end = before.length - 1;
  while (end > 0 && before.length - end <= LETTERS && LETTER().test(before[end - 1])) end--;
  return end === before.length - 1 ? before : before.slice(0, end);
}

const nearest = (words: readonly string[]): string[] =>
  Array.from({ length: WORDS }, (_, at) => (words[at] ?? '').slice(0, LETTERS));
