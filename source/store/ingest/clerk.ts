import type { Cases } from '../../actors/cases.ts';
import { addTo } from '../../actors/surfaces.ts';
import type { ActorsTable } from '../../actors/table.ts';
import { WordTrie } from '../../actors/trie.ts';
import { type Opened, pulledAhead } from '../../corpus/apart/ahead.ts';
import { Apart } from '../../corpus/apart/apart.ts';
import { type Article, type Content, isArticle, type Unread } from '../../corpus/article.ts';
import { type Asked, NOTHING_ASKED } from '../../corpus/formats/format.ts';
import { type Sketch, sketchOf } from '../../corpus/likeness/sketch.ts';
import { type Portion, readPortion } from '../../corpus/portions.ts';
import { readFile } from '../../corpus/read.ts';
import { isUnlikeItsWords } from '../../text/unlike-words.ts';
import { contentIn, packContent } from '../content.ts';
import { filedTokens } from '../full-text.ts';
import { packLayout } from '../layout.ts';
import { ActorNumbers } from './actor-numbers.ts';
import { Analyst, type CorpusCases } from './analyst.ts';
import { votesIn } from './article-linker.ts';
import { KnownCodes } from './forms.ts';
import { sumsOf } from './found-codec.ts';
import { blockIndex, flagsOf } from './hit-codec.ts';
import { type Kept, KeptArticles } from './kept-articles.ts';
import type { NewTie } from './linking-clerk.ts';
import { MetForms } from './met-forms.ts';
import { Numbered } from './numbered.ts';
import { type ListedSurface, ListedSurfaces, type SurfaceList } from './surface-list.ts';

/** A file, or some records of a large one, to be read: as it is shown, and as the system wants it. */
export interface ReadTask {
  readonly path: string;
  readonly system: string | Uint8Array;
  /** Of a large file: which part, or what of it cannot be read; null for all of it. */
  readonly portion: Portion | Unread | null;
}

/** An article that is known already. */
export interface ArticleTask extends Omit<ReadTask, 'portion'> {
  readonly article: number;
  readonly record: number;
  readonly hash: string;
  /** The way to it in an archive; null where its file is none. */
  readonly inside: string | null;
}

/** The same with what is kept of it in the index, packed; null where it is read from its file. */
export interface ContentTask extends ArticleTask {
  readonly content: Uint8Array | null;
}

/** All of an article but its text. */
export type Head = Omit<Article, 'text' | 'blocks' | 'origin' | 'path'>;

/** Some of what was read in a task; words by the clerk's numbers. */
export interface Counted {
  /** The place of the task among those that were given. */
  readonly task: number;
  readonly contents: readonly (Unread | CountedArticle)[];
  /** Nothing more comes of the task. */
  readonly isLast: boolean;
}

export interface CountedArticle {
  readonly head: Head;
  readonly cases: Cases;
  /** What its copies are known by (see corpus/likeness); null where it has no text for it. */
  readonly sketch: Sketch | null;
  /** What it is found by (see `filedTokens`). */
  readonly tokens: Uint8Array;
  /** Where its blocks lie in the file (see store/layout.ts); null where that cannot be said. */
  readonly layout: Uint8Array | null;
  /** Its text and blocks (see store/content.ts), where its file does not hold them as they are; else null. */
  readonly content: Uint8Array | null;
}

export const isCounted = (content: Unread | CountedArticle): content is CountedArticle => 'head' in content;

/** What was found in an article; null where its file no longer holds it. Names by the clerk's numbers. */
export interface Named {
  readonly article: number;
  readonly names: readonly { readonly name: number; readonly sums: readonly number[] }[];
  readonly listed: readonly number[];
}

/** What was met in an article. */
export interface Met {
  readonly article: number;
  /** Four numbers a hit: start, form (the clerk's number), flags, block. */
  readonly hits: Uint32Array;
  /** See `votesIn`. */
  readonly votes: Uint8Array;
}

/** A form as a clerk met it: the surface, the number of its name in the index, the code of the listed names. */
export type NewForm = readonly [surface: string, name: number, known: string];

/** What a clerk hands over, with the strings that it numbered since it did so last, in the order of their numbers. */
export interface Handed<R> {
  readonly results: readonly R[];
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly forms: readonly NewForm[];
  readonly ties: readonly NewTie[];
}

/** Articles of one task that are handed over together. */
const MANY = 256;

/** Reads files and does the engine's work on one article at a time; numbers strings of its own accord. */
export class Clerk {
  readonly analyst: Analyst;
  readonly #names = new Numbered<string>();
  readonly #forms: MetForms;
  #wordsTold = 0;
  readonly #kept: KeptArticles;
  readonly #actors: ActorNumbers;
  #trie: WordTrie<ListedSurface> | null = null;

  readonly #asked: Asked;
  readonly #apart: Apart;

  /** `folder`: where it may keep what it read from step to step; null for none. */
  constructor(table: ActorsTable, asked: Asked = NOTHING_ASKED, folder: string | null = null) {
    this.#asked = asked;
    this.#apart = new Apart(asked);
    this.analyst = new Analyst(table);
    this.#kept = new KeptArticles(folder);
    this.#forms = new MetForms(new KnownCodes(this.analyst.known));
    this.#actors = new ActorNumbers(table, this.analyst.known);
  }

  /** Reads files, and counts how their articles write their words. What a long task gives comes in several hands. */
  async *count(tasks: readonly ReadTask[]): AsyncGenerator<Handed<Counted>, void> {
    let results: Counted[] = [];
    let task = -1;
    for await (const { contents: read } of pulledAhead(this.#opened(tasks))) {
      task++;
      let contents: Counted['contents'][number][] = [];
      for await (const content of read) {
        contents.push(isArticle(content) ? this.#counted(content) : content);
        if (contents.length < MANY) continue;
        yield this.#handed([...results, { task, contents, isLast: false }]);
        results = [];
        contents = [];
      }
      results.push({ task, contents, isLast: true });
    }
    yield this.#handed(results);
  }

  *#opened(tasks: readonly ReadTask[]): Generator<Opened, void> {
    for (const task of tasks) {
      const now = contentsOf(task, this.#asked);
      yield { contents: now ?? this.#apart.contents(task.path, task.system), isApart: now === null };
    }
  }

  #counted(article: Article): CountedArticle {
    const words = this.analyst.words(article);
    this.#kept.keep(article, words);
    const { text: _, blocks: __, origin, path: ____, ...head } = article;
    const cases = this.analyst.cases(words);
    const filed = { ...cases, words: cases.ids, unlike: isUnlikeItsWords(article.text) };
    const tokens = filedTokens(filed, (id) => this.analyst.vocabulary.words[id]);
    const content = origin === null ? packContent(article) : null;
    return { head, cases, tokens, layout: packLayout(article), sketch: sketchOf(article), content };
  }

  close(): void {
    this.#apart.close();
  }

  /** From now on the corpus writes its words so: all files are read. */
  learn(corpus: CorpusCases): void {
    this.#apart.close();
    this.analyst.learn(corpus);
  }

  /** Finds the names in articles. */
  name(tasks: readonly ContentTask[]): Handed<Named> {
    return this.#handed(
      tasks.map((task) => {
        const kept = this.#articleOf(task);
        if (kept === null) return { article: task.article, names: [], listed: [] };
        const { pools, listed } = this.analyst.names(kept);
        return {
          article: task.article,
          names: pools.map((pool) => ({ name: this.#names.of(pool.key, pool.key), sums: sumsOf(pool) })),
          listed: listed.map((key) => this.#names.of(key, key)),
        };
      }),
    );
  }

  /** From now on these surfaces are looked for. */
  lookFor(list: SurfaceList): void {
    const { vocabulary } = this.analyst;
    const trie = new WordTrie<ListedSurface>();
    for (const surface of new ListedSurfaces(list, this.#actors).all())
      addTo(trie, surface.split(), surface, vocabulary);
    this.#trie = trie;
  }

  /** Scans articles for the surfaces. */
  meet(tasks: readonly ContentTask[]): Handed<Met> {
    return this.#handed(tasks.map((task) => this.#metIn(task)));
  }

  #metIn(task: ContentTask): Met {
    const { article } = task;
    const kept = this.#articleOf(task);
    if (kept === null || this.#trie === null)
      return { article, hits: new Uint32Array(), votes: new Uint8Array() };
    const { blocks, words } = kept;
    const hits = this.analyst.hits(kept, this.#trie);
    const text = kept.text();
    const met = new Uint32Array(4 * hits.length);
    hits.forEach((hit, at) => {
      const start = words.start[hit.from];
      const form = this.#forms.of(hit, text, start, words.end[hit.to - 1]);
      const flags = flagsOf(hit, at > 0 && hits[at - 1].to === hit.from);
      met.set([start, form, flags, blockIndex(blocks[words.block[hit.from]].kind)], 4 * at);
    });
    return { article, hits: met, votes: votesIn(hits, (at) => hits[at].surface?.name ?? 0, this.#actors) };
  }

  /** The article of a task, if it was kept or its file still holds it. */
  #articleOf({ path, system, inside, record, hash, content }: ContentTask): Kept | null {
    const shown = inside === null ? path : `${path}/${inside}`;
    const kept = this.#kept.of({ path: shown, record, id: hash });
    if (kept !== null) return kept;
    const stored =
      content === null ? readAgain(path, system, record, hash, this.#asked) : contentIn(hash, content);
    if (stored === null) return null;
    return { blocks: stored.blocks, words: this.analyst.words(stored), text: () => stored.text };
  }

  #handed<R>(results: readonly R[]): Handed<R> {
    const { words } = this.analyst.vocabulary;
    const fresh = words.slice(this.#wordsTold);
    this.#wordsTold = words.length;
    return { results, words: fresh, names: this.#names.fresh(), forms: this.#forms.fresh(), ties: [] };
  }
}

/** What stands in a file, or in a portion of one; null where it is read apart. */
const contentsOf = ({ path, system, portion }: ReadTask, asked: Asked): Iterable<Content> | null =>
  portion === null
    ? readFile(path, system, asked)
    : 'reason' in portion
      ? [portion]
      : readPortion(path, system, portion);

/** An article by its number in its file, where that still holds it. */
function readAgain(
  path: string,
  system: string | Uint8Array,
  record: number,
  hash: string,
  asked: Asked,
): Article | null {
  for (const one of readFile(path, system, asked) ?? [])
    if (isArticle(one) && one.record === record && one.id === hash) return one;
  return null;
}
