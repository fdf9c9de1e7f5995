import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { commandOf, environmentOf } from './command.ts';
import { type Failure, failureOf } from './failure.ts';
import { Frames, frameOf } from './frames.ts';
import { type Limits, mostOf } from './limits.ts';
import {
  type FromProcess,
  LIFELINE,
  type ReadTask,
  STANDARD_ERROR,
  STANDARD_INPUT,
  TOLD,
} from './messages.ts';

/** Who hears of a process. */
export interface Listener {
  /** `bytes`: how many came for the message. */
  take(message: FromProcess, bytes: number): void;
  /** Nothing more comes; all that did was told. Not called where the process was ended from here. */
  failed(why: Failure): void;
}

/** Of what the process writes on standard error the last is kept: so many UTF-16 units. */
const WORDS = 16 * 1024;

/** Mebibytes that a process may hold and still be given another file: to start one costs less than to carry that along. */
const LARGE = 512;

const FILE = join(import.meta.dirname, `apart-process${extname(import.meta.filename)}`);

/**
 * A process that reads files (see apart-process.ts), whatever becomes of it. It keeps this one from ending by nothing, has nothing of the terminal,
 * gets none of the signals that are sent from there, and ends with this process or thread, however that ends.
 */
export class OwnProcess {
  /** Bytes that came from it. */
  received = 0;
  /** It takes files. */
  hasBegun = false;
  /** Null once nothing is to be heard of it any more. */
  #listener: Listener | null;
  readonly #child: ChildProcess;
  readonly #frames = new Frames();
  #words = '';

  /** `file`: what the process runs. */
  constructor(limits: Limits, listener: Listener, file: string = FILE) {
    this.#listener = listener;
    const most = mostOf(limits);
    const [program, ...words] = commandOf(file, [most, Math.min(LARGE, most / 2)].map(String), limits);
    this.#child = spawn(program, words, {
      stdio: ['pipe', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: environmentOf(process.env),
      // A session of its own.
      detached: true,
      windowsHide: true,
    });
    this.#child.on('error', (error: NodeJS.ErrnoException) =>
      this.#ended({ unstarted: error.code ?? error.message }),
    );
    this.#child.on('close', (status, signal) =>
      this.#ended(failureOf({ status, signal }, this.#words, this.hasBegun)),
    );
    this.#child.unref();
    for (const pipe of this.#pipes()) {
      // That the process is gone is told by its end.
      pipe.on('error', () => undefined);
      pipe.unref();
    }
    this.#pipe(STANDARD_ERROR)?.on('data', (bytes: Buffer) => {
      this.#words = (this.#words + bytes.toString('latin1')).slice(-WORDS);
    });
    this.#pipe(TOLD)?.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  /** Gives it a file to read, which it does when it has read those that it was given before. */
  read(task: ReadTask): void {
    const pipe = this.#pipe(STANDARD_INPUT);
    // What is given in one go is written in one go.
    pipe?.cork();
    pipe?.write(frameOf(task));
    process.nextTick(() => pipe?.uncork());
  }

  /** Whether nothing more is taken from it for now: it is held up where it wants to tell more. */
  set isHeld(isHeld: boolean) {
    const pipe = this.#pipe(TOLD);
    if (isHeld !== pipe?.isPaused()) pipe?.[isHeld ? 'pause' : 'resume']();
  }

  /** Ends it, in the midst of whatever it does. */
  kill(): void {
    this.#listener = null;
    this.#child.kill('SIGKILL');
    this.#leave();
  }

  /** Lets it end, when it has nothing to do. */
  dismiss(): void {
    this.#listener = null;
    this.#leave();
  }

  #leave(): void {
    for (const pipe of this.#pipes()) pipe.destroy();
  }

  #pipe(number: number): Socket | null {
    // There are none where a process could not be started.
    return (this.#child.stdio?.[number] ?? null) as Socket | null;
  }

  #pipes(): Socket[] {
    return [STANDARD_INPUT, STANDARD_ERROR, TOLD, LIFELINE].flatMap((number) => this.#pipe(number) ?? []);
  }

  #take(chunk: Buffer): void {
    this.received += chunk.length;
    this.#frames.push(chunk);
    for (;;) {
      const { held } = this.#frames;
      let message: FromProcess | undefined;
      try {
        message = this.#frames.next() as FromProcess | undefined;
      } catch {
        // It does not know what it says any more.
        this.#pipe(TOLD)?.destroy();
        this.#child.kill('SIGKILL');
      }
      if (message === undefined) return;
      this.hasBegun = true;
      try {
        this.#listener?.take(message, held - this.#frames.held);
      } catch (fault) {
        this.#child.kill('SIGKILL');
        this.#ended({ fault });
        return;
      }
    }
  }

  #ended(why: Failure): void {
    const listener = this.#listener;
    this.#listener = null;
    this.#leave();
    listener?.failed(why);
  }
}
