import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { GENERATION, SON_OF } from './lexicon/kinship.ts';

/**
 * Whether a part of a name is the father's: what stands behind bin, what is left without Jr., and three words and more that
 * begin with a given name, so that only the son's own is missing: Ahmed (Ali Abdullah Saleh). In: the folded words of the name, and
 * where the part begins and ends in it.
 */
export function isFathers(name: readonly string[], from: number, to: number): boolean {
  if (from > 0 && SON_OF.has(name[from - 1]) && to - from > 1) return true;
  if (GENERATION.has(name[name.length - 1]) && to === name.length - 1) return true;
  return from === 1 && to - from > 2 && GIVEN_NAMES.has(name[0]) && GIVEN_NAMES.has(name[1]);
}
