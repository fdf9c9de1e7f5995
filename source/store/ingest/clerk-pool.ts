import { Worker } from 'node:worker_threads';
import type { ActorsTable } from '../../actors/table.ts';
import { type Asked, NOTHING_ASKED } from '../../corpus/formats/format.ts';
import { listIn } from '../../text/list-in.ts';
import type { CorpusCases } from './analyst.ts';
import type { ArticleTask, Counted, Handed, Met, Named, ReadTask } from './clerk.ts';
import type { ClerkAnswer, ClerkData, ClerkTask } from './clerk-messages.ts';
import {
  type AllCases,
  type Batch,
  type Clerks,
  type ContentOf,
  linkTasks,
  type Part,
  type Parts,
  withContents,
} from './clerks.ts';
import type { Linked, LinkGround } from './linking-clerk.ts';
import { parted } from './parted.ts';
import type { SurfaceList } from './surface-list.ts';
import { threadFile } from './thread-file.ts';

/** Megabytes for what a clerk needs for a moment: with less, more of it outlives a sweep and has to be moved. */
const YOUNG = 32;

/** Parts that lie with a clerk at a time: enough to work on while the one that writes is busy with a transaction. */
const AHEAD = 16;
/** The same of files to be read: what comes of a part may be megabytes, and all of it waits for the one that writes. */
const READ_AHEAD = 4;

/** A clerk in a thread, and what is asked of it and not answered yet. */
interface Desk {
  readonly worker: Worker;
  readonly waiting: { readonly from: number; readonly take: (answer: ClerkAnswer) => void }[];
}

/** What clerks are given. */
export interface Desks {
  readonly table: ActorsTable;
  readonly asked?: Asked;
  readonly contentOf: ContentOf;
  /** Where they may keep what they read; null for none. */
  readonly folder?: string | null;
}

/** Several clerks, each in a thread of its own. */
export class ClerkPool implements Clerks {
  readonly #desks: readonly Desk[];
  /** By the path of a file, the clerks who read it, and may have kept what stands there: each from a record on. */
  readonly #readers = new Map<string, { readonly clerk: number; readonly record: number }[]>();
  readonly #contentOf: ContentOf;
  #failed: Error | null = null;
  #wake: () => void = () => undefined;

  /** `megabytes`: what each thread may take. */
  constructor(
    { table, asked = NOTHING_ASKED, contentOf, folder = null }: Desks,
    { threads, megabytes }: { readonly threads: number; readonly megabytes: number },
  ) {
    this.#contentOf = contentOf;
    const workerData: ClerkData = { table, asked, folder };
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG };
    this.#desks = Array.from({ length: threads }, (): Desk => {
      const worker = new Worker(threadFile('clerk-worker'), { workerData, resourceLimits });
      const desk: Desk = { worker, waiting: [] };
      worker.on('message', (answer: ClerkAnswer) => {
        const asked = answer.isLast ? desk.waiting.shift() : desk.waiting[0];
        asked?.take(answer);
      });
      worker.on('error', (error) => {
        this.#failed = error instanceof Error ? error : new Error(String(error));
        this.#wake();
      });
      return desk;
    });
  }

  async *count(files: Parts<ReadTask>): AsyncGenerator<Batch<Counted>> {
    this.#readers.clear();
    /** Who got a part notes it before it is worked on. */
    const next = (clerk: number): Part<ReadTask> | undefined => {
      const part = files.next();
      for (const { path, portion } of part?.tasks ?? []) {
        const record = portion !== null && 'from' in portion ? portion.from.record : 1;
        listIn(this.#readers, path).push({ clerk, record });
      }
      return part;
    };
    yield* this.#all<ReadTask, Counted>(next, (tasks) => ({ kind: 'count', tasks }), READ_AHEAD);
  }

  learn(_: CorpusCases, all: () => AllCases): void {
    const cases = all();
    for (const desk of this.#desks) this.#tell(desk, { kind: 'learn', cases });
  }

  name(tasks: Iterable<ArticleTask>): AsyncIterable<Batch<Named>> {
    return this.#all(parted(tasks, this.#desks.length, this.#readerOf), (part) => ({
      kind: 'name',
      tasks: withContents(part, this.#contentOf),
    }));
  }

  lookFor(surfaces: SurfaceList): void {
    for (const desk of this.#desks) this.#tell(desk, { kind: 'lookFor', surfaces });
  }

  meet(tasks: Iterable<ArticleTask>): AsyncIterable<Batch<Met>> {
    return this.#all(parted(tasks, this.#desks.length, this.#readerOf), (part) => ({
      kind: 'meet',
      tasks: withContents(part, this.#contentOf),
    }));
  }

  link(
    ground: LinkGround,
    articles: Iterable<number>,
    hitsOf: (article: number) => Uint8Array,
  ): AsyncIterable<Batch<Linked>> {
    for (const desk of this.#desks) this.#tell(desk, { kind: 'linkBy', ground });
    return this.#all(parted(articles, this.#desks.length), (part) => ({
      kind: 'link',
      tasks: linkTasks(part, hitsOf),
    }));
  }

  async close(): Promise<void> {
    await Promise.all(this.#desks.map(({ worker }) => worker.terminate()));
  }

  #tell({ worker }: Desk, task: ClerkTask): void {
    worker.postMessage(task);
  }

  readonly #readerOf = ({ path, record }: ArticleTask): number | undefined =>
    this.#readers.get(path)?.findLast((one) => one.record <= record)?.clerk;

  /** Hands parts out as they are asked for; what comes back comes in any order. */
  async *#all<T, R>(
    next: (clerk: number) => Part<T> | undefined,
    message: (part: readonly T[]) => ClerkTask,
    ahead = AHEAD,
  ): AsyncGenerator<Batch<R>> {
    const done: Batch<R>[] = [];
    let open = 0;
    const give = (desk: Desk, clerk: number): void => {
      const part = next(clerk);
      if (part === undefined) return;
      const { from } = part;
      open++;
      desk.waiting.push({
        from,
        take: ({ isLast, ...answer }) => {
          done.push({ clerk, from, ...(answer as Handed<R>) });
          if (isLast) {
            open--;
            give(desk, clerk);
          }
          this.#wake();
        },
      });
      this.#tell(desk, message(part.tasks));
    };
    for (let round = 0; round < ahead; round++) this.#desks.forEach(give);
    while (open > 0 || done.length > 0) {
      if (this.#failed !== null) throw this.#failed;
      const batch = done.shift();
      if (batch !== undefined) {
        yield batch;
        continue;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
