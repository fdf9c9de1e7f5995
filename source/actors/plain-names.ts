import { latinWords } from '../text/romanise.ts';
import { BEHIND_NAMES, HONORIFICS, OFFICES, QUALIFIERS } from './lexicon/titles.ts';
import { coreOf } from './names.ts';

/** A person's full name cleared of what is no part of it, in Latin letters. */
export interface PlainName {
  /** Folded words, particles and all. */
  readonly words: readonly string[];
  /** Those that tell one name from another. */
  readonly core: readonly string[];
  /** Whether a word stood twice in a row, or had figures for letters. */
  readonly mended: boolean;
}

/** Kept by the array of words: a name is compared many times. */
const kept = new WeakMap<readonly string[], PlainName>();

/** In: a name's folded words. */
export function plainName(words: readonly string[]): PlainName {
  let found = kept.get(words);
  if (found === undefined) {
    found = made(words);
    kept.set(words, found);
  }
  return found;
}

function made(written: readonly string[]): PlainName {
  let words: readonly string[] = latinWords(written);
  const titles = titleLength(words);
  if (titles > 0) words = words.slice(titles);
  while (words.length > 2 && BEHIND_NAMES.has(words[words.length - 1])) words = words.slice(0, -1);
  if (!words.some((word, at) => isOdd(words, word, at))) return { words, core: coreOf(words), mended: false };
  const mended = words
    .filter((word, at) => word !== words[at - 1] || words.length < 3)
    .map((word) => (/[a-z]/.test(word) ? word.replace(/[0134578]/g, (digit) => LOOKALIKES[digit]) : word));
  const apart = mended.flatMap((word, at) =>
    at < mended.length - 1 && INITIALS.test(word) ? [...word] : [word],
  );
  return { words: apart, core: coreOf(apart), mended: mended.join(' ') !== words.join(' ') };
}

/** Whether a word is not left as it is: it stands twice in a row, or has figures, or may be initials. */
const isOdd = (words: readonly string[], word: string, at: number): boolean =>
  word === words[at - 1] || /\d/.test(word) || INITIALS.test(word);

const LOOKALIKES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
};
/** J.C. and H.W. without their points; not Md, which is Mohammed. */
const INITIALS = /^(?!md|st)[bcdfghjklmnpqrstvwxz]{2}$/;

/** How many words of an office or a courtesy stand before a name of two words or more. */
function titleLength(words: readonly string[]): number {
  let length = 0;
  for (let at = 0; at + 2 < words.length; at++) {
    const word = words[at];
    if (OFFICES.has(word) && !HONORIFICS.has(word)) length = at + 1;
    else if (!QUALIFIERS.has(word)) break;
  }
  return length;
}
