import { setImmediate as breathe } from 'node:timers/promises';
import type { ActorsTable } from '../../actors/table.ts';
import { type Asked, NOTHING_ASKED } from '../../corpus/formats/format.ts';
import type { CorpusCases } from './analyst.ts';
import type { ArticleTask, ContentTask, Counted, Handed, Met, Named, ReadTask } from './clerk.ts';
import { Clerk } from './clerk.ts';
import { type Linked, type LinkGround, LinkingClerk, type LinkTask } from './linking-clerk.ts';
import { parted } from './parted.ts';
import type { SurfaceList } from './surface-list.ts';

/** What one clerk hands over of one part of the tasks. */
export interface Batch<R> extends Handed<R> {
  /** Which clerk: the numbers are its own. */
  readonly clerk: number;
  /** The place of the first of the results among the tasks. */
  readonly from: number;
}

/** Tasks that are worked on together; `from`: the place of the first among all. */
export interface Part<T> {
  readonly from: number;
  readonly tasks: readonly T[];
}

/** Where tasks come from, a few at a time; undefined where there are no more. */
export interface Parts<T> {
  next(): Part<T> | undefined;
}

/** What is kept in the index of an article, packed and sealed; null where it is read from its file. */
export type ContentOf = (article: number) => Uint8Array | null;

/** How a corpus writes its words, all of them, so that it can be sent. */
export interface AllCases {
  readonly words: readonly string[];
  /** For each of the words. */
  readonly verdicts: Uint8Array;
  /** Pairs of words that stand side by side, as far as some article joins them by a hyphen (see full-text.ts). */
  readonly neighbours: readonly string[];
}

/** Those who work on articles: one here, or several in threads of their own. */
export interface Clerks {
  count(files: Parts<ReadTask>): AsyncIterable<Batch<Counted>>;
  /** `all` is asked where what is known has to be sent. */
  learn(corpus: CorpusCases, all: () => AllCases): void;
  name(tasks: Iterable<ArticleTask>): AsyncIterable<Batch<Named>>;
  lookFor(surfaces: SurfaceList): void;
  meet(tasks: Iterable<ArticleTask>): AsyncIterable<Batch<Met>>;
  /** The last that is asked. `hitsOf`: the hits of an article, packed; asked for shortly before they are sent. */
  link(
    ground: LinkGround,
    articles: Iterable<number>,
    hitsOf: (article: number) => Uint8Array,
  ): AsyncIterable<Batch<Linked>>;
  close(): Promise<void>;
}

/** One clerk, in this thread. */
export class OneClerk implements Clerks {
  readonly #table: ActorsTable;
  readonly #clerk: Clerk;
  readonly #contentOf: ContentOf;

  constructor(table: ActorsTable, contentOf: ContentOf, asked: Asked = NOTHING_ASKED) {
    this.#table = table;
    this.#clerk = new Clerk(table, asked);
    this.#contentOf = contentOf;
  }

  async *count(files: Parts<ReadTask>): AsyncGenerator<Batch<Counted>> {
    for (let part = files.next(); part !== undefined; part = files.next()) {
      for await (const handed of this.#clerk.count(part.tasks)) {
        yield { clerk: 0, from: part.from, ...handed };
        await breathe();
      }
    }
  }

  learn(corpus: CorpusCases): void {
    this.#clerk.learn(corpus);
  }

  name(tasks: Iterable<ArticleTask>): AsyncIterable<Batch<Named>> {
    return inParts(tasks, (part) => this.#clerk.name(withContents(part, this.#contentOf)));
  }

  lookFor(surfaces: SurfaceList): void {
    this.#clerk.lookFor(surfaces);
  }

  meet(tasks: Iterable<ArticleTask>): AsyncIterable<Batch<Met>> {
    return inParts(tasks, (part) => this.#clerk.meet(withContents(part, this.#contentOf)));
  }

  link(
    ground: LinkGround,
    articles: Iterable<number>,
    hitsOf: (article: number) => Uint8Array,
  ): AsyncIterable<Batch<Linked>> {
    const clerk = new LinkingClerk(this.#table, ground);
    return inParts(articles, (part) => clerk.link(linkTasks(part, hitsOf)));
  }

  close(): Promise<void> {
    return this.#clerk.close();
  }
}

export const withContents = (tasks: readonly ArticleTask[], contentOf: ContentOf): ContentTask[] =>
  tasks.map((task) => ({ ...task, content: contentOf(task.article) }));

export const linkTasks = (articles: readonly number[], hitsOf: (article: number) => Uint8Array): LinkTask[] =>
  articles.map((article) => ({ article, hits: hitsOf(article) }));

async function* inParts<T, R>(
  tasks: Iterable<T>,
  work: (part: readonly T[]) => Handed<R>,
): AsyncGenerator<Batch<R>> {
  const next = parted(tasks, 1);
  for (let part = next(0); part !== undefined; part = next(0)) {
    yield { clerk: 0, from: part.from, ...work(part.tasks) };
    await breathe();
  }
}
