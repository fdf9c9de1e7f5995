import { soundSame } from './distance.ts';
import { SON_OF } from './lexicon/kinship.ts';
import { NICKNAMES } from './lexicon/nicknames.ts';
import { wordRule } from './names.ts';
import { NumberLists } from './number-lists.ts';
import { mostApart, ShapedWords } from './shaped-words.ts';
import { slipForms } from './slip-forms.ts';
import { isSlip } from './slips.ts';
import type { Rule } from './types.ts';
import { hasArticle, isShortFor } from './word-of-name.ts';
import { LEAST_SWAPPED, shapesNear, shapesSwapped } from './word-shapes.ts';

/** How far apart words are at most of which one has neighbours swapped (see `likeness`), in hundredths of one wrong sound. */
const MOST_SWAPPED = 20;

const NOBODY: readonly number[] = [];

/**
 * The words of all names of a corpus by number, from 1, and of each word those that may stand for it in a name: by its sound, by
 * a slip, by an article written with it, by a short form. Two words that may be alike are compared once, when the second
 * comes in, so that names can be looked up by words instead of being compared.
 */
export class AlikeWords {
  readonly #words: string[] = [''];
  readonly #numbers = new Map<string, number>();
  /** Of each word, the last one that it was compared with. */
  readonly #comparedWith: number[] = [0];
  readonly #shaped = new ShapedWords();
  readonly #swapped = new ShapedWords();
  readonly #bySlip = new NumberLists();
  readonly #spelt: (number[] | undefined)[] = [undefined];
  readonly #slipped: (number[] | undefined)[] = [undefined];
  #shortForms: number[] = [];

  /** The number of a folded word, in Latin letters; it gets one if it has none. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    this.#comparedWith.push(number);
    this.#spelt.push(undefined);
    this.#slipped.push(undefined);
    this.#compareAll(number);
    for (const other of SON_OF.has(word) ? SON_OF : []) this.#join(number, this.known(other));
    if (NICKNAMES.has(word)) this.#shortForms.push(number);
    for (const full of NICKNAMES.get(word) ?? []) this.number(full);
    return number;
  }

  /** The number of a folded word; 0 where it has none. */
  known(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  /** The other words that may stand for one, but for those that are misspelt. All words are numbered before. */
  spelt(number: number): readonly number[] {
    if (this.#shortForms.length > 0) this.#joinShortForms();
    return this.#spelt[number] ?? NOBODY;
  }

  /** The words that one may be misspelt as, or may misspell. All words are numbered before. */
  slips(number: number): readonly number[] {
    return this.#slipped[number] ?? NOBODY;
  }

  /** A word and all others that may stand for it. */
  all(word: string): readonly number[] {
    const number = this.number(word);
    return [number, ...this.spelt(number), ...this.slips(number)];
  }

  /** Whether two words may stand for one another. */
  are(one: number, other: number): boolean {
    return one === other || this.spelt(one).includes(other) || this.slips(one).includes(other);
  }

  word(number: number): string {
    return this.#words[number];
  }

  /** The same as `wordRule`, at once where two words that have numbers are not alike. */
  readonly rule = (a: string, b: string): Rule | 'same' | null => {
    if (a === b) return 'same';
    const [one, other] = [this.known(a), this.known(b)];
    return one > 0 && other > 0 && !this.are(one, other) ? null : wordRule(a, b);
  };

  #compareAll(number: number): void {
    const word = this.#words[number];
    const { length } = word;
    const compare = (other: number): void => this.#compare(number, other);
    const own = shapesNear(word, mostApart(length, true));
    for (const shape of own) {
      this.#shaped.near(shape, length, compare);
      this.#swapped.near(shape, length, compare, MOST_SWAPPED, LEAST_SWAPPED);
    }
    for (const shape of shapesSwapped(word, MOST_SWAPPED)) {
      this.#shaped.near(shape, length, compare, MOST_SWAPPED, LEAST_SWAPPED);
      if (shape.apart === 0) this.#swapped.add(shape, number, length);
    }
    this.#shaped.add(own[0], number, length);
    for (const form of slipForms(word)) {
      const lists = this.#bySlip;
      for (let at = lists.first(form); at !== 0; at = lists.next(at)) compare(lists.value(at));
      lists.add(form, number);
    }
    for (const other of [`al${word}`, `el${word}`, word.slice(2)])
      if (hasArticle(word, other) || hasArticle(other, word)) this.#join(number, this.known(other));
  }

  #compare(number: number, other: number): void {
    if (this.#comparedWith[other] === number) return;
    this.#comparedWith[other] = number;
    const rule = speltRule(this.#words[number], this.#words[other]);
    if (rule !== null) link(rule === 'typo' ? this.#slipped : this.#spelt, number, other);
  }

  /** Joins words that stand for one another however they are spelt. */
  #join(number: number, other: number): void {
    if (other !== 0 && other !== number && !this.#spelt[number]?.includes(other))
      link(this.#spelt, number, other);
  }

  /** Bill is William, and Uilliam: what a short form stands for is known when all words are. */
  #joinShortForms(): void {
    const pairs = this.#shortForms.flatMap((form) =>
      (NICKNAMES.get(this.#words[form]) ?? []).flatMap((full) =>
        [this.known(full), ...(this.#spelt[this.known(full)] ?? NOBODY)]
          .filter((other) => ['same', 'sound'].includes(wordRule(full, this.#words[other]) ?? ''))
          .map((other): [number, number] => [form, other]),
      ),
    );
    this.#shortForms = [];
    for (const [form, other] of pairs) this.#join(form, other);
  }
}

/** By which rule one word may be another as it is spelt; null where it may not. */
const speltRule = (a: string, b: string): Rule | 'same' | null =>
  wordRule(a, b) ?? (soundSame(a, b) ? 'sound' : isSlip(a, b) ? 'typo' : null);

/** Whether one of two folded words, in Latin letters, may be the other as it is spelt, or with an article written as one with it. */
export const isSpeltAlike = (a: string, b: string): boolean =>
  speltRule(a, b) !== null || hasArticle(a, b) || hasArticle(b, a);

/** The words that may stand for another however they are spelt: the short forms of a given name and what these are short for. */
export function otherForms(word: string): string[] {
  const short = [...NICKNAMES.keys()].filter((form) => isShortFor(form, word));
  return [...short, ...(NICKNAMES.get(word) ?? []), ...(SON_OF.has(word) ? SON_OF : [])];
}

function link(lists: (number[] | undefined)[], one: number, other: number): void {
  lists[one] = [...(lists[one] ?? NOBODY), other];
  lists[other] = [...(lists[other] ?? NOBODY), one];
}
