import { Growing } from '../corpus/growing.ts';
import type { NameRow } from './name-table.ts';

/** What the rows of a table of names are compared by, in memory: some 16 bytes a row, and each word once. */
export class RowWords {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each word how many rows it stands in. */
  readonly #holders: number[] = [];
  /** Of the few words that others run together are too: how many rows hold them so or so. */
  readonly #joined = new Map<number, number>();
  /** For each row how many words it has, then the numbers of these. */
  readonly #packed: Growing;
  /** Where each row stands there. */
  readonly #places: Uint32Array;
  /** The few rows that have a word both whole and as two words run together. */
  readonly #twofold = new Set<number>();
  /** Few rows have one. */
  readonly #handicaps = new Map<number, number>();

  /** In: how many rows there are. */
  constructor(rows: number) {
    this.#places = new Uint32Array(rows);
    this.#packed = new Growing(4 * rows);
  }

  put(row: number, { words, handicap }: Pick<NameRow, 'words' | 'handicap'>): void {
    this.#places[row] = this.#packed.length;
    this.#packed.push(words.length);
    words.forEach((word, at) => {
      const number = this.#numberFor(word);
      this.#packed.push(number);
      if (words.indexOf(word) === at) this.#holders[number]++;
      if (at > 0 && words.includes(words[at - 1] + word)) this.#twofold.add(row);
    });
    if (handicap !== 0) this.#handicaps.set(row, handicap);
  }

  /** How many rows hold a word, where in some of them it is two words run together. */
  putHolders(word: string, holders: number): void {
    const number = this.numberOf(word);
    if (number !== null) this.#joined.set(number, holders);
  }

  #numberFor(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#numbers.set(word, number);
      this.#holders.push(0);
    }
    return number;
  }

  /** How many words there are; they are numbered from 0. */
  get count(): number {
    return this.#words.length;
  }

  word(number: number): string {
    return this.#words[number];
  }

  /** The number of a word; null where no row holds it but run together. */
  numberOf(word: string): number | null {
    return this.#numbers.get(word) ?? null;
  }

  /** How many rows hold a word, as it is or run together. */
  holders(number: number): number {
    return this.#joined.get(number) ?? this.#holders[number];
  }

  /** Whether it is in some row two words run together. */
  isJoined(number: number): boolean {
    return this.#joined.has(number);
  }

  /** Whether a row has a word both whole and as two words run together. */
  isTwofold(row: number): boolean {
    return this.#twofold.has(row);
  }

  /** How many words a row has. */
  length(row: number): number {
    return this.#packed.at(this.#places[row]);
  }

  /** The number of a word of a row. */
  at(row: number, word: number): number {
    return this.#packed.at(this.#places[row] + 1 + word);
  }

  wordsOf(row: number): string[] {
    const words = new Array<string>(this.length(row));
    for (let at = 0; at < words.length; at++) words[at] = this.#words[this.at(row, at)];
    return words;
  }

  handicapOf(row: number): number {
    return this.#handicaps.get(row) ?? 0;
  }
}
