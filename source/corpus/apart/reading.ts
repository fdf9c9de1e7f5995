import type { Content } from '../article.ts';
import type { Failure } from './failure.ts';
import type { FromProcess, ReadTask } from './messages.ts';
import type { OwnProcess } from './own-process.ts';

/** How long a process may take to start, in milliseconds: that is no doing of a file. */
const START = 60_000;

/** How long a message may take to come whole when there is no time left, in milliseconds, and again while more of it comes. */
const AGAIN = 100;

/** One file as it is read in a process. */
export class Reading {
  readonly task: ReadTask;
  /** How long each file inside may be waited for. */
  readonly milliseconds: number;
  /** Why nothing more will come; null while it may. */
  end: Failure | 'done' | 'closed' | null = null;
  /** The file inside that is being read, as far as is known. */
  at: { readonly path: string; readonly number: number } | null = null;
  /** Something came of it. */
  isAny = false;
  /** There was no time left for it, or for the process to start. */
  isLate = false;
  /** The process has read no file before. */
  isFirst = false;
  /** Bytes of what came and was not taken. */
  held = 0;
  #process: OwnProcess | null = null;
  readonly #come: { readonly contents: readonly Content[]; readonly bytes: number }[] = [];
  /** Milliseconds for which the process was waited for since it came to the file where it is. */
  #waited = 0;
  /** Since when it is being waited for. */
  #since = 0;
  #wake: () => void = () => undefined;

  constructor(task: ReadTask, milliseconds: number) {
    this.task = task;
    this.milliseconds = milliseconds;
  }

  /** Has it read in a process; in another one when the one before did not come to it. */
  by(process: OwnProcess, isFirst: boolean): void {
    this.#process = process;
    this.isFirst = isFirst;
    process.read(this.task);
  }

  /** What comes, until `end` says why no more does. `taken` is called for each. */
  async *batches(taken: () => void): AsyncGenerator<readonly Content[], void> {
    for (;;) {
      const batch = this.#come.shift();
      if (batch !== undefined) {
        this.held -= batch.bytes;
        taken();
        yield batch.contents;
      } else if (this.end !== null) return;
      else await this.#moved();
    }
  }

  /** `bytes`: how many came for the message. */
  take(message: FromProcess, bytes: number): void {
    if (message.kind === 'done') this.finish('done');
    else if (message.kind === 'contents') {
      this.isAny = true;
      this.held += bytes;
      this.#come.push({ contents: message.contents, bytes });
    } else {
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

  #late(): void {
    this.isLate = true;
    this.finish(this.#process?.hasBegun ? 'time' : { unstarted: 'no answer' });
  }

  /** Waits for something to come, as long as there is time. */
  async #moved(): Promise<void> {
    this.#since = performance.now();
    let clock: NodeJS.Timeout;
    let isOver = false;
    const wait = (milliseconds: number): void => {
      clock = setTimeout(() => {
        const received = this.#process?.received;
        // Where this thread was busy itself, or stopped, what came meanwhile is still to be heard.
        setImmediate(() => {
          if (isOver) return;
          if (this.#process?.received === received) this.#late();
          else wait(AGAIN);
        });
      }, milliseconds);
    };
    const given = this.#process?.hasBegun ? this.milliseconds : START;
    wait(Math.max(0, given - this.#waited));
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    isOver = true;
    clearTimeout(clock!);
    this.#waited += performance.now() - this.#since;
  }
}
