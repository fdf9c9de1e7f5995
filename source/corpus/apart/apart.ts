import { statSync } from 'node:fs';
import type { Content } from '../article.ts';
import type { Asked } from '../formats/format.ts';
import { unread } from '../unread.ts';
import { said } from './failure.ts';
import { LIMITS, type Limits, timeOf } from './limits.ts';
import type { ReadTask, Where } from './messages.ts';
import { OwnProcess } from './own-process.ts';
import { Reading } from './reading.ts';

/** Bytes that are taken from a process before they are wanted. */
const HELD_BYTES = 4 * 1024 * 1024;

/**
 * Reads files of kinds that may hang or blow up, in a process of its own that is given so much time and memory and no more: what takes more,
 * or ends the process, is told, and another process reads the next. The process starts with the first file, and keeps this one from ending by
 * nothing.
 */
export class Apart {
  readonly #asked: Asked;
  readonly #limits: Limits;
  /** What the process runs; undefined for what it should. */
  readonly #file: string | undefined;
  #process: OwnProcess | null = null;
  /** What was asked for and not given to the end, in that order; the first that has not ended is being read. */
  #begun: Reading[] = [];
  /** When the last file that was asked for is given. */
  #free: Promise<void> = Promise.resolve();

  constructor(asked: Asked, limits: Limits = LIMITS, file?: string) {
    this.#asked = asked;
    this.#limits = limits;
    this.#file = file;
  }

  /** What stands in a file. Never rejects. */
  async read(path: string, where: Where): Promise<readonly Content[]> {
    return Array.fromAsync(this.contents(path, where));
  }

  /**
   * The same as it comes: of a file of gigabytes no more is held than a few portions. Files are read one after the other, in the order in which
   * they were asked for, each from then on: who asks for some before the first is wanted to the end waits less. All are to be taken, or this
   * to be closed.
   */
  contents(path: string, where: Where): AsyncGenerator<Content, void> {
    const task = { path, where, from: 0, asked: this.#asked };
    const reading = new Reading(task, timeOf(sizeOf(where), this.#limits));
    const isAlone = this.#begun.length === 0;
    this.#begun.push(reading);
    if (this.#process !== null) reading.by(this.#process, false);
    else if (isAlone) this.#supply();
    const before = this.#free;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#free = promise;
    return this.#given(reading, before, resolve);
  }

  async *#given(reading: Reading, before: Promise<void>, free: () => void): AsyncGenerator<Content, void> {
    let last = reading;
    try {
      await before;
      for (let failures = 1; ; failures++) {
        yield* this.#contents(last);
        const { end, at, task } = last;
        if (end === 'done' || end === 'closed' || end === null) return;
        // It may be the doing of a file before: what becomes of this one is not to depend on that.
        if (!last.isFirst && !last.isAny && end !== 'time') {
          last = this.#instead(last, task);
          continue;
        }
        const { path } = task;
        yield unread(at?.path ?? path, { said: said(end, last.milliseconds, this.#limits) });
        // Behind a file in an archive there may be good ones.
        if (at === null || at.path === path) return;
        if (failures >= this.#limits.failures) {
          yield unread(path, { said: GIVEN_UP });
          return;
        }
        last = this.#instead(last, { ...task, from: at.number + 1 });
      }
    } finally {
      this.#begun = this.#begun.filter((one) => one !== last);
      free();
    }
  }

  /** What comes of it before it ends. */
  async *#contents(reading: Reading): AsyncGenerator<Content, void> {
    this.#supply();
    try {
      for await (const batch of reading.batches(() => this.#balance())) yield* batch;
    } finally {
      // Nobody waits for it any more, but the process would go on.
      if (reading.isLate || reading.end === null) this.#left()?.kill();
    }
  }

  /** Lets the process end, or ends it where it reads: that is left where it is. Another may be started by reading on. */
  close(): void {
    const process = this.#left();
    if (this.#first() === undefined) process?.dismiss();
    else process?.kill();
    for (const reading of this.#begun) reading.finish('closed');
    this.#begun = [];
    this.#free = Promise.resolve();
  }

  #first(): Reading | undefined {
    return this.#begun.find(({ end }) => end === null);
  }

  /** Puts a task in the place of one that was given up. */
  #instead(reading: Reading, task: ReadTask): Reading {
    const next = new Reading(task, reading.milliseconds);
    this.#begun = this.#begun.map((one) => (one === reading ? next : one));
    return next;
  }

  /** Where there is no process and something to read, starts one, and gives it all that is to be read. */
  #supply(): void {
    const waiting = this.#begun.filter(({ end }) => end === null);
    if (this.#process !== null || waiting.length === 0) return;
    const process = new OwnProcess(
      this.#limits,
      {
        take: (message, bytes) => {
          this.#first()?.take(message, bytes);
          if (message.kind === 'done' && message.isLarge) {
            this.#left()?.dismiss();
            this.#supply();
          }
          this.#balance();
        },
        failed: (why) => {
          this.#left();
          this.#first()?.finish(why);
        },
      },
      this.#file,
    );
    this.#process = process;
    for (const [at, reading] of waiting.entries()) reading.by(process, at === 0);
  }

  /** Holds the process up as long as much lies here that nobody has taken. */
  #balance(): void {
    const held = this.#begun.reduce((sum, reading) => sum + reading.held, 0);
    if (this.#process !== null) this.#process.isHeld = held > HELD_BYTES;
  }

  /** The process, which is this one's no longer. */
  #left(): OwnProcess | null {
    const process = this.#process;
    this.#process = null;
    return process;
  }
}

const GIVEN_UP =
  'Too many files in it take too long or too much memory to read; the rest of it is given up. Unpack it to read them.';

/** Bytes; 0 where the system does not say, which who reads it will tell. */
function sizeOf(where: Where): number {
  if (typeof where === 'object' && 'bytes' in where) return where.bytes.length;
  return statSync(where as string | Buffer, { throwIfNoEntry: false })?.size ?? 0;
}
