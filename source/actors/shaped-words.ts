import { listIn } from '../text/list-in.ts';
import { leastApart, type Shape, UNWRITTEN } from './word-shapes.ts';

/** No two words are alike of which one is longer by more letters. */
export const MOST_LONGER = 3;
/** Words are told from one another by their lengths up to this. */
const MOST_LETTERS = 63;

/** How far apart words are at most of which one is a slip for the other (see `likeness`), in hundredths of one wrong sound. */
const MOST_OF_A_SLIP = 105;

const NOTHING: readonly number[] = [];

/** Words by number, to be found by their shapes. */
export class ShapedWords {
  /** By the skeleton, in twos: the vowels, and the word's number with its length in the last six bits. */
  readonly #bySkeleton = new Map<number, number[]>();

  /** Adds a word of so many letters under a shape. */
  add({ skeleton, vowels }: Shape, number: number, length: number): void {
    listIn(this.#bySkeleton, skeleton).push(vowels, number * 64 + Math.min(length, MOST_LETTERS));
  }

  /**
   * Shows the words that another of a shape and so many letters may be alike to by sound. `most`: how far apart they may be
   * besides, in hundredths of one wrong sound; `least`: how many letters they have.
   */
  near(
    shape: Shape,
    length: number,
    show: (number: number) => void,
    most = mostApart(length, true),
    least = 0,
  ): void {
    const there = this.#bySkeleton.get(shape.skeleton) ?? NOTHING;
    for (let at = 0; at < there.length; at += 2) {
      const other = there[at + 1] & MOST_LETTERS;
      if (other < least || Math.abs(Math.min(length, MOST_LETTERS) - other) > MOST_LONGER) continue;
      const apart = shape.apart + leastApart(shape.vowels, there[at]);
      if (apart > most) continue;
      const vowelless = shape.vowels === UNWRITTEN || there[at] === UNWRITTEN;
      if (apart <= mostApart(Math.min(length, other), vowelless)) show(Math.floor(there[at + 1] / 64));
    }
  }

  /** Shows the words of a shape's consonants that one of so many letters may be alike to, by its sound or by a slip. */
  sameConsonants({ skeleton, vowels }: Shape, length: number, show: (number: number) => void): void {
    const there = this.#bySkeleton.get(skeleton) ?? NOTHING;
    for (let at = 0; at < there.length; at += 2) {
      const longer = Math.abs(Math.min(length, MOST_LETTERS) - (there[at + 1] & MOST_LETTERS));
      if (longer <= MOST_LONGER && leastApart(vowels, there[at]) <= MOST_OF_A_SLIP)
        show(Math.floor(there[at + 1] / 64));
    }
  }
}

/** How far apart two words may be of which the shorter has so many letters (see `likeness`), in hundredths of one wrong sound. */
export const mostApart = (short: number, vowelless: boolean): number =>
  short > 4 ? Math.min(60, 7 * short) : vowelless ? 35 : 15;
