import type { NameRow, NameTable } from '../store/name-table.ts';
import { MISSED, nameScore, type Rarity, type WordScore } from './alignment.ts';
import { keepBetter } from './better.ts';
import type { Near, nearIn } from './near-words.ts';
import type { RowBounds, Term } from './row-bounds.ts';
import type { RowCounter } from './row-counter.ts';
import type { Ranked } from './types.ts';

/** A word at least this near makes its rows worth a look. */
const WORTH_A_ROW = 0.55;
/** A row that cannot score more than this is not looked at where others can. */
const WORTH = 0.55;
/** Sums of the same numbers in another order may differ by so much. */
const ROUNDING = 1e-9;
/** Rows are scored in the order of what they may score at most; after so many, and then twice as many each time, it is asked whether that is enough. */
const STRETCH = 64;

/** A table of names with what is worked out over it from query to query. */
export interface Names {
  readonly table: NameTable;
  readonly near: ReturnType<typeof nearIn>;
  readonly rarity: Rarity;
  /** Made when first asked for: it is as large as the table. */
  readonly counter: () => RowCounter;
  /** Null while the words of the rows are not read ahead. */
  readonly bounds: () => RowBounds | null;
}

/** Which of the actors are wanted. */
export interface Wanted {
  /** So many. */
  readonly most: number;
  /** Those who score best, so many, whoever they are. */
  readonly best: number;
  /** What being mentioned often adds to the score of an actor. */
  readonly often: (actor: number) => number;
  /** The most that it adds. */
  readonly mostOften: number;
}

/**
 * The actors that a query may mean, each by its best row. Rows come from the words near the typed ones, the rarest first;
 * each row has a most that it may score, and only as many are aligned, the most promising first, as may still be among the best
 * (threshold algorithm, Fagin, Lotem and Naor 2003). Words too common to make a row worth a look by themselves
 * bring no rows (the maxscore rule of Turtle and Flood 1995).
 *
 * Rows are scored by the words that the table files near the typed ones. Words run together are not filed by their beginnings,
 * so a word that is being typed stands for the first of two that it begins; to file them would cost a letter more than it finds. By these scores
 * of those wanted none is missing, but for rows that only words hardly near would lift so far; of all others any may be.
 * `wordScore`: how well a typed word stands for another. In: folded words.
 */
export function bestRows(
  { table, near: nearTo, rarity, counter, bounds: boundsOf }: Names,
  typed: readonly string[],
  unfinished: boolean,
  wanted: Wanted,
  wordScore: WordScore,
): Map<number, Ranked> {
  /** By the words as they are typed, and two of them run together. */
  const near = new Map<string, Near>();
  const nearOf = (word: string, isOpen: boolean): Near => {
    const scores = near.get(word) ?? nearTo(word, isOpen, wordScore);
    near.set(word, scores);
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
    else terms.push({ near: nearOf(word, unfinished && at === typed.length - 1), weight });
    if (at > 0) {
      const both = weight + rarity(typed[at - 1]);
      joined.push({ near: nearOf(typed[at - 1] + word, false), weight: both });
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
  // Where whole words are typed few rows are met.
  const bounds = unfinished ? boundsOf() : null;
  bounds?.ask({ typed, terms: [...terms, ...joined], weights: typed.map(rarity), least: WORTH_A_ROW });
  const best = new Map<number, Ranked>();
  let leastScore = 0;
  let leastWeight = 0;
  let count = 0;
  let next = STRETCH;
  for (const rows of met.byWeight()) {
    for (const index of rows) {
      const weight = met.weightOf(index);
      if (++count === next) {
        next *= 2;
        const { most, best: first, often, mostOften } = wanted;
        const scores = byScore(best.values(), ({ score }) => score);
        // A row may gain by words that are hardly near, and by initials, which brought none.
        if (atMost(weight + sure) < nth(scores, Math.max(most, first)) - mostOften) return best;
        leastScore = nth(scores, first);
        if (bounds !== null)
          leastWeight = nth(
            byScore(best.values(), ({ actor, score }) => score + often(actor)),
            most,
          );
      }
      if (bounds !== null && leastScore > 0) {
        // Summed in another order than the score it bounds.
        const score = bounds.most(index, weight + sure) + ROUNDING;
        if (score < leastScore && score + wanted.often(table.actor(index)) < leastWeight) continue;
      }
      keepBetter(best, scored(table.row(index), typed, rarity, unfinished, known));
    }
  }
  return best;
}

const byScore = (found: Iterable<Ranked>, weigh: (one: Ranked) => number): Float64Array =>
  Float64Array.from(found, weigh).sort();

/** What the `count`th has of those in ascending order, from the last on; 0 where there are fewer. */
const nth = (ascending: Float64Array, count: number): number => ascending[ascending.length - count] ?? 0;

/** How well a query names a row. */
export function scored(
  row: NameRow,
  typed: readonly string[],
  rarity: Rarity,
  unfinished: boolean,
  wordScore: WordScore,
): Ranked {
  return {
    actor: row.actor,
    score: nameScore(typed, row.words, rarity, unfinished, wordScore) - row.handicap,
    // Read where it is shown, for there it may have to be looked up.
    get surface() {
      return row.surface;
    },
  };
}
