import { isFathers } from './fathers.ts';
import { isCommon } from './lexicon/common-words.ts';
import { GIVEN_NAMES, LEADING_SURNAMES } from './lexicon/given-names.ts';
import { isArticle, isParticle } from './lexicon/particles.ts';
import { HONORIFICS } from './lexicon/titles.ts';

/** Longer names are titles of books, or no names: they are called by nothing shorter. */
const LONGEST = 7;

/** A shorter first name is not looked for alone. */
const LEAST_FIRST = 5;

/** Xi of Xi Jinping; and a first name that is not everybody's: where few are called so, one of them may be called by it. */
const isCalledAlone = (first: string): boolean =>
  LEADING_SURNAMES.has(first) ||
  (first.length >= LEAST_FIRST && !GIVEN_NAMES.has(first) && !HONORIFICS.has(first) && !isCommon(first));

/**
 * The runs of words inside a name that may stand for it: all but the name itself and a bare first word that
 * many share. In: folded
 * words, particles and all.
 */
export function piecesOf(name: readonly string[]): string[][] {
  const pieces: string[][] = [];
  if (name.length > LONGEST) return pieces;
  for (let from = 0; from < name.length; from++) {
    for (let to = from + 1; to <= name.length; to++) {
      if (to - from === name.length) continue;
      const piece = name.slice(from, to);
      if (isParticle(name, to - 1) || isFathers(name, from, to)) continue;
      const plain = piece.filter((_, at) => !isParticle(piece, at));
      const isFirst = from === 0 && !isCalledAlone(plain[0]);
      if (plain.length === 1 && (isFirst || (plain[0].length < 3 && from > 0))) continue;
      pieces.push(piece);
      // The article is also written as one with its word: al-Mashat, Almashat.
      if (isArticle(piece, 0)) pieces.push([piece[0] + piece[1], ...piece.slice(2)]);
    }
  }
  return pieces;
}
