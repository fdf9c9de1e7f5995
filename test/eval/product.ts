/** Everything the figures ask of the program: one place to change when its insides do. */

import { readFileSync } from 'node:fs';
import { compileActors } from '../../source/actors/actors-file.ts';
import { casesOf } from '../../source/actors/cases.ts';
import { clusterNames, type FullName } from '../../source/actors/clusters.ts';
import { CountedCases } from '../../source/actors/counted-cases.ts';
import { discover } from '../../source/actors/discovery.ts';
import { linkAll } from '../../source/actors/engine.ts';
import { KnownNames } from '../../source/actors/known.ts';
import { listedNames } from '../../source/actors/listed-names.ts';
import { emptyPool, keyOf } from '../../source/actors/pools.ts';
import { namedWords } from '../../source/actors/reading.ts';
import { hitsOf } from '../../source/actors/scan.ts';
import { addTo, type Surface } from '../../source/actors/surfaces.ts';
import { type ActorsTable, NO_ACTORS, type TableActor } from '../../source/actors/table.ts';
import { WordTrie } from '../../source/actors/trie.ts';
import type { Linked } from '../../source/actors/types.ts';
import { Vocabulary } from '../../source/actors/vocabulary.ts';
import { type Words, wordsOf } from '../../source/actors/words.ts';
import type { Article } from '../../source/corpus/article.ts';
import { readAll } from '../../source/corpus/read.ts';
import { nameIndex } from '../../source/search/finder.ts';
import { resolve } from '../../source/search/resolve.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import { foldedWords } from '../../source/text/fold.ts';

/** What the engine reads. */
export type Text = Pick<Article, 'id' | 'text' | 'blocks'>;

let table: ActorsTable | null = null;

/** The actors file that ships. */
export function shippedTable(): ActorsTable {
  table ??= compileActors(readFileSync(new URL('../../data/actors.yaml', import.meta.url), 'utf8'));
  return table;
}

/** A folder, read and linked as `dragoman mentions` does it. */
export async function linkedFolder(
  folder: string,
): Promise<{ readonly articles: readonly Article[]; readonly linked: Linked }> {
  const { articles } = await readAll({ paths: [folder] });
  return { articles, linked: linkAll(articles, shippedTable()) };
}

export const linkTexts = (texts: readonly Text[]): Linked => linkAll(texts, shippedTable());

/** A list of names that can be asked. */
export interface Asked {
  /** The names a query may mean, best first, at most five. */
  best(query: string): string[];
  /** Whether `dragoman find` would say that nobody is meant. */
  isNobody(query: string): boolean;
}

/**
 * Each name an actor of its own, mentioned as often as the others. One that the actors file lists has the further names
 * it has there, as in every corpus.
 */
export function askedOf(names: readonly string[]): Asked {
  const listed = listedByName();
  const actors = names.map((name, index) => {
    const known = listed.get(keyOf(foldedWords(name)));
    // The list is of actors, whatever the file takes for a mere place.
    const kind = known === undefined || known.kind === 'place' ? 'person' : known.kind;
    const further =
      known === undefined ? [] : [{ name: known.name, rule: 'alias' as const }, ...listedNames(known)];
    return { index, id: `${index}`, name, kind, spellings: [], listed: further };
  });
  const view = memoryView({ articles: [], linked: { actors, mentions: [] }, unread: [] });
  const index = nameIndex(view);
  return {
    best: (query) => index.rank(view, query, { limit: 5 }).map(({ actor }) => names[actor]),
    isNobody: (query) => resolve(view, index, query, { exact: false, kind: null }).kind === 'nobody',
  };
}

/** The actors of the file that ships, by each of their sure names. */
function listedByName(): Map<string, TableActor> {
  const sure = shippedTable().actors.flatMap((actor) =>
    [actor.name, ...actor.aliases].map((name): [string, TableActor] => [keyOf(foldedWords(name)), actor]),
  );
  return new Map(sure);
}

/**
 * Whether two names, each the full name of somebody in an article of its own, would be made one actor. By the names
 * alone: without the actors file.
 */
export function isOneActor(one: string, other: string, kind: 'person' | 'organisation'): boolean {
  const [a, b] = [fullName(one, kind), fullName(other, kind)];
  if (a.pool.key === b.pool.key) return true;
  const merging = clusterNames([a, b], NO_ACTORS, new KnownNames(NO_ACTORS, new Vocabulary()), () => false);
  for (;;) {
    const { done, value } = merging.next();
    if (done === true) return value.byKey.get(a.pool.key) === value.byKey.get(b.pool.key);
  }
}

function fullName(name: string, kind: 'person' | 'organisation'): FullName {
  const words = foldedWords(name);
  return { pool: { ...emptyPool(keyOf(words), words), count: 1, middle: 1 }, kind };
}

/** Finds the names in texts, before anybody is told from anybody; returns how many there are. */
export function namesIn(texts: readonly Text[]): number {
  const steps = discover(texts, shippedTable(), () => null);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value.pools.all.length;
  }
}

/** The scan behind every count, with a frozen table of surfaces. */
export interface Scanner {
  /** Splits the texts into words, as each run of the program does once. */
  split(): Words[];
  /** Finds the surfaces in texts that are split, and returns how many spans it found. */
  scan(split: readonly Words[]): number;
}

/** In: the texts, and the surfaces to find besides those of the actors file that ships. */
export function scannerOf(texts: readonly Text[], surfaces: readonly string[]): Scanner {
  const vocabulary = new Vocabulary();
  const known = new KnownNames(shippedTable(), vocabulary);
  const trie = new WordTrie<Surface>();
  surfaces.forEach((name, cluster) => {
    const words = foldedWords(name);
    const surface: Surface = {
      key: keyOf(words),
      words,
      kind: 'person',
      caps: false,
      loose: false,
      cluster,
      bearers: new Map(),
      shared: false,
      found: true,
    };
    addTo(trie, words, surface, vocabulary);
  });
  const evidence = new CountedCases();
  const split = (): Words[] => texts.map((text) => wordsOf(text, vocabulary));
  const before = split();
  for (const words of before) evidence.add(casesOf(words, vocabulary.words.length), vocabulary.words.length);
  const named = texts.map((text, at) => namedWords(text, before[at], evidence, vocabulary));
  return {
    split,
    scan: (all) => {
      let found = 0;
      all.forEach((words, at) => {
        found += hitsOf(words, named[at], known, trie, evidence, vocabulary).length;
      });
      return found;
    },
  };
}
