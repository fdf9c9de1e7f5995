import type { Content } from '../article.ts';
import type { Failure } from './failure.ts';
import type { FromProcess, ReadTask } from './messages.ts';
import type { OwnProcess } from './own-process.ts';

/** Batches that are taken from a process before the first of them is wanted. */
const AHEAD = 4;

/** How long a message may take to come whole when there is no time left, in milliseconds, and again while more of it comes. */
const AGAIN = 100;

/** One file as it is read in a process. */
export class Reading {
  /** Why nothing more will come; null while it may. */
  end: Failure | 'done' | 'closed' | null = null;
  /** The file inside that is being read, as far as is known. */
  at: { readonly path: string; readonly number: number } | null = null;
  /** Something came of it. */
  isAny = false;
  /** At its end the process held so much that it should read no more. */
  isLast = false;
  readonly #process: OwnProcess;
  readonly #task: ReadTask;
  readonly #milliseconds: number;
  readonly #come: (readonly Content[])[] = [];
  /** Milliseconds for which the process was waited for since it came to the file where it is. */
  #waited = 0;
  /** Since when it is being waited for. */
  #since = 0;
  #wake: () => void = () => undefined;

  /** `milliseconds`: how long each file inside may be waited for. */
  constructor(process: OwnProcess, task: ReadTask, milliseconds: number) {
    this.#process = process;
    this.#task = task;
    this.#milliseconds = milliseconds;
  }

  /** What comes, until `end` says why no more does. */
  async *batches(): AsyncGenerator<readonly Content[], void> {
    this.#process.read(this.#task);
    for (;;) {
      const batch = this.#come.shift();
      if (batch !== undefined) {
        this.#process.goOn();
        yield batch;
      } else if (this.end !== null) return;
      else await this.#moved();
    }
  }

  take(message: FromProcess): void {
    if (message.kind === 'done') {
      this.isLast = message.isLarge;
      this.finish('done');
    } else if (message.kind === 'contents') {
      this.isAny = true;
      this.#come.push(message.contents);
      if (this.#come.length >= AHEAD) this.#process.hold();
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

  /** Waits for something to come, as long as there is time. */
  async #moved(): Promise<void> {
    this.#since = performance.now();
    let clock: NodeJS.Timeout;
    const wait = (milliseconds: number): void => {
      clock = setTimeout(() => {
        const { received } = this.#process;
        // Where this thread was busy itself, or stopped, what came meanwhile is still to be heard.
        setImmediate(() => (this.#process.received === received ? this.finish('time') : wait(AGAIN)));
      }, milliseconds);
    };
    wait(Math.max(0, this.#milliseconds - this.#waited));
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    clearTimeout(clock!);
    this.#waited += performance.now() - this.#since;
  }
}
