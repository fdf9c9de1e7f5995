import { isCommon } from '../actors/lexicon/common-words.ts';
import { GIVEN_NAMES } from '../actors/lexicon/given-names.ts';
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
    .filter((one) => one !== actor && [...wordsOf(view, one).keys()].some((word) => words.has(word)))
    .slice(0, most);
}

/** The words that one name has in common with another and that tell names apart, as the other writes them. */
export function sharedWords(view: View, actor: number, other: number): readonly string[] {
  const words = wordsOf(view, actor);
  return [...wordsOf(view, other)].filter(([word]) => words.has(word)).map(([, written]) => written);
}

/** The words of a name, folded, with how they are written; those by which anybody might be called left out. */
function wordsOf(view: View, actor: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const written of view.actors.at(actor).name.split(/\s+/u))
    for (const word of latinWords(foldedWords(written)))
      if (word.length >= LEAST && !isPlain(word) && !isCommon(word) && !GIVEN_NAMES.has(word))
        found.set(word, written);
  return found;
}
