import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Size } from '../../source/reader/rows.ts';
import { cellsAfter } from '../terminal/rows.ts';

let servers = 0;

/** One pane of a tmux server of its own, so that the person's tmux is neither seen nor touched; gone with the test. */
export class Tmux {
  readonly #socket = `dragoman-test-${process.pid}-${++servers}`;
  /** Of no session before, in no other terminal. */
  readonly #kept = mkdtempSync(join(tmpdir(), 'dragoman-kept-'));
  #size: Size;

  /** `term` is what tmux calls itself inside. */
  constructor(command: readonly string[], size: Size, term = 'tmux-256color') {
    this.#size = size;
    const geometry = ['-x', String(size.columns), '-y', String(size.rows)];
    this.#tmux(
      'start-server',
      ';',
      'set',
      '-g',
      'default-terminal',
      term,
      ';',
      'new-session',
      '-d',
      ...geometry,
      ...command,
    );
    onTestFinished(() => {
      this.#tmux('kill-server');
      rmSync(this.#kept, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  /** Presses keys by tmux's names for them: `Enter`, `C-z`, `Escape`. */
  press(...keys: string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  /** Types text as it stands. */
  type(text: string): void {
    this.#tmux('send-keys', '-l', '--', text);
  }

  /** The rows of the pane, without blanks at their ends. */
  screen(): string[] {
    return this.#tmux('capture-pane', '-p').split('\n').slice(0, this.#size.rows);
  }

  /** Every cell with its style, as `styledCells` has them. */
  cells(): Promise<string[]> {
    const { columns, rows } = this.#size;
    // Styles last from row to row in what tmux prints.
    const lines = this.#tmux('capture-pane', '-p', '-e').split('\n').slice(0, rows);
    return cellsAfter(lines.map((line, i) => `\x1b[${i + 1}H${line}`).join(''), columns, rows);
  }

  /** Any command of tmux; gives what it prints. */
  command(...words: string[]): string {
    return this.#tmux(...words);
  }

  resize(size: Size): void {
    this.#size = size;
    this.#tmux('resize-window', '-x', String(size.columns), '-y', String(size.rows));
  }

  #tmux(...words: string[]): string {
    const env = { ...process.env, XDG_STATE_HOME: this.#kept, XDG_DATA_HOME: this.#kept };
    const all = ['-L', this.#socket, '-f', '/dev/null', ...words];
    return execFileSync('tmux', all, { env, encoding: 'utf8' });
  }
}
