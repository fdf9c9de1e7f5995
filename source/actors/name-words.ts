import type { AlikeWords } from './alike-words.ts';
import { lettersHash } from './met-names.ts';
import { coreOf, skeletonOf } from './names.ts';
import { keyOfThree, NumberLists } from './number-lists.ts';
import { ShapedWords } from './shaped-words.ts';
import { shapeOf } from './word-shapes.ts';

/** A full name, and whose it is. */
export interface OwnedName {
  readonly name: readonly string[];
  /** Without articles and courtesies (see `coreOf`). */
  readonly core: readonly string[];
  readonly cluster: number;
}

/** A shorter piece is not words of a name run together. */
const LEAST_JOINED = 8;

/** Sorts of keys: the first word; a word behind it; two words in a row; letters run together. */
const FIRST = 1;
const FURTHER = 2;
const PAIR = 3;
const JOINED = 4;

/** Full names by their words, so that a piece that is spelt otherwise finds the few it may belong to. */
export class NameWords {
  readonly #alike: AlikeWords;
  readonly #names: OwnedName[] = [];
  readonly #byKey = new NumberLists();
  /** What was found for a word, since many names share it. */
  readonly #spelt = new Map<string, readonly number[]>();
  readonly #shaped = new ShapedWords();
  readonly #isShaped = new Set<number>();

  constructor(alike: AlikeWords) {
    this.#alike = alike;
  }

  add(name: readonly string[], cluster: number): void {
    const core = coreOf(name);
    const at = this.#names.push({ name, core, cluster }) - 1;
    const numbers = core.map((word) => this.#alike.number(word));
    const put = (sort: number, one: number, other: number): void =>
      this.#byKey.add(keyOfThree(sort, one, other), at);
    for (const number of numbers) this.#shape(number);
    put(FIRST, numbers[0], 0);
    for (let i = 1; i < numbers.length; i++) {
      put(FURTHER, numbers[i], 0);
      if (numbers.length > 2) put(PAIR, numbers[i - 1], numbers[i]);
    }
    for (let from = 0; from + 1 < name.length; from++)
      for (let to = from + 2; to <= Math.min(name.length, from + 3); to++)
        put(JOINED, lettersHash(name.slice(from, to)), 0);
  }

  /** Whether a word stands in one of the names and has the same consonants as another. */
  #isOfNames(word: string, number: number): boolean {
    return this.#isShaped.has(number) && skeletonOf(this.#alike.word(number)) === skeletonOf(word);
  }

  #shape(number: number): void {
    if (this.#isShaped.has(number)) return;
    this.#isShaped.add(number);
    const word = this.#alike.word(number);
    this.#shaped.add(shapeOf(word), number, word.length);
  }

  /**
   * Shows the longer names that may hold a piece, spelt as it is or by its sound; those where a single word is only like the
   * first are left out. Some come more than once, and some that do not hold it. In: the piece without articles and courtesies.
   */
  near(core: readonly string[], show: (owned: OwnedName) => void): void {
    const showAll = (sort: number, one: number, other: number): void => {
      const lists = this.#byKey;
      for (let entry = lists.first(keyOfThree(sort, one, other)); entry !== 0; entry = lists.next(entry)) {
        const owned = this.#names[lists.value(entry)];
        if (owned.core.length > core.length) show(owned);
      }
    };
    const [one, two] = core;
    const ones = this.#speltAs(one);
    if (core.length === 1) {
      showAll(FIRST, this.#alike.known(one), 0);
      for (const number of ones) showAll(FURTHER, number, 0);
    } else {
      // Of two words, one has the same consonants.
      const nexts = ones.length > 0 ? this.#alike.all(two) : [];
      for (const number of ones) for (const next of nexts) showAll(PAIR, number, next);
      const twos = this.#speltAs(two);
      const others = (twos.length > 0 ? this.#alike.all(one) : []).filter((number) => !ones.includes(number));
      for (const number of others) for (const next of twos) showAll(PAIR, number, next);
    }
    if (core.join('').length >= LEAST_JOINED) showAll(JOINED, lettersHash(core), 0);
  }

  /** The numbers of the words of names, with the same consonants, that a word may be another spelling of; its own too. */
  #speltAs(word: string): readonly number[] {
    const kept = this.#spelt.get(word);
    if (kept !== undefined) return kept;
    const found: number[] = [];
    const take = (number: number): void => {
      if (this.#alike.rule(word, this.#alike.word(number)) !== null) found.push(number);
    };
    // What a word of names is alike to is known; another word is compared with those of its consonants.
    if (this.#alike.known(word) === 0) this.#shaped.sameConsonants(shapeOf(word), word.length, take);
    else for (const number of this.#alike.all(word)) if (this.#isOfNames(word, number)) take(number);
    this.#spelt.set(word, found);
    return found;
  }
}
