import { closeSync, constants, openSync, writeSync } from 'node:fs';

/** How often a full line is tried again, in milliseconds. */
const RETRY = 5;

/** How long the last words of a program wait for a line that takes no bytes, in milliseconds. */
const PATIENCE = 2000;

/**
 * The way to the terminal: bytes go out without blocking the program, so that keys are answered and frames merged
 * while the line is slow.
 *
 * Node's own stream for a terminal blocks, and writes of its thread pool would keep the program from exiting, so
 * this is a descriptor of our own, opened non-blocking, tried again on a timer while the terminal takes nothing.
 */
export class Line {
  readonly #descriptor: number;
  readonly #idle: () => void;
  readonly #lost: () => void;
  #waiting: Uint8Array = new Uint8Array();
  #timer: NodeJS.Timeout | undefined;

  /** `idle`: all bytes are out, and the line was busy before. `lost`: the terminal is gone for good. */
  constructor(idle: () => void, lost: () => void) {
    this.#descriptor = ownDescriptor();
    this.#idle = idle;
    this.#lost = lost;
  }

  /** How many bytes may be sent now; none while some wait for the terminal to take them. */
  get room(): number {
    return this.#waiting.length > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Sends behind what already waits. */
  send(text: string): void {
    this.#waiting = Buffer.concat([this.#waiting, Buffer.from(text)]);
    if (this.#timer === undefined) this.#push();
  }

  /** Drops what waits and sends this before it returns, or gives up after two seconds. */
  sendNow(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Half a sequence may be out: the Esc that our text begins with ends it.
    this.#waiting = Buffer.from(text);
    const deadline = performance.now() + PATIENCE;
    const sleeper = new Int32Array(new SharedArrayBuffer(4));
    try {
      while (!this.#write() && performance.now() < deadline) Atomics.wait(sleeper, 0, 0, RETRY);
    } catch {
      // The terminal is gone, and with it whoever could have read this.
    }
    this.#waiting = new Uint8Array();
  }

  close(): void {
    clearTimeout(this.#timer);
    if (this.#descriptor > 2) closeSync(this.#descriptor);
  }

  #push(): void {
    this.#timer = undefined;
    try {
      if (!this.#write()) this.#timer = setTimeout(() => this.#retry(), RETRY);
    } catch {
      this.#waiting = new Uint8Array();
      this.#lost();
    }
  }

  #retry(): void {
    this.#push();
    if (this.room > 0) this.#idle();
  }

  /** Writes what the terminal takes now; true when nothing is left. Throws when there is no terminal any more. */
  #write(): boolean {
    while (this.#waiting.length > 0) {
      try {
        this.#waiting = this.#waiting.subarray(writeSync(this.#descriptor, this.#waiting));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') return false;
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
