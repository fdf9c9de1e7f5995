import type { Article } from '../corpus/article.ts';
import { listIn } from '../text/list-in.ts';
import { candidatesIn } from './candidates.ts';
import type { CaseEvidence } from './case-evidence.ts';
import { casesOf } from './cases.ts';
import { CountedCases } from './counted-cases.ts';
import { KnownNames } from './known.ts';
import { keyOf, Pools, pool } from './pools.ts';
import { namedWords } from './reading.ts';
import type { ActorsTable } from './table.ts';
import { Vocabulary } from './vocabulary.ts';
import { type Words, wordsOf } from './words.ts';

/** What a corpus is found to hold before anybody is told from anybody: its words, and the names that they make. */
export interface Discovery {
  readonly vocabulary: Vocabulary;
  readonly evidence: CaseEvidence;
  readonly known: KnownNames;
  /** The words of each article, and for each word whether it is read as part of a name. */
  readonly texts: readonly Words[];
  readonly named: readonly Uint8Array[];
  /** The names found, each with what speaks for its kind over all articles. */
  readonly pools: Pools;
  /** The articles in which a name was found, and those in which it is a listed person's, by the key of the name. */
  readonly articlesOf: ReadonlyMap<string, readonly number[]>;
}

/**
 * Finds the names in the texts: splits them into words, counts how each word is written, and reads the runs of
 * capitalised ones by that, repaired at both ends. Yields `step()` after each article of each of the two passes.
 */
export function* discover<S>(
  articles: readonly Pick<Article, 'text' | 'blocks'>[],
  table: ActorsTable,
  step: () => S,
): Generator<S, Discovery, void> {
  const vocabulary = new Vocabulary();
  const evidence = new CountedCases();
  const known = new KnownNames(table, vocabulary);
  const texts: Words[] = [];
  for (const article of articles) {
    const words = wordsOf(article, vocabulary);
    texts.push(words);
    evidence.add(casesOf(words, vocabulary.words.length), vocabulary.words.length);
    yield step();
  }

  const context = { vocabulary, evidence, known };
  const pools = new Pools();
  const named: Uint8Array[] = [];
  const articlesOf = new Map<string, number[]>();
  for (let index = 0; index < articles.length; index++) {
    const words = texts[index];
    const { blocks } = articles[index];
    for (const name of known.personsIn(words)) note(listIn(articlesOf, keyOf(name.words)), index);
    const marks = namedWords(articles[index], words, evidence, vocabulary);
    named.push(marks);
    for (const candidate of candidatesIn(articles[index], words, marks, context))
      note(listIn(articlesOf, pool(pools, candidate, { blocks, words }, vocabulary).key), index);
    yield step();
  }
  return { vocabulary, evidence, known, texts, named, pools, articlesOf };
}

/** Articles come one after the other, so that the list goes upwards: of each its first mention is noted. */
function note(articles: number[], index: number): void {
  if (articles[articles.length - 1] !== index) articles.push(index);
}
