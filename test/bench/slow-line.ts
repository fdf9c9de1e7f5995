import { readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as pause } from 'node:timers/promises';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import type { Size } from '../../source/reader/rows.ts';
import type { Command } from './program.ts';
import { Allowance, SlowQueue } from './rate.ts';

/** Bytes a second: a satellite link, a hotel's network, a modem. */
export const SLOW = 8000;

/** How often what has come over the line is handed on, in milliseconds. */
const TICK = 5;

/**
 * How a line holds a program up.
 * - `swallows`: everything written is taken at once, as sshd and the network do, and comes out of the far end slowly; a
 *   program learns of it only from what the terminal there answers when it is asked.
 * - `holds back`: the pty is read no faster than the line carries, so that writes block; the terminal answers nothing.
 */
export const LINES = ['swallows', 'holds back'] as const;
export type LineKind = (typeof LINES)[number];

/** How long a screen or an end is waited for, and how long a line may take to be silent: milliseconds. */
const PATIENCE = 15_000;
const LONGEST = 60_000;

/** What node-pty has, and its types do not tell of: the descriptor of the pty, and the stream that reads it. */
interface Inside {
  readonly fd: number;
  readonly _socket: { readonly _handle: { readStop(): void } };
}

/** A program behind a line, fast at first and slow once `slow` was called, with a terminal at the far end. */
export class SlowLine {
  readonly #pty: IPty;
  readonly #terminal: xterm.Terminal;
  readonly #kind: LineKind;
  readonly #queue = new SlowQueue(Number.POSITIVE_INFINITY);
  readonly #tick: NodeJS.Timeout;
  readonly #buffer = Buffer.alloc(1 << 16);
  /** xterm.js loses a character of three bytes of which two came before. */
  readonly #decoder = new StringDecoder('utf8');
  #allowance: Allowance | null = null;
  #status: number | null = null;
  /** When the last byte arrived; told of each time some have, once they are on the screen. */
  lastByte = 0;
  arrived: (at: number) => void = () => {};

  constructor(kind: LineKind, { words, cwd, env }: Command, { columns: cols, rows }: Size) {
    this.#kind = kind;
    this.#terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true });
    // With `encoding: null` the data are bytes, whatever the types say.
    this.#pty = spawn(words[0]!, words.slice(1), { cols, rows, cwd, env, encoding: null });
    this.#pty.onExit(({ exitCode, signal }) => {
      this.#status = signal ? 128 + signal : exitCode;
    });
    if (kind === 'swallows') {
      this.#pty.onData((data) => this.#queue.push(data as unknown as Buffer, performance.now()));
      this.#terminal.onData((reply) => this.#pty.write(reply));
    } else {
      // Pausing would still let it read one chunk, of any size. It begins to read in a tick of its own: ours is behind.
      process.nextTick(() => this.#inside._socket._handle.readStop());
    }
    this.#tick = setInterval(() => this.#deliver(), TICK);
  }

  get #inside(): Inside {
    return this.#pty as unknown as Inside;
  }

  /** From here on the line carries `SLOW` bytes a second. */
  slow(): void {
    this.#queue.setRate(SLOW, performance.now());
    this.#allowance = new Allowance(SLOW, performance.now());
  }

  /** Writes a key; returns when, in milliseconds. Keys are not held up: a person sends only a few. */
  write(key: string): number {
    const at = performance.now();
    this.#pty.write(key);
    return at;
  }

  #deliver(): void {
    const now = performance.now();
    const bytes = this.#kind === 'swallows' ? this.#queue.take(now) : this.#readSome(now);
    if (bytes.length === 0) return;
    this.lastByte = now;
    this.#terminal.write(this.#decoder.write(Buffer.from(bytes)), () => this.arrived(now));
  }

  #readSome(now: number): Buffer {
    const most = Math.min(this.#allowance?.at(now) ?? this.#buffer.length, this.#buffer.length);
    if (most === 0) return Buffer.alloc(0);
    const count = this.#read(most);
    this.#allowance?.used(count, count < most);
    return this.#buffer.subarray(0, count);
  }

  #read(most: number): number {
    try {
      return readSync(this.#inside.fd, this.#buffer, 0, most, null);
    } catch {
      // Nothing there now (EAGAIN), or nobody any more (EIO).
      return 0;
    }
  }

  /** The rows of the screen as text, without blanks at their ends. */
  screen(): readonly string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  /** Waits until the screen is as it should be; throws when it never is. */
  async until(holds: (screen: readonly string[]) => boolean): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    while (!holds(this.screen())) {
      if (performance.now() > deadline)
        throw new Error(`a screen that was waited for never came; this did:\n${this.screen().join('\n')}`);
      await pause(TICK);
    }
  }

  /** Waits until nothing is on its way, and nothing has come for so many milliseconds since then and `from`. */
  async quiet(from: number, milliseconds: number): Promise<void> {
    const idle = (): boolean =>
      this.#queue.length === 0 && performance.now() - Math.max(from, this.lastByte) > milliseconds;
    const deadline = performance.now() + LONGEST;
    while (!idle() && performance.now() < deadline) await pause(TICK);
  }

  /** Waits until the program has ended. Returns when that was, and its exit status; throws when it goes on. */
  async ended(): Promise<{ at: number; status: number }> {
    const deadline = performance.now() + PATIENCE;
    while (isAlive(this.#pty.pid)) {
      if (performance.now() > deadline) throw new Error('the program does not end');
      await pause(1);
    }
    const at = performance.now();
    // node-pty tells of the end only when it has given the terminal up.
    while (this.#status === null && performance.now() < deadline) await pause(TICK);
    return { at, status: this.#status ?? -1 };
  }

  close(): void {
    clearInterval(this.#tick);
    if (this.#status === null && isAlive(this.#pty.pid)) this.#pty.kill('SIGKILL');
    this.#terminal.dispose();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
