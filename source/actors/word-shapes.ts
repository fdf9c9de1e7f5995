import { listIn } from '../text/list-in.ts';
import { isVowelless } from '../text/romanise.ts';
import { consonantOf } from './names.ts';
import { isVowel } from './slips.ts';
import { COST } from './sound-costs.ts';
import { sounds } from './sounds.ts';

/**
 * The sounds of a word in outline: its consonants, and between them its vowels. Words that may be romanisations of each
 * other have the same consonants, or all but one, and vowels that are not far apart.
 */
export interface Shape {
  /** A hash of the consonants in a row (see `skeletonOf`). */
  readonly skeleton: number;
  /** What vowels stand before, between and behind the consonants, three bits a place; `UNWRITTEN` where the script has none. */
  readonly vowels: number;
  /** How far the shape is from the word's own, in hundredths of one wrong sound (see `wordDistance`). */
  readonly apart: number;
}

/** Keeps a hundredth that is not quite there from being lost. */
const EPSILON = 1e-6;

export const UNWRITTEN = -1;
/** Vowels of more places than that are not told from one another. */
const MOST_PLACES = 10;
/** The length from which a word may have neighbours swapped (see `likeness`). */
export const LEAST_SWAPPED = 6;

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Vowels that are nearly one, by their number in a shape; 0 is no vowel, and `MIXED` several. */
const VOWELS = ['', 'aA', 'eE', 'iyY', 'o', 'uwW'];
const MIXED = VOWELS.length;
const VOWEL_NUMBER = new Map(VOWELS.flatMap((alike, number) => [...alike].map((vowel) => [vowel, number])));
/** What a vowel costs at the least that stands in one word only, behind a consonant and in front of all, in hundredths. */
const MISSING = 40;
const MISSING_FIRST = 25;
/** How far several vowels are from one at the least: ow, uw. */
const LEAST_MIXED = 10;

/** At the least, how far apart two places are by their vowels, in hundredths, eight by eight. */
const LEAST = new Uint8Array(64);
for (let one = 0; one < VOWELS.length; one++) {
  for (let other = 0; other < VOWELS.length; other++) {
    const swaps = [...VOWELS[one]].flatMap((a) => [...VOWELS[other]].map((b) => costOf(a, b)));
    if (one !== other) LEAST[one * 8 + other] = Math.min(...swaps, one * other === 0 ? MISSING : 100);
  }
}
for (let other = 0; other < MIXED; other++) {
  LEAST[MIXED * 8 + other] = other === 0 ? MISSING : LEAST_MIXED;
  LEAST[other * 8 + MIXED] = LEAST[MIXED * 8 + other];
}

/** What it costs to read one sound for another, in hundredths. */
function costOf(one: string, other: string): number {
  return Math.floor(100 * COST[one.charCodeAt(0) * 128 + other.charCodeAt(0)] + EPSILON);
}

/** In: the sounds of a word, a character each. */
function outline(units: string, vowelless: boolean, apart = 0): Shape {
  let skeleton = BASIS;
  let vowels = 0;
  let place = 0;
  for (const unit of units) {
    const consonant = consonantOf(unit);
    if (consonant !== '') {
      skeleton = Math.imul(skeleton ^ consonant.charCodeAt(0), PRIME);
      place++;
    } else if (unit !== 'h' && place < MOST_PLACES) {
      const number = VOWEL_NUMBER.get(unit) ?? MIXED;
      const before = (vowels >> (3 * place)) & 7;
      const here = before === 0 || before === number ? number : MIXED;
      vowels = (vowels & ~(7 << (3 * place))) | (here << (3 * place));
    }
  }
  return { skeleton, vowels: vowelless ? UNWRITTEN : vowels, apart };
}

/** The shape of a folded word. */
export const shapeOf = (word: string): Shape => outline(sounds(word), isVowelless(word));

/** A hash of the consonants of letters in a row (see `skeletonOf`). */
export const skeletonHash = (letters: string): number => outline(sounds(letters), false).skeleton;

/**
 * The shape of a folded word, and those it has with one sound read for one of another kind: Eva and Ewa. Its own comes first.
 * `most`: how far apart, in hundredths of one wrong sound.
 */
export const shapesNear = (word: string, most: number): Shape[] =>
  outlines(sounds(word), isVowelless(word), most);

/** The same of a word with two neighbours swapped, behind its first letter, where that may make another (see `likeness`). */
export function shapesSwapped(word: string, most: number): Shape[] {
  const shapes: Shape[] = [];
  if (word.length < LEAST_SWAPPED) return shapes;
  const units = sounds(word);
  const vowelless = isVowelless(word);
  for (let at = 1; at + 1 < word.length; at++) {
    const [one, other] = [word[at], word[at + 1]];
    if (one === other || (isVowel(one) && isVowel(other))) continue;
    const swapped = sounds(word.slice(0, at) + other + one + word.slice(at + 2));
    if (swapped !== units) shapes.push(...outlines(swapped, vowelless, most));
  }
  return shapes;
}

function outlines(units: string, vowelless: boolean, most: number): Shape[] {
  const shapes = [outline(units, vowelless)];
  for (let at = 0; at < units.length; at++) {
    for (const { sound, cost } of OTHERS.get(units[at]) ?? [])
      if (cost <= most)
        shapes.push(outline(units.slice(0, at) + sound + units.slice(at + 1), vowelless, cost));
  }
  return shapes;
}

/** At the least, how far apart words with these vowels are, in hundredths of one wrong sound. */
export function leastApart(one: number, other: number): number {
  if (one === UNWRITTEN || other === UNWRITTEN) return 0;
  let least = one !== other && ((one & 7) === 0) !== ((other & 7) === 0) ? MISSING_FIRST - MISSING : 0;
  for (let a = one, b = other; a !== b; a >>>= 3, b >>>= 3) least += LEAST[(a & 7) * 8 + (b & 7)];
  return least;
}

/** By a sound: those that it may be read for (see `likeness`) and that are no sounds of its family. */
const OTHERS = new Map<string, { readonly sound: string; readonly cost: number }[]>();
const MOST = 60;
for (let code = 0; code < 128 * 128; code++) {
  const [one, other] = [String.fromCharCode(code >> 7), String.fromCharCode(code & 127)];
  const cost = costOf(one, other);
  if (cost <= MOST && consonantOf(one) !== consonantOf(other))
    listIn(OTHERS, one).push({ sound: other, cost });
}
