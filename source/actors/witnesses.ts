import type { Pool } from './pools.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** Words on either side by which two sentences about a name are told apart. */
const NEAR = 3;
/** Numbers that contexts may have: two of them share one by chance in so many. */
const CONTEXTS = 509;

/** A number from 1 on for the words around a name in its block: the same for the copies of a sentence, whatever else is changed in them. */
export function contextOf(words: Words, from: number, to: number, vocabulary: Vocabulary): number {
  let hash = 0;
  const hear = (at: number): void => {
    const isHere = at >= 0 && at < words.count && words.block[at] === words.block[from];
    const word = isHere ? vocabulary.words[words.id[at]] : '';
    for (let unit = 0; unit < word.length; unit++) hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  };
  for (let at = from - NEAR; at < from; at++) hear(at);
  for (let at = to; at < to + NEAR; at++) hear(at);
  return 1 + ((hash >>> 0) % CONTEXTS);
}

/**
 * How much speaks for an organisation, where copies of one sentence speak once. What is kept can be added up and taken
 * away: how many mentions say it, with the sum of their contexts' numbers and that of the squares. All are of one context
 * where and only where the mean of the squares is the square of the mean (equality in the inequality of Cauchy and Schwarz).
 */
export function witnessed({ organisation, told, toldAt, toldSquares }: Pool): number {
  const isOne = told > 1 && toldSquares * told === toldAt * toldAt;
  return isOne ? organisation / told : organisation;
}
