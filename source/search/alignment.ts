import { NEAR_ENOUGH, wordScore } from './word-score.ts';

/** What the words that a name has, and the query has not, take off at most. */
const LEFT_OUT = 0.08;
/** What typed words that meet nothing take off at most. */
export const MISSED = 0.6;
/** And what words take off that are left over on both sides: two names that share a word are two people's. */
const APART = 0.4;
/** Taken off for words in another order, where the name has more than those. */
const TURNED = 0.015;
/** Two words are one word of the other name when they are at least so near it together. */
const JOINED = 0.8;
/** A single word that is only near says little about whom it means. */
export const ALONE = 0.04;

/** How well one typed word stands for one word of a name: `wordScore`, or what is known of it already. */
export type WordScore = (typed: string, word: string, unfinished: boolean) => number;

/** How much a word tells: the rarer, the more. In: a folded word. */
export type Rarity = (word: string) => number;

/** A stretch of the query that stands for a stretch of the name. */
interface Pair {
  readonly typed: number;
  readonly typedWords: number;
  readonly word: number;
  readonly words: number;
  readonly score: number;
  readonly weight: number;
}

/**
 * How well a query names a name, 0 to 1: its words aligned one to one with the name's, the surest and rarest first, in
 * any order, joined or split (`amirabdollahian`, `amir abdollahian`). Each word weighs by its rarity. What a name has
 * besides costs little, for people type parts of names; what the query has besides costs more; and words left over on
 * both sides cost most, for then it is another name with a word in common.
 */
export function nameScore(
  query: readonly string[],
  name: readonly string[],
  rarity: Rarity,
  unfinished: boolean,
  score: WordScore = wordScore,
): number {
  if (query.length === 0 || name.length === 0) return 0;
  if (lettersIn(query) === lettersIn(name) && query.join('') === name.join('')) return 1;
  const typedRarity = query.map(rarity);
  const nameRarity = name.map(rarity);
  const pairs = pairsOf(query, name, typedRarity, nameRarity, unfinished, score);
  const typedBy = query.map(() => -1);
  const taken = name.map(() => false);
  let [typedLeft, nameLeft] = [0, 0];
  for (const weight of typedRarity) typedLeft += weight;
  for (const weight of nameRarity) nameLeft += weight;
  const [typedAll, nameAll] = [typedLeft, nameLeft];
  let nearest = 0;
  let isNamed = false;
  for (const { typed, typedWords, word, words, score: near } of pairs) {
    if (typedBy[typed] >= 0 || taken[word]) continue;
    if (typedWords === 2 && typedBy[typed + 1] >= 0) continue;
    if (words === 2 && taken[word + 1]) continue;
    for (let at = typed; at < typed + typedWords; at++) {
      typedBy[at] = word;
      typedLeft -= near * typedRarity[at];
    }
    for (let at = word; at < word + words; at++) {
      taken[at] = true;
      nameLeft -= near * nameRarity[at];
    }
    if (near > nearest) nearest = near;
    const isOpen = unfinished && typed === query.length - 1;
    isNamed ||= near === 1 || isOpen || typedWords + words > 2 || !isInitial(query[typed], name[word]);
  }
  if (!isNamed) return 0;
  const missed = typedLeft / typedAll;
  const leftOut = nameLeft / nameAll;
  let sum = mostScore(missed, leftOut);
  if (taken.includes(false)) sum -= TURNED * turns(typedBy);
  if (query.length === 1 && nearest < 1) sum -= ALONE;
  return Math.max(0, Math.min(1, sum));
}

/** What a name scores by how much of the query, and of the name, meets nothing, 0 to 1 each; the order of the words aside. */
export const mostScore = (missed: number, leftOut: number): number =>
  1 - MISSED * missed - LEFT_OUT * leftOut - APART * Math.min(missed, leftOut);

const lettersIn = (words: readonly string[]): number => {
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters;
};

/** Initials alone are anybody's. */
const isInitial = (typed: string, word: string): boolean => typed.length === 1 || word.length === 1;

/** An initial run together with a name is that only letter for letter. */
const leastJoined = (one: string, other: string): number => (isInitial(one, other) ? 1 : JOINED);

/** Every way in which words of the query may stand for words of the name, the surest and rarest first. */
function pairsOf(
  query: readonly string[],
  name: readonly string[],
  typedRarity: readonly number[],
  nameRarity: readonly number[],
  unfinished: boolean,
  score: WordScore,
): Pair[] {
  const pairs: Pair[] = [];
  for (let typed = 0; typed < query.length; typed++) {
    const isOpen = unfinished && typed === query.length - 1;
    const two = typed + 1 < query.length ? query[typed].length + query[typed + 1].length : 0;
    for (let word = 0; word < name.length; word++) {
      const single = score(query[typed], name[word], isOpen);
      const weight = typedRarity[typed] + nameRarity[word];
      if (single >= NEAR_ENOUGH)
        pairs.push({ typed, typedWords: 1, word, words: 1, score: single, weight: single * weight });
      if (
        word + 1 < name.length &&
        isAbout(query[typed].length, name[word].length + name[word + 1].length, isOpen)
      ) {
        const near = score(query[typed], name[word] + name[word + 1], isOpen);
        if (near >= leastJoined(name[word], name[word + 1]))
          pairs.push({
            typed,
            typedWords: 1,
            word,
            words: 2,
            score: near,
            weight: near * (weight + nameRarity[word + 1]),
          });
      }
      if (two > 0 && isAbout(two, name[word].length, false)) {
        const near = score(
          query[typed] + query[typed + 1],
          name[word],
          unfinished && typed + 2 === query.length,
        );
        if (near >= leastJoined(query[typed], query[typed + 1]))
          pairs.push({
            typed,
            typedWords: 2,
            word,
            words: 1,
            score: near,
            weight: near * (weight + typedRarity[typed + 1]),
          });
      }
    }
  }
  return pairs.sort((a, b) => b.weight - a.weight || a.typed - b.typed || a.word - b.word);
}

/** Whether a word is about as long as two others together: else they cannot be one word taken apart. */
const isAbout = (one: number, other: number, isOpen: boolean): boolean =>
  other - one <= (isOpen ? other : 2) && one - other <= 2;

/** How often a word stands before one that it should follow. */
function turns(typedBy: readonly number[]): number {
  let turned = 0;
  let before = -1;
  for (const at of typedBy) {
    if (at < 0) continue;
    if (at < before) turned++;
    before = at;
  }
  return turned;
}
