import { candidatesIn } from '../../actors/candidates.ts';
import { CaseEvidence } from '../../actors/case-evidence.ts';
import { type Cases, casesOf } from '../../actors/cases.ts';
import { KnownNames } from '../../actors/known.ts';
import { keyOf, type Pool, Pools, pool } from '../../actors/pools.ts';
import { namedWords } from '../../actors/reading.ts';
import { type Hit, hitsOf, type Scanned } from '../../actors/scan.ts';
import type { ActorsTable } from '../../actors/table.ts';
import type { WordTrie } from '../../actors/trie.ts';
import { Vocabulary } from '../../actors/vocabulary.ts';
import { type Words, wordsOf } from '../../actors/words.ts';
import type { Article } from '../../corpus/article.ts';

type Text = Pick<Article, 'text' | 'blocks'>;

/** What is asked about the whole corpus while one article is looked at. */
export interface CorpusCases {
  /** The verdict on a folded word (see actors/case-evidence.ts). */
  verdict(word: string): number;
  /** Whether two folded words stand side by side somewhere, both with a capital. */
  neighbours(left: string, right: string): boolean;
}

/** The work of the engine on one article at a time, with numbers of its own for words. */
export class Analyst {
  readonly vocabulary = new Vocabulary();
  readonly known: KnownNames;
  readonly #pools = new Pools();
  #evidence: AskedEvidence;

  constructor(table: ActorsTable) {
    this.known = new KnownNames(table, this.vocabulary);
    this.#evidence = new AskedEvidence(this.vocabulary, NOTHING);
  }

  /** From now on the corpus writes its words so. */
  learn(corpus: CorpusCases): void {
    this.#evidence = new AskedEvidence(this.vocabulary, corpus);
  }

  /** How an article writes its words. */
  cases(text: Text): Cases {
    const words = wordsOf(text, this.vocabulary);
    return casesOf(words, this.vocabulary.words.length);
  }

  /** The names that may stand in an article, with what speaks for each there, and the keys of those of listed persons. */
  names(text: Text): { readonly pools: readonly Pool[]; readonly listed: readonly string[] } {
    const { vocabulary, known } = this;
    const { words, marks } = this.#read(text);
    const context = { vocabulary, known, evidence: this.#evidence };
    const pools = this.#pools;
    pools.clear();
    for (const candidate of candidatesIn(text, words, marks, context))
      pool(pools, candidate, words, vocabulary);
    const listed = new Set([...known.personsIn(words)].map((name) => keyOf(name.words)));
    return { pools: pools.all, listed: [...listed] };
  }

  /** Where the surfaces of a table stand in an article, and its words. */
  hits<S extends Scanned>(text: Text, trie: WordTrie<S>): { readonly hits: Hit<S>[]; readonly words: Words } {
    const { words, marks } = this.#read(text);
    const hits = hitsOf(words, marks, this.known, trie, this.#evidence, this.vocabulary);
    return { hits, words };
  }

  #read(text: Text): { readonly words: Words; readonly marks: Uint8Array } {
    const words = wordsOf(text, this.vocabulary);
    return { words, marks: namedWords(text, words, this.#evidence, this.vocabulary) };
  }
}

const NOTHING: CorpusCases = { verdict: () => 0, neighbours: () => false };
/** Beyond any verdict. */
const UNASKED = 255;

/** Asks about each word once. */
class AskedEvidence extends CaseEvidence {
  readonly #vocabulary: Vocabulary;
  readonly #corpus: CorpusCases;
  #verdicts = new Uint8Array(4096).fill(UNASKED);

  constructor(vocabulary: Vocabulary, corpus: CorpusCases) {
    super();
    this.#vocabulary = vocabulary;
    this.#corpus = corpus;
  }

  protected verdict(id: number): number {
    if (id >= this.#verdicts.length) {
      const wider = new Uint8Array(2 * id).fill(UNASKED);
      wider.set(this.#verdicts);
      this.#verdicts = wider;
    }
    if (this.#verdicts[id] === UNASKED) this.#verdicts[id] = this.#corpus.verdict(this.#vocabulary.words[id]);
    return this.#verdicts[id];
  }

  neighbours(left: number, right: number): boolean {
    const { words } = this.#vocabulary;
    return this.#corpus.neighbours(words[left], words[right]);
  }
}
