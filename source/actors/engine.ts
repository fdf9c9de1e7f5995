import type { Article } from '../corpus/article.ts';
import { absorb } from './absorb.ts';
import { type AcronymVotes, electedAcronyms, voteAcronyms } from './acronyms.ts';
import { Court, type Support, support } from './bearers.ts';
import { CaseEvidence } from './case-evidence.ts';
import { clusterNames, type FullName } from './clusters.ts';
import { withDefined } from './defined.ts';
import { kindOf, type PoolKind, takeSurnames } from './kinds.ts';
import { KnownNames } from './known.ts';
import { ledger } from './ledger.ts';
import { linkArticle, type Open, type Tie } from './link.ts';
import { keyOf, type Pool, Pools, pool } from './pools.ts';
import { namedWords } from './reading.ts';
import { type Candidate, repairOf } from './repair.ts';
import { type RunContext, runsOf } from './runs.ts';
import { type Hit, hitsOf } from './scan.ts';
import { surfaceTable } from './surfaces.ts';
import type { ActorsTable } from './table.ts';
import type { Linked } from './types.ts';
import { Vocabulary } from './vocabulary.ts';
import { type Words, wordsOf } from './words.ts';

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

  const vocabulary = new Vocabulary();
  const evidence = new CaseEvidence();
  const known = new KnownNames(table, vocabulary);
  const texts: Words[] = [];
  for (const article of articles) {
    const words = wordsOf(article, vocabulary);
    texts.push(words);
    evidence.add(words, vocabulary.words.length);
    yield step();
  }

  const context = { vocabulary, evidence, known };
  const pools = new Pools();
  const named: Uint8Array[] = [];
  /** The articles in which a listed person's name stands. */
  const listedIn = new Map<string, number[]>();
  for (let index = 0; index < articles.length; index++) {
    const words = texts[index];
    for (const name of known.personsIn(words)) note(listIn(listedIn, keyOf(name.words)), index);
    const marks = namedWords(articles[index], words, evidence, vocabulary);
    named.push(marks);
    for (const candidate of candidatesIn(articles[index], words, marks, context))
      note(pool(pools, candidate, words, vocabulary).articles, index);
    yield step();
  }

  const kinds = new Map<Pool, PoolKind>();
  const full: FullName[] = [];
  for (const found of pools.all) {
    const kind = kindOf(found);
    kinds.set(found, kind);
    if (kind !== null) full.push({ pool: found, kind });
  }
  const byName = new Map(pools.all.map((one): [string, readonly number[]] => [one.key, one.articles]));
  const articlesOf = (key: string): (readonly number[])[] => [listedIn.get(key) ?? [], byName.get(key) ?? []];
  const meet = (a: string, b: string): boolean =>
    articlesOf(a).some((here) => articlesOf(b).some((there) => isShared(here, there)));
  const clustered = yield* resting(clusterNames(full, table, known, meet), () => ({ done, total }));
  const { clusters, byKey } = clustered;
  takeSurnames(kinds, (key) => (clusters[byKey.get(key) ?? -1]?.table ?? null) !== null, clusters);
  const trie = yield* resting(surfaceTable(kinds, clustered, vocabulary), () => ({ done, total }));

  const hits: Hit[][] = [];
  const votes: AcronymVotes = new Map();
  const absorbed = new Set<number>();
  for (let index = 0; index < articles.length; index++) {
    const found = hitsOf(texts[index], named[index], known, trie, evidence, vocabulary);
    hits.push(found);
    voteAcronyms(votes, found, clusters);
    absorb(absorbed, found);
    yield step();
  }

  const acronyms = electedAcronyms(votes);
  const supported: Support = new Map();
  const ties: (Tie | Open)[][] = [];
  for (const found of hits) {
    const linked = linkArticle(found, clusters, acronyms, absorbed);
    support(supported, linked);
    ties.push(linked);
    yield step();
  }
  const court = new Court(supported, absorbed);
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

/** What may be names in an article and stands in no actors file. */
function candidatesIn(
  { blocks }: Pick<Article, 'blocks'>,
  words: Words,
  marks: Uint8Array,
  context: RunContext,
): Candidate[] {
  const all: Candidate[] = [];
  const repaired = repairOf(words, context);
  for (const run of runsOf(words, marks, context)) {
    // A line of tags has no sentences to tell where one name ends.
    if (blocks[words.block[run.from]].kind === 'tags') continue;
    all.push(...repaired(run));
  }
  return withDefined(all, words, context.vocabulary).filter(({ from, to }) => {
    const listed = context.known.match(words, from);
    return listed === null || listed.length !== to - from || isOnlyBlocked(listed.names);
  });
}

/** Articles come one after the other, so that the list goes upwards: of each its first mention is noted. */
function note(articles: number[], index: number): void {
  if (articles[articles.length - 1] !== index) articles.push(index);
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

function listIn(all: Map<string, number[]>, key: string): number[] {
  const found = all.get(key) ?? [];
  all.set(key, found);
  return found;
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

const isOnlyBlocked = (names: readonly { readonly actor: number | null }[]): boolean =>
  names.every((name) => name.actor === null);

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
