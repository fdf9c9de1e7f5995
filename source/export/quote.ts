/** The words that are quoted of an article: the whole sentences in which a mention stands. */
import type { Block } from '../corpus/article.ts';
import { sentenceStartsBackward } from '../corpus/structure/sentences.ts';

/** A quote has no more of an article than this, in UTF-16 units; of a longer sentence words are left out at its ends. */
export const QUOTE_LIMIT = 600;

/** Stands for the words left out: in brackets, since three dots alone may be the article's own. */
const OMITTED = '[…]';

/** Part of a character (a mark, a joiner, half a pair) at the start, and at the end. */
const BROKEN_START = /^[\udc00-\udfff]?[\p{M}\u200d]*/u;
const BROKEN_END = /[\ud800-\udbff\u200d]$/;

/**
 * The sentence of a block that holds the stretch from `start` to `end` (UTF-16 offsets in `text`), in one line; where the stretch
 * runs on into the next sentence, both.
 */
export function quoteOf(
  text: string,
  block: Pick<Block, 'start' | 'end'>,
  start: number,
  end: number,
): string {
  // No further than a quote reaches: a line of a megabyte may have no sentence in it.
  const least = Math.max(block.start, start - QUOTE_LIMIT);
  const most = Math.min(block.end, end + QUOTE_LIMIT);
  const [from = least] = sentenceStartsBackward(text, least, start + 1);
  const behind = Math.max(start, end - 1);
  let to = most;
  for (const next of sentenceStartsBackward(text, behind, most)) if (next > behind) to = next;
  const room = Math.max(0, QUOTE_LIMIT - (end - start));
  const left = Math.min(start - from, Math.max(room >> 1, room - (to - end)));
  const right = Math.min(to - end, room - left);
  // Where the search for its start or end was given up, the sentence is longer than that.
  const isCutBefore = left < start - from || (from === least && least > block.start);
  const isCutBehind = right < to - end || (to === most && most < block.end);
  const before = text.slice(start - left, start);
  const after = text.slice(end, end + right);
  const shown = [
    isCutBefore ? `${OMITTED} ${fromWord(before, text.slice(start - left - 1, start - left))}` : before,
    text.slice(start, end),
    isCutBehind ? `${toWord(after, text.slice(end + right, end + right + 1))} ${OMITTED}` : after,
  ];
  return shown.join('').replace(/\s+/gu, ' ').trim();
}

/** Without the part of a word it begins with. */
function fromWord(text: string, ahead: string): string {
  const blank = /^\s*$/u.test(ahead) ? 0 : text.search(/\s/u);
  return (blank < 0 ? text.replace(BROKEN_START, '') : text.slice(blank)).trimStart();
}

/** Without the part of a word it ends with. */
function toWord(text: string, behind: string): string {
  if (/^\s*$/u.test(behind)) return text.trimEnd();
  const words = /^.*\s/su.exec(text)?.[0];
  return (words ?? text.replace(BROKEN_END, '')).trimEnd();
}
