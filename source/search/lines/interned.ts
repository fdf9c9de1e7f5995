/** Words that many lines share, each kept once. */
import { sortedInSteps } from '../../text/merged.ts';
import { byCodePoint } from '../../text/order.ts';
import { ownCopy } from '../../text/own-copy.ts';

export class Interned {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #compare: (one: string, other: string) => number;
  #ranks = new Uint32Array();

  /** `compare`: the order of the words. */
  constructor(compare: (one: string, other: string) => number = byCodePoint) {
    this.#compare = compare;
  }

  /** The number of a word; numbers count from 0. */
  of(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const own = ownCopy(word);
    this.#words.push(own);
    this.#numbers.set(own, this.#words.length - 1);
    return this.#words.length - 1;
  }

  at(number: number): string {
    return this.#words[number];
  }

  /** For each word by its number where it stands among all there are now; worked out in steps. */
  *ranks(): Generator<void, Uint32Array> {
    const count = this.#words.length;
    if (this.#ranks.length === count) return this.#ranks;
    const sorted = yield* sortedInSteps(
      Array.from({ length: count }, (_, number) => number),
      (one, other) => this.#compare(this.#words[one], this.#words[other]),
    );
    const ranks = new Uint32Array(count);
    sorted.forEach((number, rank) => {
      ranks[number] = rank;
    });
    this.#ranks = ranks;
    return ranks;
  }
}
