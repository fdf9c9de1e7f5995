import type { AlikeWords } from './alike-words.ts';
import { keyOfThree, NumberLists } from './number-lists.ts';
import { skeletonHash } from './word-shapes.ts';

/** A name as it is looked up. */
export interface Numbered {
  /** Its words in Latin letters, and those that tell it from others. */
  readonly words: readonly string[];
  readonly core: readonly string[];
  /** The numbers of the latter (see `AlikeWords`). */
  readonly numbers: readonly number[];
  /** The numbers of first and last word without the endings that Baltic languages give to names; null where there are none. */
  readonly bare: readonly [number, number] | null;
}

/** Is shown the place of a name in the order in which they were added. */
type Show = (at: number) => void;

/** Sorts of keys: first and last word, in either order; the same of a longer name that is turned round. */
const ENDS = 1;
const TURNED = 2;
/** The first letter of one of these, and the other. */
const INITIAL = 3;
/** The first and the third word. */
const HEAD = 4;
/** All consonants in a row; all letters in a row; the consonants of each word but one. */
const CONSONANTS = 5;
const LETTERS = 6;
const SHUFFLED = 7;
/** Stands for the last word where there is but one. */
const ALONE = 0;

/** From so many words on, a name may have them in any order. */
const LEAST_SHUFFLED = 4;

/**
 * The names of persons, or of organisations, that a corpus has had so far, each with a number of the caller's, to be found by
 * another name that may be one with it (see `nameRules`, `organisationRules`): by words that are alike at both its ends, however
 * it is turned; by an initial and the surname; by its beginning; run together.
 */
export class MetNames {
  readonly #alike: AlikeWords;
  readonly #isPerson: boolean;
  readonly #byKey = new NumberLists();
  readonly #names: Numbered[] = [];
  readonly #values: number[] = [];

  constructor(alike: AlikeWords, isPerson: boolean) {
    this.#alike = alike;
    this.#isPerson = isPerson;
  }

  add(name: Numbered, value: number): void {
    const at = this.#values.push(value) - 1;
    this.#names.push(name);
    const put = (sort: number, one: number, other: number): void =>
      this.#byKey.add(keyOfThree(sort, one, other), at);
    const { numbers, core, bare } = name;
    for (const hash of this.#lettersOf(name)) put(LETTERS, hash, 0);
    for (const hash of consonantsOf(name)) put(CONSONANTS, hash, 0);
    const last = numbers.length - 1;
    this.#byKey.add(endsKey(ENDS, numbers[0], last === 0 ? ALONE : numbers[last]), at);
    if (last === 0) return;
    if (bare !== null) this.#byKey.add(endsKey(ENDS, bare[0], bare[1]), at);
    if (!this.#isPerson) return;
    put(INITIAL, core[0].charCodeAt(0), numbers[last]);
    put(INITIAL, core[last].charCodeAt(0), numbers[0]);
    if (last < 2) return;
    this.#byKey.add(endsKey(HEAD, numbers[0], numbers[2]), at);
    for (let turn = 1; turn <= last; turn++)
      this.#byKey.add(endsKey(TURNED, numbers[turn - 1], numbers[turn]), at);
    for (const hash of shuffledHashes(core)) put(SHUFFLED, hash, 0);
  }

  /**
   * Shows the numbers of the names that may be one with another, some more than once, and some that are not; with each how it is
   * found, the surest first: 0 run together, 1 by its ends, 2 by its ends and a slip, 3 otherwise.
   */
  near(name: Numbered, show: (value: number, way: number) => void): void {
    const { numbers, core, bare } = name;
    const last = numbers.length - 1;
    let way = 0;
    const all = (at: number): void => show(this.#values[at], way);
    const each = (at: number): void => {
      if (this.#mayBe(name, this.#names[at])) show(this.#values[at], way);
    };
    const unlike = (at: number): void => {
      if (!isAsLong(name, this.#names[at])) show(this.#values[at], way);
    };
    for (const hash of this.#lettersOf(name)) this.#each(keyOfThree(LETTERS, hash, 0), all);
    // Run together, names of as many words are one only letter by letter.
    for (const hash of consonantsOf(name)) this.#each(keyOfThree(CONSONANTS, hash, 0), unlike);
    way = 1;
    const other = last === 0 ? ALONE : numbers[last];
    this.#ends(ENDS, numbers[0], other, each);
    way = 2;
    for (const slip of this.#alike.slips(numbers[0])) this.#beside(ENDS, slip, other, each);
    if (last === 0) return;
    for (const slip of this.#alike.slips(other)) this.#beside(ENDS, slip, numbers[0], each);
    way = 3;
    if (bare !== null) this.#ends(ENDS, bare[0], bare[1], each);
    if (!this.#isPerson) return;
    for (let at = last < 2 ? 1 : 0; at <= last; at++) {
      const before = at === 0 ? last : at - 1;
      this.#initial(core[at], numbers[before], each);
      this.#initial(core[before], numbers[at], each);
    }
    this.#ends(TURNED, numbers[0], other, each);
    if (last < 2) return;
    for (let turn = 1; turn <= last; turn++) this.#ends(ENDS, numbers[turn - 1], numbers[turn], each);
    this.#ends(HEAD, numbers[0], numbers[2], unlike);
    for (const hash of shuffledHashes(core)) this.#each(keyOfThree(SHUFFLED, hash, 0), each);
  }

  /** Names by two words that may be other spellings of these. */
  #ends(sort: number, one: number, other: number, show: Show): void {
    this.#beside(sort, one, other, show);
    for (const spelt of this.#alike.spelt(one)) this.#beside(sort, spelt, other, show);
  }

  /** Names by one word as it is and another that may be otherwise spelt. */
  #beside(sort: number, one: number, other: number, show: Show): void {
    this.#each(endsKey(sort, one, other), show);
    for (const spelt of this.#alike.spelt(other)) this.#each(endsKey(sort, one, spelt), show);
  }

  /** Names by a word and what another of one letter stands for, or by the letter that stands for another. */
  #initial(word: string, other: number, show: Show): void {
    if (word.length > 1) {
      const letter = this.#alike.known(word[0]);
      if (letter !== 0) this.#beside(ENDS, letter, other, show);
      return;
    }
    const letter = word.charCodeAt(0);
    this.#each(keyOfThree(INITIAL, letter, other), show);
    for (const spelt of this.#alike.spelt(other)) this.#each(keyOfThree(INITIAL, letter, spelt), show);
    for (const slip of this.#alike.slips(other)) this.#each(keyOfThree(INITIAL, letter, slip), show);
  }

  /** Shows the places of the names under a key. */
  #each(key: number, show: Show): void {
    const lists = this.#byKey;
    for (let entry = lists.first(key); entry !== 0; entry = lists.next(entry)) show(lists.value(entry));
  }

  /** Whether each word of a name may stand for one of another, where both have as many. */
  #mayBe(name: Numbered, other: Numbered): boolean {
    if (name.numbers.length < 3 || !isAsLong(name, other) || name.bare !== null || other.bare !== null)
      return true;
    return name.numbers.every((one, at) =>
      other.numbers.some(
        (two, place) => this.#alike.are(one, two) || isInitial(name.core[at], other.core[place]),
      ),
    );
  }

  /** Hashes of all letters in a row. Of an organisation those that tell it from others are enough. */
  #lettersOf({ words, core }: Numbered): number[] {
    const all = lettersHash(words);
    const telling = this.#isPerson ? all : lettersHash(core);
    return all === telling ? [all] : [all, telling];
  }
}

const endsKey = (sort: number, one: number, other: number): number =>
  one < other ? keyOfThree(sort, one, other) : keyOfThree(sort, other, one);

/** Whether two names have as many words, with and without those that tell nothing. */
const isAsLong = (one: Numbered, other: Numbered): boolean =>
  one.words.length === other.words.length && one.core.length === other.core.length;

const isInitial = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0];

/** Hashes of all consonants in a row. */
function consonantsOf({ words, core }: Numbered): number[] {
  const telling = skeletonHash(core.join(''));
  const all = words.length === core.length ? telling : skeletonHash(words.join(''));
  return all === telling ? [all] : [all, telling];
}

/** A hash of all letters in a row. */
export function lettersHash(words: readonly string[]): number {
  let hash = 0;
  for (const word of words)
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) + 1;
  return hash | 0;
}

/** Hashes of the consonants of all words but one, whatever the order of the words: one may have a slip. */
function shuffledHashes(core: readonly string[]): number[] {
  if (core.length < LEAST_SHUFFLED) return [];
  const hashes = core.map((word) => keyOfThree(SHUFFLED, skeletonHash(word), 0));
  const sum = hashes.reduce((total, hash) => (total + hash) | 0, 0);
  return hashes.map((hash) => (sum - hash) | 0);
}
