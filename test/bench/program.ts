import { setTimeout as pause } from 'node:timers/promises';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import type { Size } from '../../source/reader/rows.ts';
import type { Chunk } from './chunks.ts';

/** What is started, and where. */
export interface Command {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What has come since a key was written, at `from`. */
export interface Arrived {
  readonly chunks: readonly Chunk[];
  readonly from: number;
}

/** After so many milliseconds of silence a key is answered; after so many without a byte nothing will come. */
const ANSWERED = 8;
const UNANSWERED = 200;

/** How long an answer, or a screen, is waited for: milliseconds. A program that takes longer fails its measure. */
const PATIENCE = 15_000;

/**
 * A program in a real pty on a line without limits, every chunk of its output stamped as it arrives. The terminal at
 * the other end answers what it is asked, and is only fed between two keys, so that its work is in no timing.
 */
export class Program {
  readonly #pty: IPty;
  readonly #terminal: xterm.Terminal;
  #unfed: Buffer[] = [];
  #chunks: Chunk[] = [];
  #feeding: NodeJS.Timeout | undefined;
  #exited = false;
  readonly #started = performance.now();
  #ended = Number.POSITIVE_INFINITY;

  constructor({ words, cwd, env }: Command, { columns: cols, rows }: Size) {
    this.#terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true });
    // With `encoding: null` the data are bytes, whatever the types say.
    this.#pty = spawn(words[0]!, words.slice(1), { cols, rows, cwd, env, encoding: null });
    this.#pty.onData((data) => this.#arrived(data as unknown as Buffer));
    this.#pty.onExit(() => {
      this.#exited = true;
      this.#ended = performance.now();
    });
    this.#terminal.onData((reply) => this.#pty.write(reply));
  }

  #arrived(data: Buffer): void {
    this.#chunks.push({ at: performance.now(), bytes: data.length });
    this.#unfed.push(data);
    // Who asks the terminal something waits for the answer, so it cannot wait for the next key.
    clearTimeout(this.#feeding);
    this.#feeding = setTimeout(() => this.#feed(), 5);
  }

  #feed(): void {
    clearTimeout(this.#feeding);
    for (const data of this.#unfed.splice(0)) this.#terminal.write(data);
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** The rows of the screen as text, without blanks at their ends. */
  async screen(): Promise<readonly string[]> {
    this.#feed();
    await new Promise<void>((resolve) => this.#terminal.write('', resolve));
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  /** Milliseconds from the start to the chunk with which a row of the screen first held this text. */
  async firstShown(text: string): Promise<number> {
    for (const deadline = performance.now() + PATIENCE; performance.now() < deadline; await pause(1)) {
      const at = this.#chunks.at(-1)?.at ?? 0;
      if ((await this.screen()).some((row) => row.includes(text))) return at - this.#started;
    }
    throw new Error(`“${text}” was never shown`);
  }

  /** Writes a key, whatever it may bring. */
  type(key: string): void {
    this.#pty.write(key);
  }

  /** Writes a key, and gives the milliseconds from the start to what it brings on the screen. */
  shownBy(key: string, text: string): Promise<number> {
    this.#write(key);
    return this.firstShown(text);
  }

  /** Milliseconds from the start to the end of a program that ends by itself. */
  async lifetime(): Promise<number> {
    for (const deadline = performance.now() + PATIENCE; !this.#exited; await pause(1)) {
      if (performance.now() > deadline) throw new Error('the program does not end');
    }
    return this.#ended - this.#started;
  }

  /** Waits until the screen is as it should be; throws, with what `fault` makes of the screen, when it never is. */
  async until(
    holds: (screen: readonly string[]) => boolean,
    fault = (screen: readonly string[]): string => screen.filter((row) => row !== '').join('\n'),
  ): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const screen = await this.screen();
      if (holds(screen)) return;
      if (this.#exited || performance.now() > deadline)
        throw new Error(`a screen that was waited for never came; this did:\n${fault(screen)}`);
      await pause(10);
    }
  }

  /**
   * Writes a key and waits until it is answered and so many milliseconds have passed since; a key that is not answered
   * by then is given `UNANSWERED` in all.
   */
  async press(key: string, milliseconds: number): Promise<Arrived> {
    const from = this.#write(key);
    await pause(milliseconds);
    while (!this.#isQuiet(ANSWERED) && performance.now() < from + UNANSWERED) await pause(2);
    return { chunks: this.#chunks, from };
  }

  /** Writes a key and waits until it is answered, and nothing more has come for `quiet` milliseconds. */
  async time(key: string, quiet: number): Promise<Arrived> {
    const from = this.#write(key);
    while (!this.#isQuiet(quiet)) {
      if (performance.now() > from + PATIENCE) throw new Error(`no answer to ${JSON.stringify(key)} came`);
      await pause(1);
    }
    return { chunks: this.#chunks, from };
  }

  /** Whether there is an answer, and nothing has come for so many milliseconds. */
  #isQuiet(milliseconds: number): boolean {
    const last = this.#chunks.at(-1);
    return last !== undefined && performance.now() - last.at >= milliseconds;
  }

  #write(key: string): number {
    this.#chunks = [];
    const from = performance.now();
    this.#pty.write(key);
    return from;
  }

  close(): void {
    clearTimeout(this.#feeding);
    if (!this.#exited) this.#pty.kill('SIGKILL');
    this.#terminal.dispose();
  }
}

/** Does something with a program while it runs. */
export async function using(
  command: Command,
  size: Size,
  work: (program: Program) => Promise<void>,
): Promise<void> {
  const program = new Program(command, size);
  try {
    await work(program);
  } finally {
    program.close();
  }
}
