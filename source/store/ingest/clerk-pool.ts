import { Worker } from 'node:worker_threads';
import type { ActorsTable } from '../../actors/table.ts';
import type { CorpusCases } from './analyst.ts';
import type { ArticleTask, Counted, FileTask, Handed, Met, Named, SurfacesTask } from './clerk.ts';
import type { ClerkData, ClerkTask } from './clerk-messages.ts';
import { type AllCases, AT_ONCE, type Batch, type Clerks } from './clerks.ts';
import { threadFile } from './thread-file.ts';

/** Megabytes for what a clerk needs for a moment. */
const YOUNG = 16;

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
  #failed: Error | null = null;
  #wake: () => void = () => undefined;

  /** `megabytes`: what each thread may take. */
  constructor(table: ActorsTable, threads: number, megabytes: number) {
    const workerData: ClerkData = { table };
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

  count(files: readonly FileTask[]): AsyncIterable<Batch<Counted>> {
    return this.#all(files, (tasks) => ({ kind: 'count', tasks }));
  }

  learn(_: CorpusCases, all: () => AllCases): void {
    const cases = all();
    for (const desk of this.#desks) this.#tell(desk, { kind: 'learn', cases });
  }

  name(tasks: readonly ArticleTask[]): AsyncIterable<Batch<Named>> {
    return this.#all(tasks, (part) => ({ kind: 'name', tasks: part }));
  }

  lookFor(surfaces: SurfacesTask): void {
    for (const desk of this.#desks) this.#tell(desk, { kind: 'lookFor', surfaces });
  }

  meet(tasks: readonly ArticleTask[]): AsyncIterable<Batch<Met>> {
    return this.#all(tasks, (part) => ({ kind: 'meet', tasks: part }));
  }

  async close(): Promise<void> {
    await Promise.all(this.#desks.map(({ worker }) => worker.terminate()));
  }

  #tell({ worker }: Desk, task: ClerkTask): void {
    worker.postMessage(task);
  }

  /** Hands tasks out to whoever is free; what comes back comes in any order. */
  async *#all<T, R>(
    tasks: readonly T[],
    message: (part: readonly T[]) => ClerkTask,
  ): AsyncGenerator<Batch<R>> {
    const done: Batch<R>[] = [];
    let next = 0;
    let open = 0;
    const give = (desk: Desk, clerk: number): void => {
      if (next >= tasks.length) return;
      const from = next;
      next += AT_ONCE;
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
      this.#tell(desk, message(tasks.slice(from, from + AT_ONCE)));
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
}
