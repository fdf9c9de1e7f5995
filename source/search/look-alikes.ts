import { isCommon } from '../actors/lexicon/common-words.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import { latinWords } from '../text/romanise.ts';
import { isPlain } from './rarity.ts';
import type { Ranked } from './types.ts';

/** Shorter ones are in too many names. */
const LEAST = 3;

/**
 * Actors who might be taken for another: those that the finder has for its name who share a word with it that tells names apart,
 * best first; `most` of them at most. In: what the finder answers to the name.
 */
export function lookAlikes(
  view: View,
  actor: number,
  ranked: readonly Pick<Ranked, 'actor'>[],
  most: number,
): number[] {
  const words = wordsOf(view, actor);
  return ranked
    .map((one) => one.actor)
    .filter((one) => one !== actor && [...wordsOf(view, one)].some((word) => words.has(word)))
    .slice(0, most);
}

/** The words that one name has in common with another, folded. */
export const sharedWords = (view: View, actor: number, other: number): readonly string[] => {
  const words = wordsOf(view, actor);
  return [...wordsOf(view, other)].filter((word) => words.has(word));
};

const wordsOf = (view: View, actor: number): ReadonlySet<string> =>
  new Set(
    latinWords(foldedWords(view.actors.at(actor).name)).filter(
      (word) => word.length >= LEAST && !isPlain(word) && !isCommon(word),
    ),
  );
