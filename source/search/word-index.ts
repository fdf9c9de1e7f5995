import { ARTICLES } from '../actors/lexicon/particles.ts';
import { skeletonOf } from '../actors/names.ts';
import { NEAR_ENOUGH, wordScore } from './alignment.ts';

/** Shorter skeletons and words are looked up as they are: less a letter they would be anybody's. */
const LEAST_SKELETON = 3;
const LEAST_WORD = 5;
const LONG_SKELETON = 5;
/** The shortest word that a longer typed one may be made of: Mali, Malian. */
const LEAST_STEM = 4;

/**
 * The words of names, found by words typed: by consonant skeleton, by beginning, and by one slip. Two words that are one
 * slip apart share a form with one letter left out (the deletion neighbourhood of Mor and Fraenkel 1982), and so do
 * their skeletons.
 */
export class WordIndex {
  readonly #known = new Set<string>();
  readonly #byKey = new Map<string, string[]>();
  readonly #byStart = new Map<string, string[]>();

  /** Adds a folded word; `whole` is false for two words run together, which are looked up by sound alone. */
  add(word: string, whole: boolean): void {
    if (this.#known.has(word)) return;
    this.#known.add(word);
    for (const key of keysOf(word, whole)) append(this.#byKey, key, word);
    if (!whole) return;
    for (let length = 1; length <= Math.min(3, word.length); length++)
      append(this.#byStart, word.slice(0, length), word);
  }

  /** The words near a typed one with how near they are, up to 1. `unfinished`: its beginning is enough. */
  near(typed: string, unfinished: boolean): Map<string, number> {
    const scores = new Map<string, number>();
    const take = (word: string): void => {
      if (scores.has(word)) return;
      scores.set(word, wordScore(typed, word, unfinished));
    };
    if (this.#known.has(typed)) take(typed);
    for (let length = LEAST_STEM; length < typed.length; length++) {
      const stem = typed.slice(0, length);
      if (this.#known.has(stem)) take(stem);
    }
    for (const key of keysOf(typed, true)) for (const word of this.#byKey.get(key) ?? []) take(word);
    if (unfinished) for (const word of this.#byStart.get(typed.slice(0, 3)) ?? []) take(word);
    for (const [word, score] of scores) if (score < NEAR_ENOUGH) scores.delete(word);
    return scores;
  }
}

function keysOf(word: string, whole: boolean): Set<string> {
  if (ARTICLES.has(word)) return new Set(['~article']);
  const skeleton = skeletonOf(word);
  const keys = new Set([`~${skeleton}`]);
  if (!whole) return keys;
  if (skeleton.length >= LEAST_SKELETON) for (const shorter of lessOne(skeleton)) keys.add(`~${shorter}`);
  if (skeleton.length >= LONG_SKELETON)
    for (const shorter of lessOne(skeleton)) for (const twice of lessOne(shorter)) keys.add(`~${twice}`);
  if (word.length >= LEAST_WORD) {
    keys.add(word);
    for (const shorter of lessOne(word)) keys.add(shorter);
  }
  return keys;
}

function* lessOne(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

function append(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}
