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
import type { Article, Block } from '../../corpus/article.ts';

/** An article by its blocks and its words. */
interface Split {
  readonly blocks: readonly Block[];
  readonly words: Words;
}

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

  /** The words of an article. */
  words(article: Pick<Article, 'text' | 'blocks'>): Words {
    return wordsOf(article, this.vocabulary);
  }

  /** How an article writes its words. */
  cases(words: Words): Cases {
    return casesOf(words, this.vocabulary.words.length);
  }

  /** The names that may stand in an article, with what speaks for each there, and the keys of those of listed persons. */
  names({ blocks, words }: Split): { readonly pools: readonly Pool[]; readonly listed: readonly string[] } {
    const { vocabulary, known } = this;
    const marks = this.#marks({ blocks, words });
    const context = { vocabulary, known, evidence: this.#evidence };
    const pools = this.#pools;
    pools.clear();
    for (const candidate of candidatesIn({ blocks }, words, marks, context))
      pool(pools, candidate, { blocks, words }, vocabulary);
    const listed = new Set([...known.personsIn(words)].map((name) => keyOf(name.words)));
    return { pools: pools.all, listed: [...listed] };
  }

  /** Where the surfaces of a table stand in an article. */
  hits<S extends Scanned>({ blocks, words }: Split, trie: WordTrie<S>): Hit<S>[] {
    const marks = this.#marks({ blocks, words });
    return hitsOf(words, marks, this.known, trie, this.#evidence, this.vocabulary);
  }

  #marks({ blocks, words }: Split): Uint8Array {
    return namedWords({ blocks }, words, this.#evidence, this.vocabulary);
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
