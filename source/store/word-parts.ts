/** What of a literal text can be looked up among the words of a corpus. */
import { late } from '../text/late.ts';
import type { WordPart } from './view.ts';

/** Letters that are compared in a word as they are by themselves: not sigma, which is another at the end of a word. */
const PART = late(() => /(?:(?![σς])[\p{L}\p{N}])+/gu);

/** What no word goes on over: an apostrophe, a full stop, and a mark of width nought may stand inside one. */
const BREAK = /[\0-&(-\-/:;=?@[-_{-\x7f]/;

/** The least letters of a part: one by itself may be the s behind an apostrophe, or of an abbreviation. */
const LEAST = 2;

/** In: a folded text (see `foldText`). Every article that holds it holds all these, or is unlike its words. */
export function wordParts(folded: string): WordPart[] {
  const parts: WordPart[] = [];
  for (const { 0: letters, index } of folded.matchAll(PART())) {
    if ([...letters].length < LEAST) continue;
    const isStart = index > 0 && BREAK.test(folded[index - 1]);
    const isEnd = BREAK.test(folded[index + letters.length] ?? '');
    parts.push({ letters, isStart, isEnd });
  }
  return parts;
}
