import { statSync } from 'node:fs';
import type { Content } from '../article.ts';
import type { Asked } from '../formats/format.ts';
import { unread } from '../unread.ts';
import { said } from './failure.ts';
import { LIMITS, type Limits, timeOf } from './limits.ts';
import type { ReadTask, Where } from './messages.ts';
import { OwnProcess } from './own-process.ts';
import { Reading } from './reading.ts';

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
  #reading: Reading | null = null;
  /** When the last file that was asked for is read. */
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
    let task: ReadTask = { path, where, from: 0, asked: this.#asked };
    for (let failures = 0; ; ) {
      const process = this.#started();
      const isFirst = process.tasks === 0;
      const reading = new Reading(process, task, milliseconds);
      this.#reading = reading;
      try {
        for await (const batch of reading.batches()) yield* batch;
      } finally {
        this.#reading = null;
        if (reading.end !== 'done') this.#leave(process).kill();
        else if (reading.isLast) this.#leave(process).dismiss();
      }
      const { end, at } = reading;
      if (end === 'done' || end === 'closed' || end === null) return;
      // It may be the doing of a file before: what becomes of this one is not to depend on that.
      if (!isFirst && !reading.isAny && end !== 'time') continue;
      yield unread(at?.path ?? path, { said: said(end, milliseconds, this.#limits) });
      // Behind a file in an archive there may be good ones.
      if (at === null || at.path === path) return;
      failures++;
      if (failures === this.#limits.failures) {
        yield unread(path, { said: GIVEN_UP });
        return;
      }
      task = { ...task, from: at.number + 1 };
    }
  }

  /** Lets the process end, or ends it where it reads: that is left where it is. Another may be started by reading on. */
  close(): void {
    this.#reading?.finish('closed');
    if (this.#process === null) return;
    const process = this.#leave(this.#process);
    if (this.#reading === null) process.dismiss();
    else process.kill();
  }

  #started(): OwnProcess {
    if (this.#process !== null) return this.#process;
    const process = new OwnProcess(
      this.#limits,
      {
        take: (message) => this.#reading?.take(message),
        failed: (why) => {
          this.#leave(process);
          this.#reading?.finish(why);
        },
      },
      this.#file,
    );
    this.#process = process;
    return process;
  }

  #leave(process: OwnProcess): OwnProcess {
    if (this.#process === process) this.#process = null;
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
