import Fuse from 'fuse.js';
import { OFFICES, QUALIFIERS } from '../actors/lexicon/titles.ts';
import { skeletonOf } from '../actors/names.ts';
import { isRelated } from '../actors/types.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import { nameScore, rememberedScore } from './alignment.ts';
import type { Ranked } from './types.ts';

/** Longer queries are cut: a fuzzy search takes seconds over a page of text, and nobody's name is that long. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 8;
/** How many rows Fuse.js may propose beside those the index knows. */
const PROPOSALS = 50;
/** Taken off a demonym's or capital's score: more than the margin between two names, so that who bears the name goes first. */
const RELATED_HANDICAP = 0.05;
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
  const rows: Row[] = [];
  const bySkeleton = new Map<string, number[]>();
  const byStart = new Map<string, number[]>();
  const frequency = new Map<string, number>();
  for (const actor of actors) {
    const seen = new Set<string>();
    const add = (surface: string, handicap: number): void => {
      const words = foldedWords(surface);
      const folded = words.join(' ');
      if (folded === '' || seen.has(folded)) return;
      seen.add(folded);
      const at = rows.push({ actor: actor.index, surface, words, folded, handicap }) - 1;
      for (const word of new Set(words)) {
        frequency.set(word, (frequency.get(word) ?? 0) + 1);
        append(bySkeleton, skeletonOf(word), at);
        append(byStart, word.slice(0, 2), at);
      }
      append(bySkeleton, skeletonOf(words.join('')), at);
    };
    add(actor.name, 0);
    for (const { name, rule } of actor.listed) if (!isRelated(rule)) add(name, 0);
    for (const { surface, rules } of actor.spellings) {
      // A mere part of a name is no row: every part is found in the full name, for every bearer alike.
      if (
        !rules.some((rule) => isRelated(rule) || rule === 'surname' || rule === 'part' || rule === 'bearer')
      )
        add(surface, 0);
    }
    for (const { name, rule } of actor.listed) if (isRelated(rule)) add(name, RELATED_HANDICAP);
  }
  const fuse = new Fuse(rows, {
    keys: ['folded'],
    threshold: 0.45,
    ignoreLocation: true,
    includeScore: false,
    useTokenSearch: true,
  });
  const rarity = (word: string): number => 1 / (1 + Math.log2(1 + (frequency.get(word) ?? 1)));

  return {
    rank(view, query, { unfinished = false, limit = Number.POSITIVE_INFINITY } = {}) {
      const typed = foldedWords(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
      if (typed.length === 0) return [];
      const full = rankWords(view, typed, unfinished);
      const bare = withoutTitle(typed);
      const good = full.length > 0 && full[0].ranked.score >= GOOD;
      const best =
        good || bare.length === typed.length ? full : merged(full, rankWords(view, bare, unfinished));
      return best.slice(0, limit).map(({ ranked }) => ranked);
    },
  };

  function rankWords(view: View, words: readonly string[], unfinished: boolean): Weighed[] {
    const best = new Map<number, Ranked>();
    const score = rememberedScore();
    const take = (found: Iterable<number>): void => {
      for (const at of found) {
        const row = rows[at];
        const fit = Math.max(0, nameScore(words, row.words, rarity, unfinished, score) - row.handicap);
        const before = best.get(row.actor);
        if (before === undefined || fit > before.score)
          best.set(row.actor, { actor: row.actor, score: fit, surface: row.surface });
      }
    };
    take(indexed(words, unfinished));
    // Fuse.js reads every row, and is asked only where the index has found nobody who fits.
    if (![...best.values()].some((one) => one.score >= GOOD)) {
      take(fuse.search(words.join(' '), { limit: PROPOSALS }).map(({ refIndex }) => refIndex));
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

  function indexed(words: readonly string[], unfinished: boolean): Set<number> {
    const found = new Set<number>();
    const take = (list: readonly number[] | undefined): void => {
      for (const at of list ?? []) found.add(at);
    };
    words.forEach((word, at) => {
      take(bySkeleton.get(skeletonOf(word)));
      if (at + 1 < words.length) take(bySkeleton.get(skeletonOf(word + words[at + 1])));
      if (word.length > 1) take(byStart.get(word.slice(0, 2)));
      else if (unfinished) for (const [start, list] of byStart) if (start.startsWith(word)) take(list);
    });
    take(bySkeleton.get(skeletonOf(words.join(''))));
    return found;
  }
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
