/** Keys by chance on the built program in a real pty: it lives, it gives the terminal back, and z takes back what was decided. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from '../commands/run.ts';
import { ALL_KEYS, NORMAL, PASTES, SIZES, WAYS } from '../reader/chance-keys.ts';
import { Chance } from '../support/chance.ts';
import { expectGivenBack } from './exits.ts';
import { type Pty, pause } from './pty.ts';
import { start } from './sample.ts';

const SEEDS = [1, 2, 3];
/** Some of these are the letters of a name: it comes to about fifteen hundred keys. */
const PRESSED_EACH = 500;
/** Milliseconds, on a machine that may be busy. */
const TIME = 180_000;
/** Keys between two waits for all that was pressed. */
const WAIT_EVERY = 20;
/** Milliseconds after which Esc is taken for a key of its own, with some to spare. */
const ESC_ALONE = 150;

/** In the sample, under some of their spellings. */
const NAMES = ['bageri kani', 'Hizbollah', 'raisi', 'haniya', 'Mohammad Bagheri', 'Kani', 'iran', 'nobody'];

/** Left out: what leaves or stops the program, and what could make a slash the first letter of the name of a file to be written. */
const LEFT_OUT = ['ctrl-c', 'ctrl-z', 'ctrl-l', 'home', 'ctrl-a', 'ctrl-u', 'ctrl-w'];
const KEYS = ALL_KEYS.filter((key) => !LEFT_OUT.includes(key));

/** As xterm sends them (its "ctlseqs"). */
const BYTES: Readonly<Record<string, string>> = {
  ...{ up: '\x1b[A', down: '\x1b[B', right: '\x1b[C', left: '\x1b[D', end: '\x1b[F', delete: '\x1b[3~' },
  ...{ pageup: '\x1b[5~', pagedown: '\x1b[6~', 'shift-tab': '\x1b[Z', tab: '\t', backspace: '\x7f' },
  ...{ enter: '\r', space: ' ', escape: '\x1b' },
};
const bytesOf = (key: string): string =>
  BYTES[key] ?? (key.startsWith('ctrl-') ? String.fromCharCode(key.charCodeAt(5) & 0x1f) : key);

/** How a whole screen begins, with which Ctrl-L is answered. */
const WHOLE = '\x1b[r\x1b[H\x1b[2J';

/** A window, opened again whenever a key has closed it. */
class Window {
  pty: Pty;
  #isOver = false;
  readonly #open: () => Pty;

  constructor(open: () => Pty) {
    this.#open = open;
    this.pty = open();
  }

  /** Waits until there is a list. */
  async opened(): Promise<void> {
    const { pty } = this;
    this.#isOver = false;
    pty.exited.then(() => {
      if (pty === this.pty) this.#isOver = true;
    });
    await pty.until(/^ +Enter .*\? keys/m);
  }

  /** Presses, and waits until all has been answered. */
  async press(bytes: string): Promise<void> {
    const screens = (): number => this.pty.bytes.split(WHOLE).length;
    this.pty.keys(bytes);
    if (bytes.endsWith('\x1b')) await pause(ESC_ALONE);
    const before = screens();
    this.pty.keys('\f');
    await this.pty.until(() => this.#isOver || screens() > before);
    // Part of the screen may still be on its way.
    await pause(20);
    await this.pty.settle();
    if (!this.#isOver) return;
    await this.left();
    this.pty = this.#open();
    await this.opened();
  }

  /** It has left as it ought to, and says nothing of any fault. */
  async left(): Promise<void> {
    expect((await this.pty.end()).status).toBe(0);
    // An editor gets the terminal in between.
    expectGivenBack(this.pty, this.pty.bytes.split('\x1b[?1049h').length - 1);
    // What was typed behind the last key may stand there.
    expect(this.pty.screen().join('\n')).not.toMatch(/dragoman|fault|Error|\.js:\d/);
    this.pty.close();
  }
}

/** What chance presses next. */
function pressed(chance: Chance): string {
  const what = chance.below(100);
  if (what < 70) return bytesOf(chance.of(KEYS));
  if (what < 76) return '\r';
  if (what < 80) return '\x1b';
  if (what < 85) return chance.of(NAMES);
  if (what < 97) return chance.of(WAYS)(chance.of(NAMES));
  return `\x1b[200~${chance.of(PASTES).replaceAll('\x1b', '')}\x1b[201~`;
}

describe.each(SEEDS)('keys by chance in a pty, from seed %i', (seed) => {
  it('end nothing but what they are to end, and can be taken back', { timeout: TIME }, async () => {
    const chance = new Chance(seed);
    const home = folder();
    const cwd = folder();
    const env = {
      ...{ HOME: home, XDG_STATE_HOME: join(home, 'state'), XDG_DATA_HOME: join(home, 'data') },
      ...{ EDITOR: 'true', VISUAL: 'true' },
    };
    const numbers = async (): Promise<string> =>
      (await run(['actors', '--sample', '--json', '--unsure', '--related'], { env })).stdout;
    const before = await numbers();

    const window = new Window(() => start(['--sample'], { env, cwd }));
    await window.opened();
    for (let at = 0; at < PRESSED_EACH; at++) {
      const bytes = pressed(chance);
      if (bytes === '\x1b' || at % WAIT_EVERY === 0) await window.press(bytes);
      else window.pty.keys(bytes);
      if (chance.once(40)) {
        const { columns, rows } = chance.of(SIZES);
        window.pty.resize(columns, rows);
      }
    }
    await window.press('');
    window.pty.resize(NORMAL.columns, NORMAL.rows);
    const isHome = (): boolean => /^ +Enter (?!.*Esc).* q quit /.test(window.pty.screen().at(-1)!);
    for (let escapes = 0; escapes < 60 && !isHome(); escapes++) await window.press('\x1b');
    await window.pty.until(isHome);

    const log = readFileSync(join(home, 'data/dragoman/decisions.jsonl'), 'utf8').trimEnd().split('\n');
    expect(log.length).toBeGreaterThan(0);
    const isAllBack = (): boolean =>
      window.pty.screen().at(-1)!.includes('nothing is left to take back in this corpus');
    for (let taken = 0; taken <= log.length && !isAllBack(); taken++) await window.press('z');
    expect(isAllBack()).toBe(true);
    window.pty.keys('q');
    await window.left();
    expect(await numbers()).toBe(before);
  });
});
