/**
 * What the words of names are filed under, so that a word typed otherwise finds them: their consonant skeletons, their
 * beginnings, and forms with letters left out. Two words that are one slip apart share a form with one letter left out
 * (the deletion neighbourhood of Mor and Fraenkel 1982), and so do their skeletons.
 */
import { ARTICLES } from '../actors/lexicon/particles.ts';
import { skeletonOf } from '../actors/names.ts';
import type { NameWord } from './name-table.ts';

/** Shorter skeletons and words are looked up as they are: less a letter they would be anybody's. */
const LEAST_SKELETON = 3;
const LEAST_WORD = 5;
const LONG_SKELETON = 5;
/** The shortest word that a longer typed one may be made of: Mali, Malian. */
const LEAST_STEM = 4;
/** Words are found by so many letters of their beginning. */
const MOST_START = 3;

/** A word by which a row is found: `whole` is false for two words run together, which are looked up by sound alone. */
export interface RowWord {
  readonly word: string;
  readonly whole: boolean;
}

/** The words by which a row is found, in their order, each as often as it stands there. In: `NameRow.words`. */
export function* wordsOfRow(words: readonly string[]): Generator<RowWord> {
  for (const [at, word] of words.entries()) {
    yield { word, whole: true };
    if (at > 0) yield { word: words[at - 1] + word, whole: false };
  }
}

/**
 * What a word is filed under: its consonants, whole and with letters left out, and itself, likewise; with how many are
 * left out in front. A word that stands whole in some row and run together in another is a whole one.
 */
export function keysOf(word: string, whole: boolean): Set<string> {
  if (ARTICLES.has(word)) return new Set([' article']);
  const skeleton = skeletonOf(word);
  const keys = new Set([`~0${skeleton}`]);
  if (!whole) return keys;
  if (skeleton.length >= LEAST_SKELETON) for (const shorter of lessOne(skeleton)) keys.add(`~1${shorter}`);
  if (skeleton.length >= LONG_SKELETON)
    for (const shorter of lessOne(skeleton)) for (const twice of lessOne(shorter)) keys.add(`~2${twice}`);
  if (word.length >= LEAST_WORD) {
    keys.add(word);
    for (const shorter of lessOne(word)) keys.add(shorter);
  }
  return keys;
}

/** The beginnings by which a whole word is found. */
export const startsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.min(MOST_START, word.length) }, (_, at) => word.slice(0, at + 1));

/** The beginning by which words are looked up that a typed one may become. */
export const startOf = (typed: string): string => typed.slice(0, MOST_START);

/** What a typed word may be filed under elsewhere: two letters left out between the two of them, of skeletons. */
export function* keysNear(typed: string): Generator<string> {
  for (const key of keysOf(typed, true)) {
    yield key;
    if (!key.startsWith('~')) continue;
    const skeleton = key.slice(2);
    if (key[1] === '0') {
      yield `~1${skeleton}`;
      yield `~2${skeleton}`;
    } else yield `~0${skeleton}`;
  }
}

/** The beginnings of a typed word that may be a word by themselves, itself among them. */
export function* stemsOf(typed: string): Generator<string> {
  for (let length = LEAST_STEM; length <= typed.length; length++) yield typed.slice(0, length);
}

/** Which sounds a word's skeleton has, a bit of 32 for each (two may share one). */
export const consonantsOf = (word: string): number => consonantsIn(skeletonOf(word));

function consonantsIn(skeleton: string): number {
  let bits = 0;
  for (let at = 0; at < skeleton.length; at++) bits |= 1 << (skeleton.charCodeAt(at) & 31);
  return bits;
}

/** The words under a key, with their consonants. Those under a whole skeleton all have that: often they are a thousand. */
export function namedUnder(key: string, words: readonly string[]): NameWord[] {
  if (!key.startsWith('~0')) return words.map((word) => ({ word, consonants: consonantsOf(word) }));
  const consonants = consonantsIn(key.slice(2));
  return words.map((word) => ({ word, consonants }));
}

function* lessOne(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}
