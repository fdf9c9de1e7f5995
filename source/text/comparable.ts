/** Texts as the filter compares them: without diacritics, with one shape for each kind of quote, dash and blank. */
import { foldCharacter } from './fold-character.ts';

export interface Comparable {
  /** In small letters. */
  readonly plain: string;
  /** With the capitals it has. */
  readonly cased: string;
}

const ASCII = /^[ -~]*$/;

/** In: a text in one line. Out: two texts of perhaps another length, good for comparing only. */
export function comparable(text: string): Comparable {
  const cased = ASCII.test(text) ? text : folded(text);
  const plain = cased.toLowerCase();
  // One text rather than two that are the same: there may be a hundred thousand.
  return { plain, cased: plain === cased ? plain : cased };
}

function folded(text: string): string {
  let cased = '';
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number;
    const length = code > 0xffff ? 2 : 1;
    const character = text.slice(at, at + length);
    const small = foldCharacter(code, text, at, length);
    cased += character === character.toLowerCase() ? small : small.toUpperCase();
    at += length;
  }
  return cased;
}
