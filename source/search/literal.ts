/** Text that many articles are looked through for, one after the other: what `textHits` finds, and nothing kept of it. */
import { foldText } from '../text/folded-text.ts';
import { type Hits, search } from './text-hits.ts';

export interface Literal {
  /** What stands for it once case, diacritics and the like are gone; blank where there is nothing to look for. */
  readonly folded: string;
  /** Its places in a text, up to `limit` of them; as `textHits` has them. */
  hitsIn(text: string, limit: number): Hits;
}

/**
 * What of a text is compared as it is, but for case and for the marks that have a class below. Most texts hold nothing
 * else, and in these a regular expression finds the same places in a tenth of the time.
 */
const PLAIN = /^[\0-\x7f‘’‚‛ʼ′´“”„‟″«»‐‑‒–—€£•\u00a0]*$/;
/** By what is typed or folded: whatever is compared as that. */
const CLASSES: Readonly<Record<string, string>> = {
  ' ': '[\\0-\\x20\\u00a0]+',
  "'": "['‘’‚‛ʼ′´]",
  '"': '["“”„‟″«»]',
  '-': '[-‐‑‒–—]',
};

export function literalOf(typed: string): Literal {
  const { text: folded } = foldText(typed);
  const plain = patternOf(folded);
  return {
    folded,
    hitsIn(text, limit) {
      if (folded.trim() === '') return { hits: [], more: false };
      if (plain === null || !PLAIN.test(text)) return search(foldText(text), text.length, folded, limit);
      const hits: { start: number; end: number }[] = [];
      plain.lastIndex = 0;
      for (let match = plain.exec(text); match !== null; match = plain.exec(text)) {
        if (hits.length === limit) return { hits, more: true };
        hits.push({ start: match.index, end: plain.lastIndex });
      }
      return { hits, more: false };
    },
  };
}

/** Finds a folded text where `PLAIN` holds; null for nothing. */
function patternOf(folded: string): RegExp | null {
  if (folded.trim() === '') return null;
  const pieces = [...folded].map(
    (letter) => CLASSES[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  );
  return new RegExp(pieces.join(''), 'gi');
}
