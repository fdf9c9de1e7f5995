import { constants } from 'node:os';
import type { Size } from '../reader/rows.ts';
import { clipboardBytes, wayOf } from './clipboard.ts';
import type { TypedEvent } from './keys.ts';
import { requireScreen, screenSize } from './screen.ts';
import { Tenancy } from './tenancy.ts';
import type { Wire } from './wire.ts';

/**
 * Signals that end the program, with 128 + their number as its status: those that somebody sends, and that would end
 * it anyway. (Of SIGUSR1 Node would make an open port for debuggers.)
 */
const FATAL = [
  ...(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const),
  ...(['SIGABRT', 'SIGALRM', 'SIGUSR1', 'SIGUSR2', 'SIGXCPU'] as const),
];

/** Resizes come in storms: one is acted on, this many milliseconds after the first. */
const RESIZE_PAUSE = 30;

/** How long a stop we asked for may take to come, in milliseconds. */
const STOP_PAUSE = 50;

/** What a session tells its host. */
export interface Host {
  key(event: TypedEvent): void;
  resized(size: Size): void;
}

/**
 * The terminal while the reader has it: taken over when the session starts, given back exactly once however the
 * session ends, lent to the shell while the program is stopped.
 */
export class Session {
  /** The exit status once the session has ended; rejects with what went wrong. By then the terminal is as it was. */
  readonly ended: Promise<number>;
  readonly #host: Host;
  readonly #terminal: Tenancy;
  readonly #ending = Promise.withResolvers<number>();
  readonly #listeners: (() => void)[] = [];
  #over = false;
  #returning = false;
  /** Another program has it. */
  #lent = false;
  /** The stop that is under way is still to come. */
  #stopping = false;
  #resizing: NodeJS.Timeout | undefined;

  /** Throws a Problem where there is no terminal to draw on or to take keys from. */
  constructor(host: Host) {
    requireScreen();
    this.#host = host;
    this.ended = this.#ending.promise;
    this.#terminal = new Tenancy(
      (event) => this.#over || this.guard(() => host.key(event)),
      () => this.end(128 + constants.signals.SIGHUP),
    );
  }

  /** Takes the terminal over. */
  start(): void {
    this.#listen();
    this.#take();
  }

  /** True once the session has ended. */
  get over(): boolean {
    return this.#over;
  }

  /** Does something that may go wrong; if it does, the session fails. */
  guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.fail(error);
    }
  }

  get wire(): Wire {
    return this.#terminal.wire;
  }

  /** Hands a text to the clipboard of the terminal; false where it surely does not take it, or not so much. */
  copy(text: string): boolean {
    const bytes = clipboardBytes(text, wayOf(process.env));
    return bytes !== null && this.#terminal.pass(bytes);
  }

  /** Gives the terminal back; `ended` resolves to the status. Only the first of `end` and `fail` counts. */
  end(status: number): void {
    this.#close(() => this.#ending.resolve(status));
  }

  /** Gives the terminal back; `ended` rejects with the error. */
  fail(error: unknown): void {
    this.#close(() => this.#ending.reject(error));
  }

  /** Ctrl-Z: stops the whole job, as the terminal itself would; the terminal is the shell's until the job goes on. */
  suspend(): void {
    this.#stop(0);
  }

  /**
   * Lends the terminal to another program until `use` settles, and then takes it back. False where it is not there to be lent.
   * Meanwhile keys are that program's, Ctrl-C too; where it stops itself, the whole job stops.
   */
  async lend(use: () => Promise<void>): Promise<boolean> {
    if (this.#over || this.#lent || !this.#terminal.ours) return false;
    this.#lent = true;
    await new Promise<void>((resolve) => this.#terminal.giveBack(resolve));
    process.off('SIGTSTP', this.#stopped);
    this.#terminal.silence();
    try {
      if (!this.#over) await use();
    } finally {
      this.#lent = false;
      this.#resume();
    }
    return !this.#over;
  }

  #on(event: string, listener: (...values: never[]) => void): void {
    const listen = listener as (...values: unknown[]) => void;
    process.on(event, listen);
    this.#listeners.push(() => process.off(event, listen));
  }

  #listen(): void {
    for (const signal of FATAL)
      this.#on(signal, () => this.#isTheirs(signal) || this.end(128 + constants.signals[signal]));
    this.#on('uncaughtException', (error) => this.fail(error));
    this.#on('unhandledRejection', (error) => this.fail(error));
    // Whoever ends the program without asking us.
    this.#on('exit', () => {
      this.#close(() => {});
      this.#terminal.hurry();
    });
    this.#on('SIGCONT', () => this.#resume());
    // Not Node's 'resize': a terminal made smaller and large again at once has lost cells, and Node says nothing of it.
    this.#on('SIGWINCH', () => this.#resized());
    process.on('SIGTSTP', this.#stopped);
  }

  /** The terminal sends these to whoever has it, and to us with them. */
  #isTheirs(signal: string): boolean {
    return this.#lent && (signal === 'SIGINT' || signal === 'SIGQUIT');
  }

  readonly #stopped = (): void => this.#stop(process.pid);

  #resized(): void {
    this.#resizing ??= setTimeout(() => this.#takeSize(), RESIZE_PAUSE);
  }

  #takeSize(): void {
    clearTimeout(this.#resizing);
    this.#resizing = undefined;
    const size = screenSize();
    this.wire.resize(size);
    this.guard(() => this.#host.resized(size));
  }

  #take(): void {
    this.#terminal.take(() => this.#over);
  }

  #stop(pid: number): void {
    if (this.#over) return;
    this.#stopping = true;
    this.#terminal.giveBack(() => {
      if (this.#over || !this.#stopping) return;
      // Without a listener the signal does what it always does.
      process.off('SIGTSTP', this.#stopped);
      process.kill(pid, 'SIGTSTP');
      // SIGCONT brings us back. Where no shell controls jobs the signal was thrown away, and this does.
      setTimeout(() => this.#terminal.ours || this.#resume(), STOP_PAUSE);
    });
  }

  /**
   * Back from having been stopped. The host has a turn to compose the screen anew before it is drawn, and a second
   * SIGCONT, which comes when the program was stopped in the background until `fg`, draws it no second time.
   */
  #resume(): void {
    if (this.#over || this.#returning || this.#lent) return;
    this.#returning = true;
    // As in the kernel: what sets a program going takes back a stop that has not come yet.
    this.#stopping = false;
    // After a SIGSTOP and `bg` the screen is still the shell's.
    this.wire.shut();
    // A resize while we were stopped was told to somebody else: Node looks at the size when it hears of one.
    process.emit('SIGWINCH', 'SIGWINCH');
    this.#takeSize();
    inTwoTurns(() => {
      if (this.#over) return;
      process.off('SIGTSTP', this.#stopped);
      process.on('SIGTSTP', this.#stopped);
      this.#take();
      inTwoTurns(() => {
        this.#returning = false;
      });
    });
  }

  /** The first time; `settle` comes when the terminal is as it was. */
  #close(settle: () => void): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#resizing);
    process.off('SIGTSTP', this.#stopped);
    this.#terminal.giveBack(() => {
      // Later: a library Ink uses kills the program with the very signal being handled if it finds nobody else listening.
      setImmediate(() => {
        for (const forget of this.#listeners) forget();
      });
      this.#terminal.close();
      settle();
    });
  }
}

/** After everything that is under way and all signals that have come: one turn of the loop may be half over. */
function inTwoTurns(action: () => void): void {
  setImmediate(() => setImmediate(action));
}
