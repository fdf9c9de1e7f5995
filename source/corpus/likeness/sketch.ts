import { stirred } from '../../text/stirred.ts';
import { unitsOf } from '../../text/units.ts';
import type { Article } from '../article.ts';
import { learnLetter, letters, SILENT } from './letters.ts';

/**
 * What an article's paragraphs are compared by: the number of their words; behind it `BINS` bins of a byte, four to a
 * number, the first lowest; or for a text of fewer than `LEAST_WORDS` words two numbers that are a hash of them all. Made
 * from the words alone, so the same words give the same numbers on every machine. 260 bytes, or 12.
 */
export type Sketch = Uint32Array;

/** So many words in a row are one thing that two texts share or do not share. */
export const ROW = 6;
/** A text of fewer words is equal to another or not alike: one other figure in it is other news. */
export const LEAST_WORDS = 32;
/** The rows of a text are dealt out to so many bins, each of which keeps one. */
export const BINS = 256;

/** An FNV-1a hash before its first letter, and what it is multiplied by. */
const NO_LETTERS = 0x811c9dc5 | 0;
const PER_LETTER = 0x01000193;
/** Odd, with bits all over. */
const PER_WORD = 0x9e3779b1 | 0;
const PER_ROW = Array.from({ length: ROW }).reduce<number>((power) => Math.imul(power, PER_WORD), 1);
/** More than any hash without its bin. */
const EMPTY = 0xffffffff;

const least = new Uint32Array(BINS);
/** The last words, as hashes, in a ring. */
const lately = new Int32Array(ROW);

/**
 * The sketch of an article's paragraphs, null when they hold no word. Titles, headings, captions, bylines, tags and
 * furniture differ from paper to paper and are left out, and so are the breaks between paragraphs.
 *
 * Rows of words as in A. Broder, “On the resemblance and containment of documents” (1997). Each is dealt by its hash
 * to a bin, which keeps the least (P. Li, A. Owen, C.-H. Zhang, “One permutation hashing”, 2012), and of that a
 * byte (P. Li, A. C. König, “Theory and applications of b-bit minwise hashing”, 2011); 0 is a bin without a row.
 */
export function sketchOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Sketch | null {
  const units = unitsOf(text);
  least.fill(EMPTY);
  lately.fill(0);
  let words = 0;
  let slot = 0;
  let row = 0;
  let high = 0;
  let low = 0;
  for (const { kind, start, end } of blocks) {
    if (kind !== 'paragraph') continue;
    let word = NO_LETTERS;
    // The unit behind a block, a line break or the nought behind the text, ends its last word.
    for (let at = start; at <= end; at++) {
      let letter = letters[units[at]] || learnLetter(units[at]);
      while (letter > SILENT) {
        word = Math.imul(word ^ letter, PER_LETTER);
        at++;
        letter = letters[units[at]] || learnLetter(units[at]);
      }
      if (letter === SILENT || word === NO_LETTERS) continue;
      const hash = stirred(word);
      word = NO_LETTERS;
      words++;
      // The sum of the row's words, each times a power of PER_WORD, moved on by one (R. Karp, M. Rabin, 1987).
      row = (Math.imul(row, PER_WORD) + hash - Math.imul(lately[slot], PER_ROW)) | 0;
      lately[slot] = hash;
      slot = slot === ROW - 1 ? 0 : slot + 1;
      if (words < LEAST_WORDS) {
        high = stirred(high ^ hash);
        low = (Math.imul(low, PER_WORD) + hash) | 0;
      }
      if (words < ROW) continue;
      const dealt = stirred(row);
      const bin = dealt >>> 24;
      if ((dealt & 0xffffff) < least[bin]) least[bin] = dealt & 0xffffff;
    }
  }
  if (words === 0) return null;
  return words < LEAST_WORDS ? Uint32Array.of(words, high, low) : binSketch(words);
}

function binSketch(words: number): Sketch {
  const sketch = new Uint32Array(1 + BINS / 4);
  sketch[0] = words;
  for (let bin = 0; bin < BINS; bin++) {
    if (least[bin] !== EMPTY) sketch[1 + (bin >> 2)] |= (1 + (least[bin] % 255)) << ((bin & 3) * 8);
  }
  return sketch;
}

/** How many words the text of a sketch has. */
export function wordsIn(sketch: Sketch): number {
  return sketch[0];
}

/** Whether the sketch is of a text so short that it can only be equal to another. */
export function isShort(sketch: Sketch): boolean {
  return sketch.length <= BINS / 4;
}

/** The same by the bytes that a sketch takes. */
export const isShortIn = (bytes: number): boolean => bytes <= BINS;

/** What a bin of a sketch that is not short holds: 0 to 255. */
export function binOf(sketch: Sketch, bin: number): number {
  return (sketch[1 + (bin >> 2)] >>> ((bin & 3) * 8)) & 0xff;
}

/**
 * A whole number below 2^52 for the sketch itself: equal sketches have the same. Two different ones have it with a
 * chance of one in 4 × 10^15, so among 100,000 articles any two with one in a million.
 */
export function sketchId(sketch: Sketch): number {
  let high = 0;
  let low = 0;
  for (const number of sketch) {
    high = stirred(high ^ number);
    low = stirred((Math.imul(low, PER_WORD) + number) | 0);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}
