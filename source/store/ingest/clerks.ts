import { setImmediate as breathe } from 'node:timers/promises';
import type { ActorsTable } from '../../actors/table.ts';
import type { CorpusCases } from './analyst.ts';
import type { ArticleTask, Counted, FileTask, Handed, Met, Named } from './clerk.ts';
import { Clerk } from './clerk.ts';
import { type Linked, type LinkGround, LinkingClerk, type LinkTask } from './linking-clerk.ts';
import type { SurfaceList } from './surface-list.ts';

/** What one clerk hands over of one part of the tasks. */
export interface Batch<R> extends Handed<R> {
  /** Which clerk: the numbers are its own. */
  readonly clerk: number;
  /** The place of the first of the results among the tasks. */
  readonly from: number;
}

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
  count(files: readonly FileTask[]): AsyncIterable<Batch<Counted>>;
  /** `all` is asked where what is known has to be sent. */
  learn(corpus: CorpusCases, all: () => AllCases): void;
  name(tasks: readonly ArticleTask[]): AsyncIterable<Batch<Named>>;
  lookFor(surfaces: SurfaceList): void;
  meet(tasks: readonly ArticleTask[]): AsyncIterable<Batch<Met>>;
  /** The last that is asked. `hitsOf`: the hits of an article, packed; asked for shortly before they are sent. */
  link(
    ground: LinkGround,
    articles: readonly number[],
    hitsOf: (article: number) => Uint8Array,
  ): AsyncIterable<Batch<Linked>>;
  close(): Promise<void>;
}

/** Files or articles worked on between two pauses, and handed over together. */
export const AT_ONCE = 32;

/** One clerk, in this thread. */
export class OneClerk implements Clerks {
  readonly #table: ActorsTable;
  readonly #clerk: Clerk;

  constructor(table: ActorsTable) {
    this.#table = table;
    this.#clerk = new Clerk(table);
  }

  count(files: readonly FileTask[]): AsyncIterable<Batch<Counted>> {
    return inParts(files, (part) => this.#clerk.count(part));
  }

  learn(corpus: CorpusCases): void {
    this.#clerk.learn(corpus);
  }

  name(tasks: readonly ArticleTask[]): AsyncIterable<Batch<Named>> {
    return inParts(tasks, (part) => this.#clerk.name(part));
  }

  lookFor(surfaces: SurfaceList): void {
    this.#clerk.lookFor(surfaces);
  }

  meet(tasks: readonly ArticleTask[]): AsyncIterable<Batch<Met>> {
    return inParts(tasks, (part) => this.#clerk.meet(part));
  }

  link(
    ground: LinkGround,
    articles: readonly number[],
    hitsOf: (article: number) => Uint8Array,
  ): AsyncIterable<Batch<Linked>> {
    const clerk = new LinkingClerk(this.#table, ground);
    return inParts(articles, (part) => clerk.link(linkTasks(part, hitsOf)));
  }

  async close(): Promise<void> {}
}

export const linkTasks = (articles: readonly number[], hitsOf: (article: number) => Uint8Array): LinkTask[] =>
  articles.map((article) => ({ article, hits: hitsOf(article) }));

async function* inParts<T, R>(
  tasks: readonly T[],
  work: (part: readonly T[]) => Handed<R>,
): AsyncGenerator<Batch<R>> {
  for (let from = 0; from < tasks.length; from += AT_ONCE) {
    yield { clerk: 0, from, ...work(tasks.slice(from, from + AT_ONCE)) };
    await breathe();
  }
}
