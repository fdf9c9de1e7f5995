import { listIn } from '../text/list-in.ts';
import { coreOf, skeletonOf, wordRule } from './names.ts';
import { PairMap } from './pair-map.ts';

/** A full name, and whose it is. */
export interface OwnedName {
  readonly name: readonly string[];
  /** Without articles and courtesies (see `coreOf`). */
  readonly core: readonly string[];
  readonly cluster: number;
}

/** Names by a word that more than this many share are not compared one by one: the piece says too little. */
const CROWD = 500;
/** A shorter word is not two words of a name run together. */
const LEAST_JOINED = 8;

/** Full names by their words, so that a piece that is spelt otherwise finds the few it may belong to. */
export class NameWords {
  readonly #byWord = new Map<string, OwnedName[]>();
  readonly #bySkeleton = new Map<string, Set<string>>();
  /** The words of the names by number, from 1, and of two of them whether they are alike: `YES` or `NO`. */
  readonly #numbers = new Map<string, number>();
  readonly #asked = new PairMap();
  /** What was found for a word, since many names share it. */
  readonly #alike = new Map<string, Alike>();
  readonly #joined = new Map<string, OwnedName[]>();

  add(name: readonly string[], cluster: number): void {
    const owned = { name, core: coreOf(name), cluster };
    for (const word of new Set(owned.core)) {
      listIn(this.#byWord, word).push(owned);
      if (!this.#numbers.has(word)) this.#numbers.set(word, this.#numbers.size + 1);
      const skeleton = skeletonOf(word);
      const words = this.#bySkeleton.get(skeleton);
      if (words === undefined) this.#bySkeleton.set(skeleton, new Set([word]));
      else words.add(word);
    }
    for (let from = 0; from + 1 < name.length; from++) {
      for (let to = from + 2; to <= Math.min(name.length, from + 3); to++) {
        listIn(this.#joined, name.slice(from, to).join('')).push(owned);
      }
    }
  }

  /**
   * Shows the longer names that hold a word like one of the piece's: of its words, the one that fewest names hold. In:
   * the piece without articles and courtesies. All names are added before the first piece comes.
   */
  near(core: readonly string[], show: (owned: OwnedName) => void): void {
    const showLonger = (names: readonly OwnedName[] | undefined): void => {
      for (const owned of names ?? []) if (owned.core.length > core.length) show(owned);
    };
    let best: Alike | null = null;
    for (const word of core) {
      const alike = this.#alikeTo(word);
      if (alike.names > 0 && alike.names <= CROWD && (best === null || alike.names < best.names))
        best = alike;
    }
    for (const word of best?.words ?? []) showLonger(this.#byWord.get(word));
    if (core.length === 1 && core[0].length >= LEAST_JOINED) showLonger(this.#joined.get(core[0]));
  }

  /** The same whichever word comes first, so that two words of names are compared once. */
  #isAlike(word: string, other: string): boolean {
    const [one, two] = [this.#numbers.get(word) ?? 0, this.#numbers.get(other) ?? 0];
    if (one === 0 || two === 0) return wordRule(word, other) !== null;
    const [low, high] = one < two ? [one, two] : [two, one];
    let answer = this.#asked.get(low, high);
    if (answer === 0) {
      answer = wordRule(word, other) === null ? NO : YES;
      this.#asked.add(low, high, answer);
    }
    return answer === YES;
  }

  #alikeTo(word: string): Alike {
    let found = this.#alike.get(word);
    if (found === undefined) {
      const words: string[] = [];
      let names = 0;
      for (const other of this.#bySkeleton.get(skeletonOf(word)) ?? []) {
        if (names > CROWD) break;
        if (!this.#isAlike(word, other)) continue;
        words.push(other);
        names += this.#byWord.get(other)?.length ?? 0;
      }
      found = { words, names };
      this.#alike.set(word, found);
    }
    return found;
  }
}

const YES = 1;
const NO = 2;

/** Words that one word may be another spelling of, and how many names hold them; more than a crowd are not counted. */
interface Alike {
  readonly words: readonly string[];
  readonly names: number;
}
