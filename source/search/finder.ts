import Fuse from 'fuse.js';
import { MemoryNames } from '../store/memory-names.ts';
import type { NameRow, NameTable } from '../store/name-table.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import { late } from '../text/late.ts';
import { isForeign } from '../text/romanise.ts';
import type { WordScore } from './alignment.ts';
import { bestRows, scored } from './best-rows.ts';
import { keepBetter } from './better.ts';
import { bearersInFull } from './full-names.ts';
import { nearIn } from './near-words.ts';
import { isPlain, rarityIn } from './rarity.ts';
import { RowBounds } from './row-bounds.ts';
import { RowCounter } from './row-counter.ts';
import { StateRows } from './state-rows.ts';
import { typedForms } from './typed-forms.ts';
import type { Ranked } from './types.ts';
import { WellKnown } from './well-known.ts';
import { wordScore } from './word-score.ts';

/** How many rows Fuse.js may propose beside those the index knows. */
const PROPOSALS = 50;
/** Fuse.js reads every row for every query: over longer lists it takes tenths of a second. */
const SHORT_LIST = 3000;
/** So many letters begin more names than can be told apart by their words. */
const FEW_LETTERS = 2;
/** How many of the best are looked at word by word. */
const RESCORED = 40;
/** A score that needs no more proposals. */
const GOOD = 0.86;
/** The most that being mentioned often adds, in the order of answers only: it never lifts a worse name over a true one. */
const PRIOR = 0.06;

/** Ranks the actors of a view for what a person typed. Made once for a view's actors; good for all its switches. */
export interface NameIndex {
  /**
   * Actors by how well the query names them, best first, each once; by mentions where names are equally good.
   * `unfinished`: the last word may still be being typed.
   */
  rank(
    view: View,
    query: string,
    options?: { readonly unfinished?: boolean; readonly limit?: number },
  ): Ranked[];
  /** Of what `rank` gives, all who score 1, in its order, for a fraction of its work; null where that cannot be told so. */
  inFull(view: View, query: string): Ranked[] | null;
  /** Reads ahead what makes `rank` faster, with pauses. */
  ahead(): Generator<void, void, void>;
}

export function nameIndex(view: View): NameIndex {
  const steps = nameIndexSteps(view);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same with a pause after each actor, so that keys are answered meanwhile; a view that keeps its names needs none. */
export function* nameIndexSteps(view: View): Generator<void, NameIndex, void> {
  return indexOver(view.names ?? (yield* namesInMemory(view)));
}

function* namesInMemory({ actors }: View): Generator<void, NameTable, void> {
  const names = new MemoryNames();
  for (let index = 0; index < actors.length; index++) {
    const actor = actors.at(index);
    // Whoever was decided to be another goes by that one's names.
    if (actor.index === index) names.add(actor);
    yield;
  }
  return names;
}

function indexOver(table: NameTable): NameIndex {
  const rarity = rarityIn(table);
  const counter = late(() => new RowCounter((word) => table.holding(word), table.size));
  let known: RowBounds | null = null;
  const bounds = (): RowBounds | null => {
    if (table.words !== null) known ??= new RowBounds(table, table.words, rarity);
    return known;
  };
  const names = { table, near: nearIn(table), rarity, counter, bounds };
  const wellKnown = new WellKnown(table);
  let fuse: Fuse<NameRow> | null = null;
  let states: StateRows | null = null;

  return {
    rank(view, query, { unfinished = false, limit = Number.POSITIVE_INFINITY } = {}) {
      const best = new Map<number, Ranked>();
      const scores = remembered();
      const forms = typedForms(query);
      if (isForeign(query)) take(best, statesOf(view).named(foldedWords(query)));
      for (const typed of forms) {
        // What a query may also be read as is asked only where the plainer reading names nobody well.
        if (isGood(best)) break;
        const few = isFewLetters(typed, unfinished) ? fromWellKnown(view, typed, scores) : null;
        take(
          best,
          few !== null && few.size >= limit ? few.values() : fromRows(view, typed, unfinished, limit, scores),
        );
        if (isGood(best)) break;
        if (table.size <= SHORT_LIST) take(best, proposed(typed, unfinished, scores));
        take(best, statesOf(view).named(typed));
      }
      // While a word is typed it may still become another.
      const meant = unfinished ? [...best.values()] : meantBy(view, forms[0], [...best.values()]);
      return inOrder(view, meant, limit);
    },
    inFull(view, query) {
      const bearers = bearersInFull(names, query);
      if (bearers === null) return null;
      return inOrder(view, meantBy(view, typedForms(query)[0], bearers), Number.POSITIVE_INFINITY);
    },
    ahead: () => table.ahead(),
  };

  /** A plain word names a body or a state only in full. */
  function meantBy(view: View, typed: readonly string[] | undefined, found: readonly Ranked[]): Ranked[] {
    const isVague = typed?.length === 1 && isPlain(typed[0]);
    return found.filter(
      ({ actor, surface }) =>
        !isVague || view.actors.at(actor).kind === 'person' || foldedWords(surface).length === 1,
    );
  }

  function statesOf(view: View): StateRows {
    states ??= new StateRows(view);
    return states;
  }

  function fromWellKnown(view: View, typed: readonly string[], scores: WordScore): Map<number, Ranked> {
    const best = new Map<number, Ranked>();
    for (const row of wellKnown.beginning(view, typed[0]))
      keepBetter(best, scored(row, typed, rarity, true, scores));
    return best;
  }

  /** Whether so little is typed that it says next to nothing, among so many names that all of them take long. */
  function isFewLetters(typed: readonly string[], unfinished: boolean): boolean {
    return unfinished && table.size > SHORT_LIST && typed.length === 1 && typed[0].length <= FEW_LETTERS;
  }

  function fromRows(
    view: View,
    typed: readonly string[],
    unfinished: boolean,
    limit: number,
    scores: WordScore,
  ): Iterable<Ranked> {
    const most = Math.max(limit, RESCORED);
    // Not all who are found may be meant (see `meantBy`).
    const isSifted = !unfinished && typed.length === 1;
    const wanted = isSifted
      ? { most, best: most, often: () => 0, mostOften: PRIOR }
      : { most: limit, best: RESCORED, often: (actor: number) => oftenIn(view, actor), mostOften: PRIOR };
    const best = bestRows(names, typed, unfinished, wanted, scores);
    // The index knows the words that are near; who comes first is settled by all words of the best.
    const first = [...best.values()].sort((a, b) => b.score - a.score).slice(0, RESCORED);
    for (const { actor } of first)
      for (const row of table.of(actor)) keepBetter(best, scored(row, typed, rarity, unfinished, scores));
    return best.values();
  }

  function* proposed(typed: readonly string[], unfinished: boolean, scores: WordScore): Iterable<Ranked> {
    fuse ??= new Fuse(rows(), {
      keys: [{ name: 'words', getFn: ({ words }) => words.join(' ') }],
      threshold: 0.45,
      ignoreLocation: true,
      useTokenSearch: true,
    });
    for (const { item } of fuse.search(typed.join(' '), { limit: PROPOSALS }))
      yield scored(item, typed, rarity, unfinished, scores);
  }

  function rows(): NameRow[] {
    return Array.from({ length: table.size }, (_, index) => table.row(index));
  }
}

/** `wordScore` that works out no pair of words twice; a single letter is compared faster than remembered. */
function remembered(): WordScore {
  const known = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  return (typed, word, unfinished) => {
    if (typed.length === 1 || word.length === 1) return wordScore(typed, word, unfinished);
    const byTyped = known[unfinished ? 1 : 0];
    let scores = byTyped.get(typed);
    if (scores === undefined) {
      scores = new Map();
      byTyped.set(typed, scores);
    }
    let score = scores.get(word);
    if (score === undefined) {
      score = wordScore(typed, word, unfinished);
      scores.set(word, score);
    }
    return score;
  };
}

const isGood = (best: ReadonlyMap<number, Ranked>): boolean =>
  [...best.values()].some(({ score }) => score >= GOOD);

function take(best: Map<number, Ranked>, found: Iterable<Ranked>): void {
  for (const one of found) keepBetter(best, one);
}

/** What is added to an actor's score for being mentioned often. */
function oftenIn(view: View, actor: number): number {
  const { mentions, unsure, related } = view.counts(actor);
  return Math.min(PRIOR, 0.007 * Math.log2(1 + mentions + related + unsure / 4));
}

/** The first `limit`, best first: by score, and a little for being mentioned often. */
function inOrder(view: View, found: readonly Ranked[], limit: number): Ranked[] {
  const weighed = worthCounting(found, limit).map((ranked) => ({
    ranked,
    weight: ranked.score + oftenIn(view, ranked.actor),
  }));
  return weighed
    .sort((a, b) => b.weight - a.weight || b.ranked.score - a.ranked.score || a.ranked.actor - b.ranked.actor)
    .slice(0, limit)
    .map(({ ranked: { actor, score, surface } }) => ({ actor, score, surface }));
}

/** Those that may still be among the first `limit`, however often they are mentioned. */
function worthCounting(found: readonly Ranked[], limit: number): readonly Ranked[] {
  if (found.length <= limit) return found;
  const scores = Float64Array.from(found, ({ score }) => score).sort();
  const least = scores[scores.length - limit] - PRIOR;
  return found.filter(({ score }) => score >= least);
}
