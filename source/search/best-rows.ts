import { MISSED, nameScore, type WordScore } from './alignment.ts';
import type { NameRows } from './name-rows.ts';
import type { Ranked } from './types.ts';
import { NEAR_ENOUGH, wordScore } from './word-score.ts';

/** Rows are scored in the order of what they may score at most, so many between two looks at whether that is enough. */
const STRETCH = 64;

/** The scores of words near a typed one: by word, best first. */
type Near = ReadonlyMap<string, number>;

/**
 * The actors that a query may mean, each by its best row. Rows come from the words near the typed ones; each is first
 * given what it could score if every word it has met were met in its right place, and only as many are aligned, the most
 * promising first, as may still be among the best (the threshold algorithm of Fagin, Lotem and Naor 2003).
 *
 * `most`: how many actors are wanted; one that is not among them may be left out, and one whose score is `spare` below
 * the last of them is. In: folded words.
 */
export function bestRows(
  names: NameRows,
  typed: readonly string[],
  unfinished: boolean,
  most: number,
  spare: number,
): Map<number, Ranked> {
  const near = new Map<string, Near>();
  const nearTo = (word: string, isOpen: boolean): Near => {
    let scores = near.get(word);
    if (scores === undefined) {
      scores = new Map([...names.words.near(word, isOpen)].sort((a, b) => b[1] - a[1]));
      near.set(word, scores);
    }
    return scores;
  };
  const met = new Map<number, number>();
  let whole = 0;
  let sure = 0;
  typed.forEach((word, at) => {
    const isOpen = unfinished && at === typed.length - 1;
    const weight = names.rarity(word);
    whole += weight;
    // An initial is met by every word it begins; no list of them is kept.
    if (word.length === 1 && typed.length > 1) sure += weight;
    else meet(nearTo(word, isOpen), weight);
    if (at > 0) meet(nearTo(typed[at - 1] + word, false), weight + names.rarity(typed[at - 1]));
  });

  const known: WordScore = (word, other, isOpen) =>
    word.length === 1 || other.length === 1
      ? wordScore(word, other, isOpen)
      : (near.get(word)?.get(other) ?? 0);
  const best = new Map<number, Ranked>();
  const rows = [...met].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (let at = 0; at < rows.length; at++) {
    const [index, weight] = rows[at];
    if (at % STRETCH === 0 && best.size >= most) {
      const atMost = 1 - MISSED * Math.max(0, 1 - (weight + sure) / whole);
      const last = [...best.values()].map(({ score }) => score).sort((a, b) => b - a)[most - 1];
      if (atMost < last - spare) break;
    }
    const { actor, surface, words, handicap } = names.rows[index];
    const score = nameScore(typed, words, names.rarity, unfinished, known) - handicap;
    const before = best.get(actor);
    if (score > 0 && (before === undefined || score > before.score))
      best.set(actor, { actor, score, surface });
  }
  return best;

  /** Adds what a typed word may bring to every row that holds a word near it: by the nearest that the row holds. */
  function meet(scores: Near, weight: number): void {
    const seen = new Set<number>();
    for (const [word, score] of scores) {
      if (score < NEAR_ENOUGH) break;
      for (const row of names.holding(word)) {
        if (seen.has(row)) continue;
        seen.add(row);
        met.set(row, (met.get(row) ?? 0) + score * weight);
      }
    }
  }
}
