import { constants } from 'node:os';
import { isatty } from 'node:tty';
import { Problem } from '../problem.ts';
import type { Size } from '../reader/rows.ts';
import { capabilitiesOf } from './capabilities.ts';
import { Hush } from './hush.ts';
import { Keyboard } from './keyboard.ts';
import type { TypedEvent } from './keys.ts';
import { Line } from './line.ts';
import { Wire } from './wire.ts';

/**
 * Alternate screen, no autowrap (nothing may scroll the screen, and a character that is wider than we think must not
 * push its row into the next), no cursor, pastes marked as such.
 */
const ENTER = '\x1b[?1049h\x1b[?7l\x1b[?25l\x1b[?2004h';
/** Cleared, because a terminal with no second screen (the Linux console) goes on with this one. */
const LEAVE = '\x1b[H\x1b[2J\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l';
/** What half a frame may have left: a style, a scroll region, an update that is held back until it is whole. */
const END_FRAME = '\x1b[m\x1b[r';
const END_UPDATE = '\x1b[?2026l';

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

/** Beyond this a screen is drawn in its upper left part only: the frame's cost grows with its cells. */
const LARGEST: Size = { columns: 1000, rows: 300 };

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
  readonly wire: Wire;
  /** The exit status once the session has ended; rejects with what went wrong. By then the terminal is as it was. */
  readonly ended: Promise<number>;
  readonly #host: Host;
  readonly #line: Line;
  readonly #keyboard: Keyboard;
  readonly #hush = new Hush();
  readonly #leaving: string;
  readonly #ending = Promise.withResolvers<number>();
  readonly #listeners: (() => void)[] = [];
  #ours = false;
  #over = false;
  #returning = false;
  /** The stop that is under way is still to come. */
  #stopping = false;
  #resizing: NodeJS.Timeout | undefined;

  /** Throws a Problem where there is no terminal to draw on or to take keys from. */
  constructor(host: Host) {
    requireScreen();
    this.#host = host;
    this.ended = this.#ending.promise;
    const hungUp = () => {
      this.#line.forget();
      this.end(128 + constants.signals.SIGHUP);
    };
    this.#keyboard = new Keyboard(
      (event) => this.#over || this.guard(() => host.key(event)),
      hungUp,
      () => this.#line.answered(),
    );
    this.#line = new Line(() => this.wire.flush(), hungUp);
    const can = capabilitiesOf(process.env);
    this.wire = new Wire(this.#line, this.size, can);
    this.#leaving = `${END_FRAME}${can.synchronizes ? END_UPDATE : ''}${LEAVE}`;
  }

  /** Takes the terminal over. */
  start(): void {
    this.#listen();
    this.#enter();
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

  /** The terminal's size now; 80 × 24 where it does not say. */
  get size(): Size {
    const { columns, rows } = process.stdout;
    return {
      columns: Math.min(columns || 80, LARGEST.columns),
      rows: Math.min(rows || 24, LARGEST.rows),
    };
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

  #on(event: string, listener: (...values: never[]) => void): void {
    const listen = listener as (...values: unknown[]) => void;
    process.on(event, listen);
    this.#listeners.push(() => process.off(event, listen));
  }

  #listen(): void {
    for (const signal of FATAL) this.#on(signal, () => this.end(128 + constants.signals[signal]));
    this.#on('uncaughtException', (error) => this.fail(error));
    this.#on('unhandledRejection', (error) => this.fail(error));
    // Whoever ends the program without asking us.
    this.#on('exit', () => {
      this.#close(() => {});
      this.#line.forget();
    });
    this.#on('SIGCONT', () => this.#resume());
    // Not Node's 'resize': a terminal made smaller and large again at once has lost cells, and Node says nothing of it.
    this.#on('SIGWINCH', () => this.#resized());
    process.on('SIGTSTP', this.#stopped);
  }

  readonly #stopped = (): void => this.#stop(process.pid);

  #resized(): void {
    this.#resizing ??= setTimeout(() => this.#takeSize(), RESIZE_PAUSE);
  }

  #takeSize(): void {
    clearTimeout(this.#resizing);
    this.#resizing = undefined;
    this.wire.resize(this.size);
    this.guard(() => this.#host.resized(this.size));
  }

  #enter(): void {
    // Whatever waits for an answer before the terminal is given back has its turn now, or it would take it from us.
    this.#line.forget();
    // Raw mode first: from the background it stops the program before a byte is written over the shell's screen.
    this.#keyboard.start();
    // It failed: the terminal is gone.
    if (this.#over) return;
    this.#ours = true;
    this.#hush.begin();
    this.#line.send(ENTER);
    this.wire.open();
  }

  /**
   * `then` comes when the terminal is the shell's again: its screen at once, its mode when every answer of the terminal
   * has come, which the shell would take for something typed.
   */
  #leave(then: () => void): void {
    if (this.#ours) {
      this.#ours = false;
      this.wire.shut();
      this.#line.sendNow(this.#leaving);
      this.#line.whenQuiet(() => {
        this.#keyboard.stop();
        this.#hush.end();
        then();
      });
    } else {
      // If it is just being given back, then now.
      this.#line.forget();
      then();
    }
  }

  #stop(pid: number): void {
    if (this.#over) return;
    this.#stopping = true;
    this.#leave(() => {
      if (this.#over || !this.#stopping) return;
      // Without a listener the signal does what it always does.
      process.off('SIGTSTP', this.#stopped);
      process.kill(pid, 'SIGTSTP');
      // SIGCONT brings us back. Where no shell controls jobs the signal was thrown away, and this does.
      setTimeout(() => this.#ours || this.#resume(), STOP_PAUSE);
    });
  }

  /**
   * Back from having been stopped. The host has a turn to compose the screen anew before it is drawn, and a second
   * SIGCONT, which comes when the program was stopped in the background until `fg`, draws it no second time.
   */
  #resume(): void {
    if (this.#over || this.#returning) return;
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
      this.#enter();
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
    this.#leave(() => {
      // Later: a library Ink uses kills the program with the very signal being handled if it finds nobody else listening.
      setImmediate(() => {
        for (const forget of this.#listeners) forget();
      });
      this.#keyboard.close();
      this.#line.close();
      settle();
    });
  }
}

/** After everything that is under way and all signals that have come: one turn of the loop may be half over. */
function inTwoTurns(action: () => void): void {
  setImmediate(() => setImmediate(action));
}

function requireScreen(): void {
  if (!isatty(1)) {
    throw new Problem(
      'standard output is not a terminal, so there is no screen to read on: start the reader in a terminal, or see `dragoman --help` for the commands that print.',
    );
  }
  if (process.env.TERM === 'dumb') {
    throw new Problem(
      'this terminal calls itself dumb (TERM=dumb) and cannot show a screen: set TERM to what it is, or see `dragoman --help` for the commands that print.',
    );
  }
}
