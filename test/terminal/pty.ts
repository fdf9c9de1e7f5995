import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm, { type IBufferCell } from '@xterm/headless';
import { styledCells } from './rows.ts';

export interface PtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Milliseconds until the terminal answers what it is asked; null: it never does. At once unless said. */
  readonly answers?: number | null;
}

export interface Exit {
  readonly status: number;
  /** Number of the signal that killed the program; 0 when it ended by itself. */
  readonly signal: number;
}

/** How long anything is waited for, in milliseconds: far more than it takes, so that only what never comes fails. */
const DEADLINE = 15_000;

/**
 * The environment of a person at a terminal: of the one that runs the tests only what programs need. Nothing comes back in it of
 * a session before, and how long an article is looked at shows nowhere.
 */
function environment(extra: PtyOptions['env'], kept: string): Record<string, string> {
  const { PATH, HOME, XDG_CACHE_HOME } = process.env;
  const own = { XDG_STATE_HOME: kept, XDG_DATA_HOME: kept, DRAGOMAN_READ_AFTER: '0' };
  const env = { PATH, HOME, XDG_CACHE_HOME, ...own, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...extra };
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A program in a real pty, with a real terminal (xterm.js without a window) at the other end. */
export class Pty {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Everything the program has written, as it came. */
  bytes = '';
  readonly #pty: IPty;
  readonly #terminal: xterm.Terminal;
  readonly #kept = mkdtempSync(join(tmpdir(), 'dragoman-kept-'));
  #exit: Exit | null = null;

  constructor(command: readonly string[], options: PtyOptions = {}) {
    const { columns: cols = 80, rows = 24, env, cwd, answers = 0 } = options;
    const [file, ...args] = command;
    this.#terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true });
    this.#pty = spawn(file!, args, { cols, rows, env: environment(env, this.#kept), cwd });
    this.pid = this.#pty.pid;
    this.#pty.onData((data) => {
      this.bytes += data;
      this.#terminal.write(data);
    });
    // What the terminal answers when it is asked.
    this.#terminal.onData((data) => {
      if (answers === 0) this.keys(data);
      else if (answers !== null) setTimeout(() => this.keys(data), answers);
    });
    this.exited = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal = 0 }) => {
        this.#exit = { status: exitCode, signal };
        resolve(this.#exit);
      });
    });
  }

  /** The rows of the screen as text, without blanks at their ends. */
  screen(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.#terminal.rows },
      (_, i) => active.getLine(active.baseY + i)?.translateToString(true) ?? '',
    );
  }

  cell(row: number, column: number): IBufferCell {
    const { active } = this.#terminal.buffer;
    return active.getLine(active.baseY + row)!.getCell(column)!;
  }

  /** Every cell with its style, for comparing screens. */
  cells(): string[] {
    return styledCells(this.#terminal);
  }

  get cursor(): { row: number; column: number } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { row: cursorY, column: cursorX };
  }

  get alternate(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  get bracketedPaste(): boolean {
    return this.#terminal.modes.bracketedPasteMode;
  }

  get autowrap(): boolean {
    return this.#terminal.modes.wraparoundMode;
  }

  get cursorVisible(): boolean {
    return this.bytes.lastIndexOf('\x1b[?25h') >= this.bytes.lastIndexOf('\x1b[?25l');
  }

  keys(text: string): void {
    this.#pty.write(text);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Stops reading what the program writes, as a line does that is stuck; `flow(true)` goes on. */
  flow(on: boolean): void {
    if (on) this.#pty.resume();
    else this.#pty.pause();
  }

  /** Waits until the screen has the text, or the condition holds. Fails with the screen when it never does. */
  async until(condition: string | RegExp | (() => boolean)): Promise<void> {
    const holds =
      typeof condition === 'function'
        ? condition
        : () => {
            const text = this.screen().join('\n');
            return typeof condition === 'string' ? text.includes(condition) : condition.test(text);
          };
    const deadline = Date.now() + DEADLINE;
    for (;;) {
      await this.settle();
      if (holds()) return;
      if (Date.now() > deadline) {
        throw new Error(`${String(condition)} never came; the screen:\n${this.screen().join('\n')}`);
      }
      await pause(10);
    }
  }

  /** All bytes that have arrived are on the screen. */
  settle(): Promise<void> {
    return new Promise((resolve) => this.#terminal.write('', resolve));
  }

  /** The exit, once the last bytes are on the screen. */
  async end(): Promise<Exit> {
    await this.until(() => this.#exit !== null);
    // The exit can overtake the last bytes.
    await pause(30);
    await this.settle();
    return this.exited;
  }

  /** Hangs up, as a lost SSH line does. */
  hangUp(): void {
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  /** For the end of a test: nothing is left running. */
  close(): void {
    if (this.#exit === null) this.#pty.kill('SIGKILL');
    this.#terminal.dispose();
    rmSync(this.#kept, { recursive: true, force: true, maxRetries: 5 });
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
