import type { NameTable } from '../store/name-table.ts';
import type { RowWords } from '../store/row-words.ts';
import { ALONE, mostScore, type Rarity } from './alignment.ts';
import type { Near } from './near-words.ts';

/** Words near a typed one, or near two run together, and what a row gains at most that holds one of them. */
export interface Term {
  readonly near: Near;
  readonly weight: number;
}

/** What a query is made of, as rows are met by it. */
export interface Asked {
  readonly typed: readonly string[];
  /** For each typed word what is near it and what it weighs, and for two of them run together. */
  readonly terms: Iterable<Term>;
  /** What the typed words weigh, each by itself. */
  readonly weights: readonly number[];
  /** Words that are less near brought no rows, and rows gained nothing by them. */
  readonly least: number;
}

/**
 * How well a query can name a row at most, told from how near each word of the row is to any typed one: for a fraction
 * of the work of aligning them. Words that are in none of `Asked.terms` are near nothing, but for initials. Made once for a
 * table whose words have been read ahead.
 */
export class RowBounds {
  readonly #table: NameTable;
  readonly #words: RowWords;
  readonly #rarityOf: Rarity;
  readonly #rarities: Float64Array;
  /** How near each word is to the typed word that it is nearest to. */
  readonly #nearest: Float64Array;
  /** What a row may gain by each word that it has not gained. */
  readonly #gains: Float64Array;
  #met: number[] = [];
  /** Rows in which two words run together are near a typed one: of these nothing is told. */
  readonly #joined = new Set<number>();
  #initials = '';
  #letters = 0;
  #whole = 0;
  #heaviest = 0;
  #least = 0;
  #isOne = false;

  constructor(table: NameTable, words: RowWords, rarity: Rarity) {
    this.#table = table;
    this.#words = words;
    this.#rarityOf = rarity;
    this.#rarities = new Float64Array(words.count);
    this.#nearest = new Float64Array(words.count);
    this.#gains = new Float64Array(words.count);
  }

  /** Forgets the query before. */
  ask({ typed, terms, weights, least }: Asked): void {
    for (const number of this.#met) {
      this.#nearest[number] = 0;
      this.#gains[number] = 0;
    }
    this.#met = [];
    this.#joined.clear();
    this.#initials = typed.filter((word) => word.length === 1).join('');
    this.#letters = typed.reduce((sum, { length }) => sum + length, 0);
    this.#whole = weights.reduce((sum, weight) => sum + weight, 0);
    this.#heaviest = Math.max(...weights);
    this.#least = least;
    this.#isOne = typed.length === 1;
    for (const { near, weight } of terms) {
      near.forEach((score, word) => {
        this.#meet(word, score, weight);
      });
    }
  }

  #meet(word: string, score: number, weight: number): void {
    const number = this.#words.numberOf(word);
    if (number !== null) {
      if (this.#nearest[number] === 0) this.#met.push(number);
      if (score > this.#nearest[number]) this.#nearest[number] = score;
      if (score < this.#least) this.#gains[number] = Math.max(this.#gains[number], score * weight);
    }
    if (score < this.#least) return;
    if (number === null || this.#words.isJoined(number))
      for (const row of this.#table.holding(word)) this.#joined.add(row);
  }

  /** `gained`: what the row weighs by the words it was met by, which those may be more that are less near. */
  most(row: number, gained: number): number {
    if (this.#joined.has(row) || this.#words.isTwofold(row)) return 1;
    let [met, left, all, nearest, letters] = [gained, 0, 0, 0, 0];
    for (let at = this.#words.length(row) - 1; at >= 0; at--) {
      const number = this.#words.at(row, at);
      const word = this.#words.word(number);
      const isInitial = word.length === 1 || this.#initials.includes(word[0]);
      // An initial may stand for two words run together.
      const isBehind = at > 0 && this.#initials.includes(this.#words.word(this.#words.at(row, at - 1))[0]);
      const near = isInitial || isBehind ? 1 : this.#nearest[number];
      const rarity = this.#rarity(number);
      letters += word.length;
      all += rarity;
      left += (1 - near) * rarity;
      if (near > nearest) nearest = near;
      met += isInitial ? this.#heaviest : this.#gains[number];
    }
    // However they are parted, the same letters are the same name.
    if (letters === this.#letters) return 1;
    const alone = this.#isOne && nearest < 1 ? ALONE : 0;
    return Math.max(0, mostScore(Math.max(0, 1 - met / this.#whole), left / all) - alone);
  }

  #rarity(number: number): number {
    let rarity = this.#rarities[number];
    if (rarity === 0) {
      rarity = this.#rarityOf(this.#words.word(number));
      this.#rarities[number] = rarity;
    }
    return rarity;
  }
}
