import { isOneSlip } from '../../../actors/distance.ts';
import { skeletonOf } from '../../../actors/names.ts';
import { MOST_LONGER } from '../../../actors/shaped-words.ts';
import { SERVANT, VERY_LONG } from '../../../actors/slips.ts';
import { LEAST_SWAPPED } from '../../../actors/word-shapes.ts';
import { listIn } from '../../../text/list-in.ts';

/** Letters that only one has of two words that are romanisations of one another but for two neighbours that are swapped. */
const MOST_SWAPPED = 6;

/** A word with a bit for each letter that it has. */
interface Lettered {
  readonly word: string;
  readonly letters: number;
}

/**
 * Many folded words, of which those are found at a glance that may stand for another: by sound they do only where their
 * consonants differ in no more than one; by a slip only where they begin alike, and by more than one letter only where they are
 * long or, two neighbours being swapped, have much the same letters. `AlikeWords` knows as much of the words
 * that it has numbered, and takes far longer to learn them.
 */
export class HeardWords {
  readonly #bySkeleton = new Map<string, string[]>();
  readonly #byFirst = new Map<string, Lettered[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      listIn(this.#bySkeleton, skeletonOf(word)).push(word);
      listIn(this.#byFirst, word[0]).push(lettered(word));
    }
  }

  /** The words that are worth a closer look, each once; the word itself among them where it is there. */
  mayBe(word: string): string[] {
    const found = new Set<string>();
    const skeleton = skeletonOf(word);
    for (const [other, words] of this.#bySkeleton)
      if (other === skeleton || isOneSlip(skeleton, other)) for (const one of words) found.add(one);
    const one = lettered(word);
    for (const other of this.#byFirst.get(word[0]) ?? []) if (mayBeSlip(one, other)) found.add(other.word);
    return [...found];
  }
}

function lettered(word: string): Lettered {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return { word, letters };
}

/** In: two words that begin alike. */
function mayBeSlip({ word: a, letters }: Lettered, { word: b, letters: others }: Lettered): boolean {
  // What stands behind Abdul is compared by itself, however long that is written.
  if (SERVANT.test(a) && SERVANT.test(b)) return true;
  const short = Math.min(a.length, b.length);
  if (Math.max(a.length, b.length) - short > MOST_LONGER) return false;
  if (short >= VERY_LONG || isOneSlip(a, b)) return true;
  return short >= LEAST_SWAPPED && bitsIn(letters ^ others) <= MOST_SWAPPED;
}

/** How many of 32 bits are set. */
function bitsIn(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
