import { describe, expect, it, onTestFinished } from 'vitest';
import type { Size } from '../../source/reader/rows.ts';
import { built } from '../terminal/exits.ts';
import { Pty, pause } from '../terminal/pty.ts';
import { Tmux } from './tmux.ts';

/** What is done at each step, as bytes of a terminal or as a size. Esc stands alone, as it does when a person presses it. */
const ARTICLES = ['j', 'j', 'k', 'G', 'g', ' ', 'b', 'd', 'u', 'jjj', '\x1b[B', '\x1b[A'];
const TEXT = [
  '\r',
  'j',
  'j',
  'j',
  'k',
  ' ',
  'b',
  'd',
  'd',
  'u',
  'G',
  'kkk',
  'g',
  '}',
  '{',
  'J',
  'K',
  '\x1b[6~',
  '\x1b[5~',
];
const ACTOR = [
  'a',
  'b',
  'ageri',
  ' kani',
  '\x1b[B',
  '\x1b[A',
  '\r',
  'n',
  'n',
  'n',
  'n',
  'N',
  ']',
  '[',
  'U',
  'U',
  '\x0f',
  '1',
  'p',
];
const FIND = ['/', 'ira', 'n', '\r', 'n', 'n', 'N', '\x1b'];
const OTHERS = ['?', 'j', ' ', 'q', 'R', 'q', '\x0c', '\x1b', 'G', 'a', '\x1b'];
const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 10 },
  { columns: 200, rows: 50 },
];
const RESIZES: readonly Size[] = [
  { columns: 60, rows: 17 },
  { columns: 120, rows: 30 },
  { columns: 21, rows: 6 },
  { columns: 100, rows: 40 },
];

/** tmux's names for what it cannot be given as text. */
const NAMES: Readonly<Record<string, string>> = {
  '\r': 'Enter',
  '\x1b': 'Escape',
  '\x1b[A': 'Up',
  '\x1b[B': 'Down',
  '\x1b[5~': 'PPage',
  '\x1b[6~': 'NPage',
  '\x0c': 'C-l',
  '\x0f': 'C-o',
  '\x1a': 'C-z',
};

const SHELL = ['bash', '--norc', '--noprofile', '-i'];

/** How long nothing must come before a screen is taken for finished, in milliseconds: the preview waits for a rest. */
const QUIET = 150;

/** How long a screen may take to be the same, in milliseconds. */
const PATIENCE = 10_000;

/** The same shell twice, in tmux and in a plain terminal. */
class Both {
  readonly #tmux: Tmux;
  readonly #pty: Pty;

  constructor(size: Size, term: string) {
    this.#tmux = new Tmux(SHELL, size, term);
    this.#pty = new Pty(SHELL, size);
    onTestFinished(() => this.#pty.close());
  }

  /** Does it on either side. */
  step(what: string | Size): void {
    if (typeof what === 'string') {
      this.#pty.keys(what);
      const name = NAMES[what];
      if (name === undefined) this.#tmux.type(what);
      else this.#tmux.press(name);
    } else {
      this.#pty.resize(what.columns, what.rows);
      this.#tmux.resize(what);
    }
  }

  /** A line for the shell. */
  line(text: string): void {
    this.step(text);
    this.step('\r');
  }

  /** Waits until either shows it. */
  async show(wanted: RegExp): Promise<void> {
    await this.#pty.until(wanted);
    await expect.poll(() => this.#tmux.screen().join('\n'), { timeout: PATIENCE }).toMatch(wanted);
  }

  /** Waits until nothing moves and tmux shows the same, cell by cell with its style. */
  async same(after: string): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    let cells: string[];
    do {
      for (let seen = -1; seen !== this.#pty.bytes.length; await pause(QUIET)) seen = this.#pty.bytes.length;
      await this.#pty.settle();
      cells = await this.#tmux.cells();
    } while (cells.join() !== this.#pty.cells().join() && Date.now() < deadline);
    expect(cells, after).toEqual(this.#pty.cells());
  }
}

/** In either shell the reader, with everything read. */
async function reading(size: Size, term: string): Promise<Both> {
  const both = new Both(size, term);
  await both.show(/[#$] ?$/m);
  both.line('PS1="here: "; clear; echo before');
  await both.show(/^before\nhere:/);
  both.line(built.command.join(' '));
  await both.show(/ 1\/14$/m);
  return both;
}

const TMUX = 'tmux-256color';
const SCREEN = 'screen-256color';

describe('inside tmux', () => {
  it.each([...SIZES.map((size) => ({ ...size, term: TMUX })), { ...SIZES[0]!, term: SCREEN }])(
    'every screen of a session at $columns×$rows is what it is outside, as $term',
    { timeout: 120_000 },
    async ({ term, ...size }) => {
      const both = await reading(size, term);
      await both.same('the start');
      for (const keys of [...ARTICLES, ...TEXT, ...ACTOR, ...FIND, ...OTHERS]) {
        both.step(keys);
        await both.same(JSON.stringify(keys));
      }
      both.step('q');
      await both.show(/^before\nhere: /);
    },
  );

  it.each([TMUX, SCREEN])(
    'another size, a stop and the end give the same screens, as %s',
    { timeout: 60_000 },
    async (term) => {
      const size = SIZES[0]!;
      const both = await reading(size, term);
      for (const keys of ['a', 'bageri kani', '\r', 'n']) {
        both.step(keys);
        await both.same(JSON.stringify(keys));
      }
      for (const other of [...RESIZES, size]) {
        both.step(other);
        await both.same(`${other.columns}×${other.rows}`);
        both.step('n');
        await both.same(`n at ${other.columns}×${other.rows}`);
      }
      both.step('\x1a');
      await both.show(/Stopped/);
      both.line('fg');
      await both.show(/Ali Bagheri Kani +\d+\/\d/);
      await both.same('fg');
      both.step('n');
      await both.same('n after fg');
      both.step('\x03');
      await both.show(/^before\nhere: /);
      both.line('echo "left with $?"');
      await both.show(/^left with 130\nhere:/m);
    },
  );
});
