import { ARTICLES } from '../actors/lexicon/particles.ts';
import { skeletonOf } from '../actors/names.ts';
import { listIn } from '../text/list-in.ts';
import type { WordScore } from './alignment.ts';
import { NEAR_ENOUGH } from './word-score.ts';

/** Shorter skeletons and words are looked up as they are: less a letter they would be anybody's. */
const LEAST_SKELETON = 3;
const LEAST_WORD = 5;
const LONG_SKELETON = 5;
/** The shortest word that a longer typed one may be made of: Mali, Malian. */
const LEAST_STEM = 4;

/** A word of a name, and which consonants it has, a bit each. */
interface Entry {
  readonly word: string;
  readonly consonants: number;
}

/**
 * The words of names, found by words typed: by consonant skeleton, by beginning, and by one slip. Two words that are one
 * slip apart share a form with one letter left out (the deletion neighbourhood of Mor and Fraenkel 1982), and so do
 * their skeletons.
 */
export class WordIndex {
  readonly #known = new Map<string, Entry>();
  readonly #byKey = new Map<string, Entry[]>();
  readonly #byStart = new Map<string, Entry[]>();

  /** Adds a folded word; `whole` is false for two words run together, which are looked up by sound alone. */
  add(word: string, whole: boolean): void {
    if (this.#known.has(word)) return;
    const entry: Entry = { word, consonants: consonantsOf(word) };
    this.#known.set(word, entry);
    for (const key of keysOf(word, whole)) listIn(this.#byKey, key).push(entry);
    if (!whole) return;
    for (let length = 1; length <= Math.min(3, word.length); length++)
      listIn(this.#byStart, word.slice(0, length)).push(entry);
  }

  /** The words near a typed one with how near they are, up to 1. `unfinished`: its beginning is enough. */
  near(typed: string, unfinished: boolean, wordScore: WordScore): Map<string, number> {
    const scores = new Map<string, number>();
    const seen = new Set<Entry>();
    const take = (entry: Entry): void => {
      seen.add(entry);
      const score = wordScore(typed, entry.word, unfinished);
      if (score >= NEAR_ENOUGH) scores.set(entry.word, score);
    };
    for (let length = LEAST_STEM; length <= typed.length; length++) {
      const stem = this.#known.get(typed.slice(0, length));
      if (stem !== undefined) take(stem);
    }
    const consonants = consonantsOf(typed);
    const most = mostOther(typed);
    for (const key of keysNear(typed)) {
      for (const entry of this.#byKey.get(key) ?? []) {
        if (seen.has(entry)) continue;
        if (bitsIn(entry.consonants ^ consonants) <= most) take(entry);
        else seen.add(entry);
      }
    }
    if (unfinished)
      for (const entry of this.#byStart.get(typed.slice(0, 3)) ?? []) if (!seen.has(entry)) take(entry);
    return scores;
  }
}

/** In how many consonants a word near a typed one may differ: each that is another one counts twice. */
const mostOther = (typed: string): number => (typed.length < 6 ? 2 : typed.length < 9 ? 3 : 4);

/** Which sounds a skeleton has, a bit for each (two may share one). */
function consonantsOf(word: string): number {
  let bits = 0;
  const skeleton = skeletonOf(word);
  for (let at = 0; at < skeleton.length; at++) bits |= 1 << (skeleton.charCodeAt(at) & 31);
  return bits;
}

/** How many bits of a 32-bit number are set. */
function bitsIn(number: number): number {
  let left = number;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}

/**
 * What a word is filed under: its consonants, whole and with letters left out, and itself, likewise; with how many are
 * left out in front.
 */
function keysOf(word: string, whole: boolean): Set<string> {
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

/** What a typed word may be filed under elsewhere: two letters left out between the two of them, of skeletons. */
function* keysNear(typed: string): Generator<string> {
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

function* lessOne(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}
