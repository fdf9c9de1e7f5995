import { slips } from '../text/closest.ts';
import { isOneSlip } from './distance.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { isDerived } from './names.ts';

/** A shorter word is another name when one letter of it is. */
export const LEAST = 5;
/** From here on any one letter may be wrong. */
const LONG = 7;
/** From here on two may be, the last not among them. */
export const VERY_LONG = 10;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Servant of, before a name of God: written as one with it in many ways. */
export const SERVANT = /^abd(?:ul|el|al|ol|ur|ar|us|as)?(?=.{3})/;

/**
 * Whether a word of a full name may be another misspelt, where the rest of the name agrees: one slip of the pen
 * (Damerau 1964) behind the first letter, in a word of two syllables or more. In a short one a letter too
 * many or too few, two swapped, a wrong vowel, or a key beside the right one; in a very long one two slips; never a given name for
 * another.
 * In: folded words.
 */
export function isSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.min(a.length, b.length) < LEAST) return false;
  if (GIVEN_NAMES.has(a) && GIVEN_NAMES.has(b)) return false;
  if (isDerived(a, b) || !hasTwoSyllables(a) || !hasTwoSyllables(b)) return false;
  // Abdul Rahim is not Abdul Rahman, however long it is: only what is behind Abdul tells one from the other.
  const [x, y] = [a.replace(SERVANT, ''), b.replace(SERVANT, '')];
  if (x.length < a.length && y.length < b.length) return isSlip(x, y);
  const short = Math.min(a.length, b.length);
  if (!isOneSlip(a, b)) return short >= VERY_LONG && a.at(-1) === b.at(-1) && slips(a, b, 3) === 2;
  return short >= LONG || a.length !== b.length || isNear(a, b);
}

/** Two words of one length that are one slip apart: swapped letters, another vowel, or the key beside. */
function isNear(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const isSwap = a.slice(at + 1) !== b.slice(at + 1);
  return isSwap || (isVowel(a[at]) && isVowel(b[at])) || areBeside(a[at], b[at]);
}

export const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);
const hasTwoSyllables = (word: string): boolean => /[aeiouy][^aeiouy]+[aeiouy]/.test(word);

function areBeside(a: string, b: string): boolean {
  return ROWS.some(
    (row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1,
  );
}
