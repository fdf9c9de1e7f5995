import { constants, openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { Problem } from '../problem.ts';
import { type KeyEvent, KeyParser, type TypedEvent } from './keys.ts';

/** The keys of the terminal: standard input where that is a terminal, else /dev/tty, so that a corpus can be piped in. */
export class Keyboard {
  readonly #stream: ReadStream;
  readonly #parser = new KeyParser();
  readonly #key: (event: TypedEvent) => void;
  readonly #answered: () => void;
  #timer: NodeJS.Timeout | undefined;
  #due: NodeJS.Immediate | undefined;

  /**
   * Throws a Problem where there is no terminal to read from. `lost`: the terminal has hung up. `answered`: it has
   * taken in all that was sent before its status was asked for.
   */
  constructor(key: (event: TypedEvent) => void, lost: () => void, answered: () => void) {
    this.#stream = openStream();
    this.#key = key;
    this.#answered = answered;
    for (const event of ['error', 'end', 'close']) this.#stream.on(event, lost);
  }

  /** Raw mode: every key as it is pressed, no echo, no signals. Sets it anew though it may be on already. */
  start(): void {
    // After an outside SIGSTOP the shell has put its own mode in place and Node does not know: off, then on.
    this.#stream.setRawMode(false);
    this.#stream.setRawMode(true);
    this.#stream.off('data', this.#read).on('data', this.#read);
    this.#stream.resume();
  }

  /** The terminal's mode is again as it was found. */
  stop(): void {
    this.#stream.setRawMode(false);
  }

  /** No key is read until the next `start`. */
  pause(): void {
    this.#stopWaiting();
    this.#stream.pause();
  }

  /** No key is delivered any more, and the program is not kept alive by waiting for one. */
  close(): void {
    this.#stopWaiting();
    this.#stream.off('data', this.#read);
    this.#stream.pause();
    this.#stream.unref();
  }

  readonly #read = (bytes: Buffer): void => {
    this.#stopWaiting();
    this.#deliver(this.#parser.push(bytes));
  };

  /** Waits as long as the parser wants, and then until what came while the program was busy has been read. */
  #await(): void {
    const { wait } = this.#parser;
    if (wait === null) return;
    this.#timer = setTimeout(() => {
      this.#due = setImmediate(() => this.#deliver(this.#parser.flush()));
    }, wait);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#due);
  }

  #deliver(events: readonly KeyEvent[]): void {
    this.#await();
    for (const event of events) {
      if (event.kind === 'answer') this.#answered();
      else this.#key(event);
    }
  }
}

function openStream(): ReadStream {
  if (process.stdin.isTTY) return process.stdin;
  try {
    return new ReadStream(openSync('/dev/tty', constants.O_RDONLY | constants.O_NOCTTY));
  } catch {
    throw new Problem(
      'standard input is not a terminal and /dev/tty cannot be opened, so no key can be read: start the reader in a terminal.',
    );
  }
}
