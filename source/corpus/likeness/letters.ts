import { fold } from '../../text/fold.ts';

/** Neither a letter nor a figure: a word ends here. */
export const BETWEEN = 1;
/** Left out of a word: apostrophes, full stops (`U.S.`), marks over letters. */
export const SILENT = 2;
/** What letters are numbered from. */
const LETTERS = 3;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** What each UTF-16 unit counts as; 0 where nobody has asked yet. Asking `fold` every time would cost fifty times as much. */
export const letters = new Uint32Array(0x10000);

/**
 * Finds what a unit counts as, once: `BETWEEN`, `SILENT`, or the number of its folded letter, so that the words are
 * those of `foldedWords`. A letter that folds to several (æ) has a number of its own; so has half a surrogate pair.
 */
export function learnLetter(unit: number): number {
  const folded = fold(String.fromCharCode(unit));
  let letter = BETWEEN;
  if (folded === '') letter = SILENT;
  else if (unit >= 0xd800 && unit <= 0xdfff) letter = LETTERS + unit;
  else if (folded.length > 1) letter = LETTERS + 0x10000 + unit;
  else if (WORD.test(folded)) letter = LETTERS + folded.charCodeAt(0);
  letters[unit] = letter;
  return letter;
}
