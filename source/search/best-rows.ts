import type { NameRow, NameTable } from '../store/name-table.ts';
import { MISSED, nameScore, type Rarity, type WordScore } from './alignment.ts';
import { keepBetter } from './better.ts';
import { nearWords } from './near-words.ts';
import type { RowCounter } from './row-counter.ts';
import type { Ranked } from './types.ts';

/** A word at least this near makes its rows worth a look. */
const WORTH_A_ROW = 0.55;
/** A row that cannot score more than this is not looked at where others can. */
const WORTH = 0.55;
/** Rows are scored in the order of what they may score at most; after so many, and then twice as many each time, it is asked whether that is enough. */
const STRETCH = 64;

/** A table of names with what is worked out over it from query to query. */
export interface Names {
  readonly table: NameTable;
  readonly rarity: Rarity;
  /** Made when first asked for: it is as large as the table. */
  readonly counter: () => RowCounter;
}

/** The words near a typed one and how near they are. */
type Near = ReadonlyMap<string, number>;

/** Words near a typed one, or near two run together, and what a row gains at most that holds one of them. */
interface Term {
  readonly near: Near;
  readonly weight: number;
}

/**
 * The actors that a query may mean, each by its best row. Rows come from the words near the typed ones, the rarest first;
 * each row has a most that it may score, and only as many are aligned, the most promising first, as may still be among the best
 * (threshold algorithm, Fagin, Lotem and Naor 2003). Words too common to make a row worth a look by themselves
 * bring no rows (the maxscore rule of Turtle and Flood 1995).
 *
 * `most`: how many actors are wanted; one that is not among them may be left out, and one whose score is `spare` below
 * the last of them is. `wordScore`: how well a typed word stands for another. In: folded words.
 */
export function bestRows(
  { table, rarity, counter }: Names,
  typed: readonly string[],
  unfinished: boolean,
  most: number,
  spare: number,
  wordScore: WordScore,
): Map<number, Ranked> {
  const near = new Map<string, Near>();
  const nearTo = (word: string, isOpen: boolean): Near => {
    let scores = near.get(word);
    if (scores === undefined) {
      scores = nearWords(table, word, isOpen, wordScore);
      near.set(word, scores);
    }
    return scores;
  };
  const terms: Term[] = [];
  const joined: Term[] = [];
  let whole = 0;
  // What every row is taken to meet: an initial is met by every word it begins, and no list of them is kept.
  let sure = 0;
  typed.forEach((word, at) => {
    const weight = rarity(word);
    whole += weight;
    if (word.length === 1 && typed.length > 1) sure += weight;
    else terms.push({ near: nearTo(word, unfinished && at === typed.length - 1), weight });
    if (at > 0) {
      const both = weight + rarity(typed[at - 1]);
      joined.push({ near: nearTo(typed[at - 1] + word, false), weight: both });
    }
  });
  const atMost = (weight: number): number => 1 - MISSED * Math.max(0, 1 - weight / whole);

  const met = counter();
  met.clear();
  terms.sort((a, b) => b.weight - a.weight);
  for (const term of joined) met.add(term.near, term.weight, WORTH_A_ROW);
  let rest = sure + terms.reduce((sum, { weight }) => sum + weight, 0);
  for (const { near: scores, weight } of terms) {
    if (met.size > 0 && atMost(rest) < WORTH) sure += weight;
    else met.add(scores, weight, WORTH_A_ROW);
    rest -= weight;
  }

  const known: WordScore = (word, other, isOpen) =>
    word.length === 1 || other.length === 1
      ? wordScore(word, other, isOpen)
      : (near.get(word)?.get(other) ?? 0);
  const best = new Map<number, Ranked>();
  let count = 0;
  let next = STRETCH;
  for (const [index, weight] of met.byWeight()) {
    if (++count === next) {
      next *= 2;
      const scores = Float64Array.from(best.values(), ({ score }) => score).sort();
      if (scores.length >= most && atMost(weight + sure) < scores[scores.length - most] - spare) break;
    }
    keepBetter(best, scored(table.row(index), typed, rarity, unfinished, known));
  }
  return best;
}

/** How well a query names a row. */
export function scored(
  { actor, surface, words, handicap }: NameRow,
  typed: readonly string[],
  rarity: Rarity,
  unfinished: boolean,
  wordScore: WordScore,
): Ranked {
  return { actor, score: nameScore(typed, words, rarity, unfinished, wordScore) - handicap, surface };
}
