import Fuse from 'fuse.js';
import { OFFICES, QUALIFIERS } from '../actors/lexicon/titles.ts';
import { isRelated, type Rule } from '../actors/types.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import { LIGHT, nameScore, wordScore } from './alignment.ts';
import type { Ranked } from './types.ts';
import { WordIndex } from './word-index.ts';

/** Longer queries are cut: a fuzzy search takes seconds over a page of text, and nobody's name is that long. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 8;
/** How many rows Fuse.js may propose beside those the index knows. */
const PROPOSALS = 50;
/** Taken off a demonym's or capital's score: more than the margin between two names, so that who bears the name goes first. */
const RELATED_HANDICAP = 0.05;
/** Fuse.js reads every row for every query: over longer lists it takes tenths of a second. */
const SHORT_LIST = 3000;
/** How many of the best are looked at word by word. */
const RESCORED = 40;
/** What a legal form or a small word weighs beside a name. */
const LIGHTLY = 0.3;
/** A word at least this near makes its rows worth a look. */
const WORTH_A_ROW = 0.6;
const PARTS: ReadonlySet<Rule> = new Set(['surname', 'part', 'bearer']);
/** A score that needs no more proposals. */
const GOOD = 0.86;
/** The most that being mentioned often adds, in the order of answers only: it never lifts a worse name over a true one. */
const PRIOR = 0.06;

/** One name by which an actor can be asked for. */
interface Row {
  readonly actor: number;
  readonly surface: string;
  readonly words: readonly string[];
  readonly folded: string;
  /** Taken off the score: a demonym or capital names its state after anybody who really bears the name. */
  readonly handicap: number;
}

/** An answer with the weight it is ordered by: its score, and a little for being mentioned often. */
interface Weighed {
  readonly ranked: Ranked;
  readonly weight: number;
}

const byWeight = (a: Weighed, b: Weighed): number =>
  b.weight - a.weight || b.ranked.score - a.ranked.score || a.ranked.actor - b.ranked.actor;

/** Two lists of answers as one, each actor by its better score. */
function merged(one: readonly Weighed[], other: readonly Weighed[]): Weighed[] {
  const best = new Map<number, Weighed>();
  for (const each of [...one, ...other]) {
    const before = best.get(each.ranked.actor);
    if (before === undefined || each.ranked.score > before.ranked.score) best.set(each.ranked.actor, each);
  }
  return [...best.values()].sort(byWeight);
}

/** The words of a query, folded: a possessive s and a leading “the” are nobody's name. */
function typedWords(query: string): readonly string[] {
  const words = foldedWords(query.slice(0, LONGEST_QUERY).replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')).slice(
    0,
    MOST_WORDS,
  );
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** What is typed without the offices in front of the name: “President Raisi”. At least one word is left. */
function withoutTitle(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !OFFICES.has(word) && !QUALIFIERS.has(word));
  return at > 0 ? words.slice(at) : words;
}

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
}

export function nameIndex(actors: View['actors']): NameIndex {
  const steps = nameIndexSteps(actors);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same with a pause after each actor, so that keys are answered meanwhile. */
export function* nameIndexSteps(actors: View['actors']): Generator<void, NameIndex, void> {
  const rows: Row[] = [];
  const words = new WordIndex();
  const rowsOf = new Map<string, number[]>();
  const rowsOfActor = new Map<number, number[]>();
  for (const actor of actors) {
    const seen = new Set<string>();
    const add = (surface: string, handicap: number): void => {
      const own = foldedWords(surface);
      const folded = own.join(' ');
      if (folded === '' || seen.has(folded)) return;
      seen.add(folded);
      const at = rows.push({ actor: actor.index, surface, words: own, folded, handicap }) - 1;
      append(rowsOfActor, actor.index, at);
      own.forEach((word, place) => {
        words.add(word, true);
        append(rowsOf, word, at);
        if (place === 0) return;
        const joined = own[place - 1] + word;
        words.add(joined, false);
        append(rowsOf, joined, at);
      });
    };
    add(actor.name, 0);
    for (const { name, rule } of actor.listed) if (!isRelated(rule)) add(name, 0);
    for (const { surface, rules } of actor.spellings) {
      // A mere part of a name is no row: every part is found in the full name, for every bearer alike.
      if (!rules.some((rule) => isRelated(rule) || PARTS.has(rule))) add(surface, 0);
    }
    for (const { name, rule } of actor.listed) if (isRelated(rule)) add(name, RELATED_HANDICAP);
    yield;
  }
  const rarity = (word: string): number =>
    Math.log(1 + rows.length / (1 + (rowsOf.get(word)?.length ?? 0))) * (LIGHT.has(word) ? LIGHTLY : 1);
  let fuse: Fuse<Row> | null = null;

  return {
    rank(view, query, { unfinished = false, limit = Number.POSITIVE_INFINITY } = {}) {
      const typed = typedWords(query);
      if (typed.length === 0) return [];
      const full = rankWords(view, typed, unfinished);
      const bare = withoutTitle(typed);
      const good = full.length > 0 && full[0].ranked.score >= GOOD;
      const best =
        good || bare.length === typed.length ? full : merged(full, rankWords(view, bare, unfinished));
      return best.slice(0, limit).map(({ ranked }) => ranked);
    },
  };

  function rankWords(view: View, typed: readonly string[], unfinished: boolean): Weighed[] {
    const best = new Map<number, Ranked>();
    const take = (found: Iterable<number>, score: typeof wordScore): void => {
      for (const at of found) {
        const row = rows[at];
        const fit = Math.max(0, nameScore(typed, row.words, rarity, unfinished, score) - row.handicap);
        const before = best.get(row.actor);
        if (before === undefined || fit > before.score)
          best.set(row.actor, { actor: row.actor, score: fit, surface: row.surface });
      }
    };
    const { found, score } = indexed(typed, unfinished);
    take(found, score);
    // The index knows the words that are near; who comes first is settled by all words of the best.
    const first = [...best.values()].sort((a, b) => b.score - a.score).slice(0, RESCORED);
    take(new Set(first.flatMap(({ actor }) => rowsOfActor.get(actor) ?? [])), wordScore);
    // Fuse.js reads every row: it is asked where the index has found nobody who fits, and the list is not long.
    if (rows.length <= SHORT_LIST && ![...best.values()].some((one) => one.score >= GOOD)) {
      take(proposed(typed.join(' ')), wordScore);
    }
    const weight = (ranked: Ranked): number => {
      const { mentions, unsure, related } = view.tally(ranked.actor);
      return ranked.score + Math.min(PRIOR, 0.007 * Math.log2(1 + mentions + related + unsure / 4));
    };
    return [...best.values()]
      .filter(({ score }) => score > 0)
      .map((ranked) => ({ ranked, weight: weight(ranked) }))
      .sort(byWeight);
  }

  /** The rows that hold a word near a typed one, or near two typed ones run together, and the scores of those words. */
  function indexed(
    typed: readonly string[],
    unfinished: boolean,
  ): { found: Set<number>; score: typeof wordScore } {
    const found = new Set<number>();
    const near = new Map<string, Map<string, number>>();
    const look = (word: string, open: boolean): void => {
      if (near.has(word)) return;
      const scores = words.near(word, open);
      near.set(word, scores);
      for (const [other, score] of scores) {
        if (score >= WORTH_A_ROW) for (const at of rowsOf.get(other) ?? []) found.add(at);
      }
    };
    typed.forEach((word, at) => {
      look(word, unfinished && at === typed.length - 1);
      if (at > 0) look(typed[at - 1] + word, false);
    });
    return { found, score: (word, other) => near.get(word)?.get(other) ?? 0 };
  }

  function proposed(query: string): number[] {
    fuse ??= new Fuse(rows, {
      keys: ['folded'],
      threshold: 0.45,
      ignoreLocation: true,
      useTokenSearch: true,
    });
    return fuse.search(query, { limit: PROPOSALS }).map(({ refIndex }) => refIndex);
  }
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
