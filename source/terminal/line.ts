import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { Careful } from './careful.ts';
import { clock } from './clock.ts';
import { Pace, QUESTION } from './pace.ts';

/** How often a full line is tried again, in milliseconds. */
const RETRY = 5;

/** How long the last words of a program wait for a line that takes no bytes, in milliseconds. */
const PATIENCE = 2000;

/**
 * How long the end waits for an answer that is on its way, so that it is not typed into the shell, in milliseconds: from a
 * terminal that has answered before, and from one that may never.
 */
const FAREWELL = { known: 3000, unknown: 1000 } as const;

/**
 * The way to the terminal: bytes go out without blocking the program, and no more of them than the line carries soon,
 * so that keys are answered and frames merged while the line is slow.
 *
 * Node's own stream for a terminal blocks, and writes of its thread pool would keep the program from exiting, so
 * this is a descriptor of our own, opened non-blocking, tried again on a timer while the terminal takes nothing.
 */
export class Line {
  readonly #descriptor: number;
  readonly #idle: () => void;
  readonly #lost: () => void;
  readonly #pace = new Pace();
  /** The terminal has answered nothing yet, and has had its time: it is asked no more unless it does. */
  #mute = false;
  /** In place of the pace while it is mute. */
  readonly #careful = new Careful();
  #waiting: Uint8Array = new Uint8Array();
  /** How many bytes of that are sent even at the end. */
  #lasting = 0;
  #timer: NodeJS.Timeout | undefined;
  #patience: NodeJS.Timeout | undefined;
  #farewell: (() => void) | null = null;

  /**
   * `idle`: there is room again. `lost`: the terminal is gone for good. `descriptor`: the terminal's, closed with the
   * line unless it is a standard one.
   */
  constructor(idle: () => void, lost: () => void, descriptor: number = ownDescriptor()) {
    this.#descriptor = descriptor;
    this.#idle = idle;
    this.#lost = lost;
  }

  /** How many bytes may be sent now; `idle` is called when that was nothing and is something. */
  get room(): number {
    if (this.#waiting.length > 0) return 0;
    const now = clock();
    if (!this.#mute) return this.#pace.portion(now);
    return this.#careful.wait(now) > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Sends behind what already waits, however much. */
  send(text: string): void {
    const bytes = Buffer.from(text);
    const isFull = this.#waiting.length > 0;
    const now = clock();
    this.#careful.sent(bytes.length, now);
    const asks = !this.#mute && this.#pace.sent(bytes.length, now);
    this.#waiting = Buffer.concat([this.#waiting, bytes, Buffer.from(asks ? QUESTION : '')]);
    if (asks) this.#awaitAnswer();
    if (!isFull) this.#push();
  }

  /** The same of what must not be broken off, even where the terminal is given back before it is out. */
  sendWhole(text: string): void {
    this.send(text);
    this.#lasting = this.#waiting.length;
  }

  /** The terminal has taken in what was sent before it was asked. */
  answered(): void {
    // It does answer, if late.
    this.#mute = false;
    this.#pace.answered(clock());
    this.#awaitAnswer();
    if (this.#farewell !== null) {
      // From here on nothing is asked: the answer would be the shell's.
      if (!this.#pace.asked) this.#farewell();
      return;
    }
    // It may have turned out that there is less room than was thought; then it is asked again, unless so much time has
    // gone by that it is taken to be empty.
    if (this.room === 0 && !this.#pace.asked) this.send('');
    this.#lookAgain();
  }

  /** Calls back when no answer is on its way any more, or after some seconds; at once where none ever came in time. */
  whenQuiet(quiet: () => void): void {
    if (this.#mute || !this.#pace.asked) {
      quiet();
      return;
    }
    clearTimeout(this.#patience);
    const patience = this.#pace.known ? FAREWELL.known : FAREWELL.unknown;
    const timer = setTimeout(() => this.#farewell?.(), patience);
    this.#farewell = () => {
      this.#farewell = null;
      clearTimeout(timer);
      quiet();
    };
  }

  /** No answer is waited for any more: whoever was asked has gone, or there is no time. */
  forget(): void {
    this.#pace.forget();
    this.#awaitAnswer();
    this.#farewell?.();
  }

  /** Drops what waits and may be dropped, and sends this before it returns, or gives up after two seconds. */
  sendNow(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Half a sequence may be out: the Esc that our text begins with ends it.
    this.#waiting = Buffer.concat([this.#waiting.subarray(0, this.#lasting), Buffer.from(text)]);
    const deadline = clock() + PATIENCE;
    const sleeper = new Int32Array(new SharedArrayBuffer(4));
    try {
      while (!this.#write() && clock() < deadline) Atomics.wait(sleeper, 0, 0, RETRY);
    } catch {
      // The terminal is gone, and with it whoever could have read this.
    }
    this.#waiting = new Uint8Array();
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    if (this.#descriptor > 2) closeSync(this.#descriptor);
  }

  #awaitAnswer(): void {
    clearTimeout(this.#patience);
    const { overdue } = this.#pace;
    if (overdue === null) return;
    this.#patience = setTimeout(() => this.#unanswered(), overdue - clock());
  }

  #unanswered(): void {
    // The first answer tells, however late, that there is somebody who answers: it is still waited for.
    if (this.#pace.known) this.#pace.giveUp();
    else {
      this.#mute = true;
      if (this.#waiting.length === 0 && this.room === 0) this.#wakeLater();
    }
    this.#lookAgain();
  }

  #push(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      if (!this.#write()) this.#timer = setTimeout(() => this.#retry(), RETRY);
      else if (this.#mute) this.#wakeLater();
    } catch {
      this.#waiting = new Uint8Array();
      this.#lost();
    }
  }

  /** Nobody tells us when a terminal that answers nothing has room again. A timer may be a little early. */
  #wakeLater(): void {
    this.#timer = setTimeout(() => this.#lookAgain(), this.#careful.wait(clock()) + RETRY);
  }

  #lookAgain(): void {
    if (this.room > 0) this.#idle();
  }

  #retry(): void {
    this.#push();
    this.#lookAgain();
  }

  /** Writes what the terminal takes now; true when nothing is left. Throws when there is no terminal any more. */
  #write(): boolean {
    while (this.#waiting.length > 0) {
      try {
        const written = writeSync(this.#descriptor, this.#waiting);
        this.#waiting = this.#waiting.subarray(written);
        this.#lasting = Math.max(0, this.#lasting - written);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') {
          this.#careful.full(clock());
          return false;
        }
        if (code !== 'EINTR') throw error;
      }
    }
    return true;
  }
}

/** Setting descriptor 1 itself non-blocking would set it for the shell too, which has the same one. */
function ownDescriptor(): number {
  try {
    return openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  } catch {
    // No /proc, or a terminal of another user's (after su): then writes may block.
    return 1;
  }
}
