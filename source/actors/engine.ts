import type { Article } from '../corpus/article.ts';
import { absorb } from './absorb.ts';
import { type AcronymVotes, electedAcronyms, voteAcronyms } from './acronyms.ts';
import { type AliasVotes, electedAliases, voteAliases } from './aliases.ts';
import { Court, type Support, support } from './bearers.ts';
import { castOf } from './cast.ts';
import { discover } from './discovery.ts';
import { ledger } from './ledger.ts';
import { linkArticle, type Open, type Tie } from './link.ts';
import { type Hit, hitsOf } from './scan.ts';
import { trieOf } from './surfaces.ts';
import type { ActorsTable } from './table.ts';
import type { Linked } from './types.ts';

/** How far the engine is: articles done of articles to do, counted over all its passes. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

const PASSES = 7;

/**
 * Finds the actors of a corpus and ties every spelling to its actor. Pure: the same articles give the same answer
 * in any order (mentions come back in the order of the articles given).
 *
 * A generator, so that a screen can be drawn between articles: run it to the end for the answer.
 */
export function* linkCorpus(
  articles: readonly Pick<Article, 'id' | 'text' | 'blocks'>[],
  table: ActorsTable,
): Generator<Step, Linked, void> {
  const total = articles.length * PASSES;
  let done = 0;
  const step = (): Step => ({ done: ++done, total });

  const discovery = yield* discover(articles, table, step);
  const { vocabulary, evidence, known, texts, named, pools } = discovery;

  const articlesOf = (key: string): readonly number[] => discovery.articlesOf.get(key) ?? [];
  const meet = (a: string, b: string): boolean => isShared(articlesOf(a), articlesOf(b));
  const cast = yield* resting(castOf(pools.all, table, known, meet), () => ({ done, total }));
  const { clusters } = cast;
  const trie = trieOf(cast.surfaces, vocabulary);

  const hits: Hit[][] = [];
  const votes: AcronymVotes = new Map();
  const aliasVotes: AliasVotes = new Map();
  const absorbed = new Set<number>();
  for (let index = 0; index < articles.length; index++) {
    const found = hitsOf(texts[index], named[index], known, trie, evidence, vocabulary);
    hits.push(found);
    voteAcronyms(votes, found, clusters);
    voteAliases(aliasVotes, found, clusters);
    absorb(absorbed, found);
    yield step();
  }

  const acronyms = electedAcronyms(votes);
  const aliases = electedAliases(aliasVotes);
  const supported: Support = new Map();
  const ties: (Tie | Open)[][] = [];
  for (const found of hits) {
    const linked = linkArticle(found, clusters, acronyms, absorbed, aliases);
    support(supported, linked);
    ties.push(linked);
    yield step();
  }
  const court = new Court(supported, absorbed, aliases);
  const settled: Tie[][] = [];
  for (const of of ties) {
    const here: Tie[] = [];
    for (const tie of of) {
      const answer = 'open' in tie ? court.settle(tie) : tie;
      if (answer !== null) here.push(answer);
    }
    settled.push(here);
    yield step();
  }
  const shown = ledger({ articles, texts, ties: settled, clusters, table });
  for (;;) {
    const { done: ended, value } = shown.next();
    if (ended === true) return value;
    yield step();
  }
}

/** Whether one article is in both lists. */
function isShared(one: readonly number[], other: readonly number[]): boolean {
  for (let at = 0, there = 0; at < one.length && there < other.length; ) {
    if (one[at] === other[there]) return true;
    if (one[at] < other[there]) at++;
    else there++;
  }
  return false;
}

/** So many of the small steps of a part are made between two pauses. */
const AT_ONCE = 16;

/** Runs a part of the work that does not go article by article, with pauses. */
function* resting<T>(part: Generator<void, T, void>, step: () => Step): Generator<Step, T, void> {
  for (let made = 1; ; made++) {
    const { done, value } = part.next();
    if (done === true) return value;
    if (made % AT_ONCE === 0) yield step();
  }
}

/** Runs the engine without a pause. */
export function linkAll(
  articles: readonly Pick<Article, 'id' | 'text' | 'blocks'>[],
  table: ActorsTable,
): Linked {
  const steps = linkCorpus(articles, table);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
