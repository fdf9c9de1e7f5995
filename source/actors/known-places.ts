import { foldedWords } from '../text/fold.ts';
import type { ActorsTable } from './table.ts';

/** The states and places of an actors file by their names of one word, their peoples' and capitals' too: whom names are told apart by. */
export class KnownPlaces {
  readonly #actorsOf = new Map<string, Set<number>>();

  constructor({ actors }: ActorsTable) {
    for (const [index, { kind, name, aliases, demonyms, capitals }] of actors.entries()) {
      if (kind !== 'state' && kind !== 'place') continue;
      for (const written of [name, ...aliases, ...demonyms, ...capitals]) {
        const words = foldedWords(written);
        if (words.length > 1) continue;
        const before = this.#actorsOf.get(words[0]);
        if (before === undefined) this.#actorsOf.set(words[0], new Set([index]));
        else before.add(index);
      }
    }
  }

  /**
   * Whether two names, by their folded words, are two because each names another state or place, however alike these are: Bank of
   * Iceland, Bank of Ireland.
   */
  areApart(one: readonly string[], other: readonly string[]): boolean {
    for (const word of one) {
      const here = other.includes(word) ? undefined : this.#actorsOf.get(word);
      if (here === undefined) continue;
      for (const rival of other) {
        const there = one.includes(rival) ? undefined : this.#actorsOf.get(rival);
        if (there?.isDisjointFrom(here) === true) return true;
      }
    }
    return false;
  }
}

/**
 * Whether two folded names have the same vowels in the same order, i and y being one, and no others: Kirgizstan is Kyrgyzstan.
 * By a vowel places are told apart, and newspapers know how states are spelt: Granada is not Grenada.
 */
export const hasSameVowels = (a: string, b: string): boolean => vowelsOf(a) === vowelsOf(b);

const vowelsOf = (name: string): string =>
  name
    .replace(/qu/g, 'q')
    .replace(/y/g, 'i')
    .replace(/[^aeiou]+/g, ' ')
    .replace(/([aeiou])\1+/g, '$1')
    .replace(/ /g, '');
