import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Content } from '../article.ts';
import type { Asked } from '../formats/format.ts';
import { unread } from '../unread.ts';
import { CEILING, type Failure, LIMITS, type Limits, said, timeOf, YOUNG } from './limits.ts';
import type { FromThread, Where } from './messages.ts';
import { Reading } from './reading.ts';

/**
 * Reads files of kinds that may hang or blow up, in a thread of its own that is given so much time and memory and no more: what takes more is
 * told, and another thread reads the next. The thread starts with the first file, and keeps no process alive.
 */
export class Apart {
  readonly asked: Asked;
  readonly #limits: Limits;
  /** The file of the thread. */
  readonly #thread: string;
  #worker: Worker | null = null;
  #reading: Reading | null = null;
  /** When the last file that was asked for is read. */
  #free: Promise<void> = Promise.resolve();

  constructor(asked: Asked, limits: Limits = LIMITS, thread: string = WORKER) {
    this.asked = asked;
    this.#limits = limits;
    this.#thread = thread;
  }

  /** What stands in a file. Never rejects. */
  async read(path: string, where: Where): Promise<readonly Content[]> {
    return Array.fromAsync(this.contents(path, where));
  }

  /** The same as it comes: of a file of gigabytes no more is held than a few portions. One file at a time; another waits for it. */
  async *contents(path: string, where: Where): AsyncGenerator<Content, void> {
    const before = this.#free;
    let free: () => void = () => undefined;
    this.#free = new Promise((resolve) => {
      free = resolve;
    });
    await before;
    try {
      yield* this.#contents(path, where);
    } finally {
      free();
    }
  }

  async *#contents(path: string, where: Where): AsyncGenerator<Content, void> {
    const milliseconds = timeOf(sizeOf(where), this.#limits);
    let from = 0;
    for (let failures = 1; ; failures++) {
      const worker = this.#started();
      const reading = new Reading(worker, { kind: 'read', path, where, from }, milliseconds, this.#limits);
      this.#reading = reading;
      try {
        for await (const batch of reading.batches()) yield* batch;
      } finally {
        this.#reading = null;
        worker.unref();
        if (reading.end !== 'done') await this.#stop(worker);
      }
      const { end, at } = reading;
      if (end === 'done' || end === 'closed' || end === null) return;
      yield unread(at?.path ?? path, { said: said(end, milliseconds, this.#limits) });
      // Behind a file in an archive there may be good ones.
      if (at === null || at.path === path) return;
      if (failures === this.#limits.failures) {
        yield unread(path, { said: GIVEN_UP });
        return;
      }
      from = at.number + 1;
    }
  }

  /** Ends the thread; what is being read then is left where it is. */
  async close(): Promise<void> {
    this.#reading?.finish('closed');
    if (this.#worker !== null) await this.#stop(this.#worker);
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#thread, {
      workerData: this.asked,
      resourceLimits: { maxOldGenerationSizeMb: CEILING, maxYoungGenerationSizeMb: YOUNG },
      // What a library has to say to its programmer must not reach the terminal.
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    worker.on('message', (message: FromThread) => this.#reading?.take(message));
    const ended = (why: Failure) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#reading?.finish(why);
    };
    worker.on('error', (error: Error) => ended(isOutOfMemory(error) ? 'memory' : 'broken'));
    worker.on('exit', () => ended('broken'));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  async #stop(worker: Worker): Promise<void> {
    if (this.#worker === worker) this.#worker = null;
    await worker.terminate();
  }
}

const WORKER = join(import.meta.dirname, `apart-worker${extname(import.meta.filename)}`);

const GIVEN_UP =
  'Too many files in it take too long or too much memory to read; the rest of it is given up. Unpack it to read them.';

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Bytes; 0 where the system does not say, which the thread will tell. */
function sizeOf(where: Where): number {
  if (typeof where === 'object' && 'bytes' in where) return where.bytes.length;
  return statSync(where as string | Buffer, { throwIfNoEntry: false })?.size ?? 0;
}
