import type { Worker } from 'node:worker_threads';
import type { Content } from '../article.ts';
import { type Failure, type Limits, MEBIBYTE } from './limits.ts';
import type { FromThread, ReadTask } from './messages.ts';

/** How often the memory of a thread is looked at, in milliseconds: it may fill a gigabyte in a second. */
const WATCH = 100;

/** One file as it is read in a thread. */
export class Reading {
  /** Why nothing more will come; null while it may. */
  end: Failure | 'done' | 'closed' | null = null;
  /** The file inside that is being read, as far as is known. */
  at: { readonly path: string; readonly number: number } | null = null;
  readonly #worker: Worker;
  readonly #task: ReadTask;
  readonly #milliseconds: number;
  readonly #limits: Limits;
  readonly #come: (readonly Content[])[] = [];
  /** Messages so far. */
  #heard = 0;
  /** Milliseconds for which the thread was waited for since it came to the file where it is. */
  #waited = 0;
  /** Since when it is being waited for. */
  #since = 0;
  #wake: () => void = () => undefined;

  /** `milliseconds`: how long each file inside may be waited for. */
  constructor(worker: Worker, task: ReadTask, milliseconds: number, limits: Limits) {
    this.#worker = worker;
    this.#task = task;
    this.#milliseconds = milliseconds;
    this.#limits = limits;
  }

  /** What comes, until `end` says why no more does. */
  async *batches(): AsyncGenerator<readonly Content[], void> {
    this.#worker.ref();
    this.#worker.postMessage(this.#task);
    const watch = setInterval(() => this.#look(), WATCH);
    try {
      for (;;) {
        const batch = this.#come.shift();
        if (batch !== undefined) {
          this.#worker.postMessage({ kind: 'more' });
          yield batch;
        } else if (this.end !== null) return;
        else await this.#moved();
      }
    } finally {
      clearInterval(watch);
    }
  }

  take(message: FromThread): void {
    this.#heard++;
    if (message.kind === 'done') this.finish('done');
    else if (message.kind === 'contents') this.#come.push(message.contents);
    else {
      if (message.kind === 'at') this.at = message;
      this.#waited = 0;
      this.#since = performance.now();
    }
    this.#wake();
  }

  finish(end: NonNullable<Reading['end']>): void {
    this.end ??= end;
    this.#wake();
  }

  /** Waits for something to come, as long as there is time. */
  async #moved(): Promise<void> {
    const heard = this.#heard;
    this.#since = performance.now();
    // Where this thread was busy itself, what came meanwhile is still to be heard.
    const late = () => setImmediate(() => this.#heard === heard && this.finish('time'));
    const clock = setTimeout(late, Math.max(0, this.#milliseconds - this.#waited));
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    clearTimeout(clock);
    this.#waited += performance.now() - this.#since;
  }

  /** Looks at the memory of the thread, which need not answer for that. */
  #look(): void {
    const { memory, buffers } = this.#limits;
    this.#worker
      .getHeapStatistics()
      .then(({ used_heap_size: own, external_memory: beside }) => {
        if (own > memory * MEBIBYTE || beside > buffers * MEBIBYTE) this.finish('memory');
      })
      .catch(() => undefined);
  }
}
