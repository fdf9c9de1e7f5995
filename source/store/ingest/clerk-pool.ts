import { Worker } from 'node:worker_threads';
import type { ActorsTable } from '../../actors/table.ts';
import type { CorpusCases } from './analyst.ts';
import type { ArticleTask, Counted, FileTask, Handed, Met, Named } from './clerk.ts';
import type { ClerkData, ClerkTask } from './clerk-messages.ts';
import { type AllCases, AT_ONCE, type Batch, type Clerks, linkTasks } from './clerks.ts';
import type { Linked, LinkGround } from './linking-clerk.ts';
import type { SurfaceList } from './surface-list.ts';
import { threadFile } from './thread-file.ts';

/** Megabytes for what a clerk needs for a moment: with less, more of it outlives a sweep and has to be moved. */
const YOUNG = 32;

/** Parts that lie with a clerk at a time: enough to work on while the one that writes is busy with a transaction. */
const AHEAD = 16;

type Answer = Handed<unknown>;

/** A clerk in a thread, and what is asked of it and not answered yet. */
interface Desk {
  readonly worker: Worker;
  readonly waiting: { readonly from: number; readonly take: (answer: Answer) => void }[];
}

/** Several clerks, each in a thread of its own. */
export class ClerkPool implements Clerks {
  readonly #desks: readonly Desk[];
  /** By the path of a file, the clerk who read it, and may have kept what stands there. */
  readonly #readers = new Map<string, number>();
  #failed: Error | null = null;
  #wake: () => void = () => undefined;

  /** `megabytes`: what each thread may take. `folder`: where they may keep what they read; null for none. */
  constructor(table: ActorsTable, threads: number, megabytes: number, folder: string | null = null) {
    const workerData: ClerkData = { table, folder };
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG };
    this.#desks = Array.from({ length: threads }, (): Desk => {
      const worker = new Worker(threadFile('clerk-worker'), { workerData, resourceLimits });
      const desk: Desk = { worker, waiting: [] };
      worker.on('message', (answer: Answer) => desk.waiting.shift()?.take(answer));
      worker.on('error', (error) => {
        this.#failed = error instanceof Error ? error : new Error(String(error));
        this.#wake();
      });
      return desk;
    });
  }

  async *count(files: readonly FileTask[]): AsyncGenerator<Batch<Counted>> {
    this.#readers.clear();
    for await (const batch of this.#all<FileTask, Counted>(files, (tasks) => ({ kind: 'count', tasks }))) {
      for (let at = 0; at < batch.results.length; at++)
        this.#readers.set(files[batch.from + at].path, batch.clerk);
      yield batch;
    }
  }

  learn(_: CorpusCases, all: () => AllCases): void {
    const cases = all();
    for (const desk of this.#desks) this.#tell(desk, { kind: 'learn', cases });
  }

  name(tasks: readonly ArticleTask[]): AsyncIterable<Batch<Named>> {
    return this.#all(tasks, (part) => ({ kind: 'name', tasks: part }), this.#readerOf);
  }

  lookFor(surfaces: SurfaceList): void {
    for (const desk of this.#desks) this.#tell(desk, { kind: 'lookFor', surfaces });
  }

  meet(tasks: readonly ArticleTask[]): AsyncIterable<Batch<Met>> {
    return this.#all(tasks, (part) => ({ kind: 'meet', tasks: part }), this.#readerOf);
  }

  link(
    ground: LinkGround,
    articles: readonly number[],
    hitsOf: (article: number) => Uint8Array,
  ): AsyncIterable<Batch<Linked>> {
    for (const desk of this.#desks) this.#tell(desk, { kind: 'linkBy', ground });
    return this.#all(articles, (part) => ({ kind: 'link', tasks: linkTasks(part, hitsOf) }));
  }

  async close(): Promise<void> {
    await Promise.all(this.#desks.map(({ worker }) => worker.terminate()));
  }

  #tell({ worker }: Desk, task: ClerkTask): void {
    worker.postMessage(task);
  }

  readonly #readerOf = ({ path }: FileTask): number | undefined => this.#readers.get(path);

  /**
   * Hands tasks out, each to the clerk it belongs to (`whose`), as long as that one is not behind the others; what comes
   * back comes in any order.
   */
  async *#all<T, R>(
    tasks: readonly T[],
    message: (part: readonly T[]) => ClerkTask,
    whose: (task: T) => number | undefined = () => undefined,
  ): AsyncGenerator<Batch<R>> {
    const done: Batch<R>[] = [];
    const parts = this.#parts(tasks, whose);
    let open = 0;
    const give = (desk: Desk, clerk: number): void => {
      const part = (parts[clerk].length > 0 ? parts[clerk] : longest(parts)).pop();
      if (part === undefined) return;
      const { from } = part;
      open++;
      desk.waiting.push({
        from,
        take: (answer) => {
          open--;
          done.push({ clerk, from, ...(answer as Handed<R>) });
          give(desk, clerk);
          this.#wake();
        },
      });
      this.#tell(desk, message(part.tasks));
    };
    for (let round = 0; round < AHEAD; round++) this.#desks.forEach(give);
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

  /** Tasks in parts that are worked on together, the first last: for each clerk those that it should do, then those for anybody. */
  #parts<T>(tasks: readonly T[], whose: (task: T) => number | undefined): Part<T>[][] {
    const parts: Part<T>[][] = Array.from({ length: this.#desks.length + 1 }, () => []);
    const last: (Part<T> | undefined)[] = [];
    tasks.forEach((task, at) => {
      const clerk = whose(task) ?? this.#desks.length;
      let part = last[clerk];
      if (part === undefined || part.tasks.length === AT_ONCE) {
        part = { from: at, tasks: [] };
        last[clerk] = part;
        parts[clerk].push(part);
      }
      part.tasks.push(task);
    });
    for (const own of parts) own.reverse();
    return parts;
  }
}

/** `from`: the place of the first among all tasks. */
interface Part<T> {
  readonly from: number;
  readonly tasks: T[];
}

const longest = <T>(lists: readonly T[][]): T[] =>
  lists.reduce((one, other) => (other.length > one.length ? other : one));
