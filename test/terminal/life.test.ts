import { describe, expect, it, onTestFinished } from 'vitest';
import { isAlive } from './exits.ts';
import { bundleFixture } from './fixture.ts';
import { Pty, type PtyOptions, pause } from './pty.ts';

const toy = [process.execPath, bundleFixture('toy.ts')];

function start(command: readonly string[], options?: PtyOptions): Pty {
  const pty = new Pty(command, options);
  onTestFinished(() => pty.close());
  return pty;
}

/** The toy, ready for keys. */
async function ready(options?: PtyOptions, command = toy): Promise<Pty> {
  const pty = start(command, options);
  await pty.until('loaded 3');
  return pty;
}

describe('keys', () => {
  it('come one by one, however many arrive in one read', async () => {
    const pty = await ready();
    pty.keys('jjj');
    await pty.until(/keys: j j j$/m);
    await pty.until('count: 3');
  });

  it('are whole though a sequence is split by more than 60 ms', async () => {
    const pty = await ready();
    pty.keys('\x1b');
    await pause(65);
    pty.keys('[');
    await pause(120);
    pty.keys('A');
    await pty.until(/keys: up$/m);
  });

  it('are whole though the program was busy when their rest came', async () => {
    const pty = await ready();
    pty.keys('W\x1b');
    // The Esc has been held for its time, and the rest lies there, before the program looks up again.
    await pause(150);
    pty.keys('[A');
    await pty.until(/keys: W up$/m);
  });

  it('include a lone Esc', async () => {
    const pty = await ready();
    pty.keys('\x1b');
    await pty.until(/keys: escape$/m);
  });

  it('are never made of what a terminal reports', async () => {
    const pty = await ready();
    pty.keys('\x1b[<0;1;1M\x1b[M !!\x1b[I\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[1;1Rj');
    await pty.until(/keys: j$/m);
    await pty.until('count: 1');
  });

  it('are taken again after a paste that never closes', async () => {
    const pty = await ready();
    pty.keys('\x1b[200~abc');
    await pty.until('pasted: 3 "abc"');
    pty.keys('\x03');
    expect((await pty.end()).status).toBe(130);
  });

  it('come from /dev/tty when standard input is something else', async () => {
    const pty = await ready({}, ['sh', '-c', 'echo corpus | "$@"', 'sh', ...toy]);
    pty.keys('jq');
    expect((await pty.end()).status).toBe(0);
    expect(pty.screen().join('')).toBe('');
  });
});

describe('the marker', () => {
  it('is told once that it rests, however many keys moved it', async () => {
    const pty = await ready();
    pty.keys('jjjj');
    await pty.until('rests 1');
    await pause(300);
    await pty.settle();
    expect(pty.screen()[0]).toContain('rests 1');
  });
});

describe('the screen', () => {
  it('is drawn by Ink without a byte more than the first frame took', async () => {
    const pty = await ready();
    await pause(500);
    expect(pty.bytes.split('\x1b[2J')).toHaveLength(2);
    expect(pty.bytes.split('row 12')).toHaveLength(2);
  });

  it('costs the changed cells and no more', async () => {
    const pty = await ready();
    const before = pty.bytes.length;
    pty.keys('k');
    await pty.until('count: 1');
    expect(pty.bytes.slice(before)).toBe('\x0b\x1b[7Gk\x0b\x0b\x0b1');
  });

  it('shows the cursor where the frame says, and hides it again', async () => {
    const pty = await ready();
    expect(pty.cursorVisible).toBe(false);
    pty.keys('/');
    await pty.until(() => pty.cursorVisible);
    expect(pty.cursor).toEqual({ row: 2, column: 5 });
    pty.keys('/');
    await pty.until(() => !pty.cursorVisible);
  });

  it('is drawn again on Ctrl-L', async () => {
    const pty = await ready();
    pty.keys('\x0c');
    await pty.until(() => pty.bytes.split('\x1b[2J').length === 3);
    await pty.until('keys: ctrl-l');
    await pty.until('row 22');
  });

  it('follows the size, once for a storm of changes', async () => {
    const pty = await ready();
    for (let columns = 79; columns > 60; columns--) pty.resize(columns, 20);
    await pty.until('toy 61x20');
    await pty.until(() => pty.screen().at(-1) === '='.repeat(61));
    expect(pty.bytes.split('\x1b[2J').length).toBeLessThan(8);
  });

  it.each([
    [1, 1],
    [2, 3],
    [300, 100],
  ])('fits %i × %i', async (columns, rows) => {
    const pty = start(toy, { columns, rows });
    await pty.until(() => pty.screen().at(-1) === '='.repeat(columns));
    pty.keys('q');
    expect((await pty.end()).status).toBe(0);
  });

  it('never scrolls, whatever stands in its last cell', async () => {
    const pty = await ready({ columns: 60, rows: 12 });
    pty.keys('jkjk');
    await pty.until('count: 4');
    expect(pty.screen()[0]).toMatch(/^toy/);
    expect(pty.screen()[11]).toBe('='.repeat(60));
  });
});

describe('what the terminal is asked', () => {
  it('is answered before the shell has the terminal back, however late', async () => {
    const around = ['sh', '-c', 'stty sane; "$@"; sleep 0.5; echo over', 'sh', ...toy];
    const pty = start(around, { columns: 200, rows: 60, answers: 200 });
    await pty.until('loaded 3');
    await pause(500);
    // The whole screen is drawn again, asked about, and left.
    pty.keys('\x0cq');
    await pty.until('over');
    expect(pty.bytes.split('\x1b[5n').length).toBeGreaterThan(2);
    expect(pty.screen().filter((row) => row !== '')).toEqual(['over']);
  });

  it('need not be answered at all', async () => {
    const pty = await ready({ answers: null, columns: 200, rows: 60 });
    for (let repaint = 0; repaint < 12; repaint++) pty.keys('\x0cj');
    await pty.until('count: 24');
    pty.keys('q');
    expect((await pty.end()).status).toBe(0);
  });
});

describe('stopping and going on', () => {
  /** A shell with job control, as a person has it. */
  async function shell(): Promise<Pty> {
    const pty = start(['bash', '--norc', '--noprofile', '-i'], { env: { PS1: 'prompt$ ' } });
    await pty.until('prompt$');
    pty.keys(`${toy.join(' ')}\r`);
    await pty.until('loaded 3');
    return pty;
  }

  async function backToShell(pty: Pty): Promise<void> {
    await pty.until(() => !pty.alternate);
    await pty.until(/Stopped/);
    expect(pty.cursorVisible).toBe(true);
    pty.keys('stty -a | grep -o -w -e "-\\?icanon" -e "-\\?echo"\r');
    await pty.until(/^icanon\n(.*\n)*echo$/m);
  }

  async function forward(pty: Pty): Promise<void> {
    pty.keys('fg\r');
    await pty.until(() => pty.alternate && pty.screen()[0]!.startsWith('toy'));
    await pty.until('row 22');
    pty.keys('kk');
    await pty.until(/ k k$/m);
    pty.keys('q');
    await pty.until(() => !pty.alternate);
  }

  it('works with Ctrl-Z and fg', async () => {
    const pty = await shell();
    pty.keys('\x1a');
    await backToShell(pty);
    await forward(pty);
  });

  it.each(['SIGTSTP', 'SIGSTOP'] as const)('works with %s from outside', async (signal) => {
    const pty = await shell();
    const pid = await childOf(pty);
    process.kill(pid, signal);
    if (signal === 'SIGTSTP') await backToShell(pty);
    else await pty.until(/Stopped/);
    await forward(pty);
  });

  it('takes the size it has on coming back', async () => {
    const pty = await shell();
    pty.keys('\x1a');
    await backToShell(pty);
    pty.resize(70, 20);
    await pause(50);
    pty.keys('fg\r');
    await pty.until('toy 70x20');
    pty.keys('q');
  });

  it('goes on where no shell could bring it back', async () => {
    const pty = await ready();
    pty.keys('\x1a');
    await pty.until(() => pty.bytes.split('\x1b[?1049h').length === 3);
    pty.keys('k');
    await pty.until('ctrl-z k');
  });
});

/** The program that the shell runs: the foreground process group of its terminal. */
async function childOf(pty: Pty): Promise<number> {
  const { readFileSync } = await import('node:fs');
  const stat = readFileSync(`/proc/${pty.pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[5]);
}

describe('a slow line', () => {
  it('gets the newest frame, loses no key, and quits at once', async () => {
    const pty = await ready();
    pty.flow(false);
    for (let i = 0; i < 300; i++) pty.keys('\x0c');
    await pause(500);
    pty.flow(true);
    await pty.until('count: 300');
    expect(pty.bytes.split('\x1b[2J').length).toBeLessThan(250);
    pty.keys('q');
    expect((await pty.end()).status).toBe(0);
    expect(pty.alternate).toBe(false);
  });

  it('does not keep the program from ending when it is stuck', async () => {
    const pty = await ready({ columns: 200, rows: 50 });
    pty.flow(false);
    for (let i = 0; i < 100; i++) pty.keys('\x0c');
    await pause(300);
    process.kill(pty.pid, 'SIGTERM');
    await pty.until(() => !isAlive(pty.pid));
  });
});

describe('the environment', () => {
  it('CI=1 changes nothing', async () => {
    const plain = await ready();
    const ci = await ready({ env: { CI: '1' } });
    expect(ci.cells()).toEqual(plain.cells());
    expect(ci.cell(3, 0).isBold()).not.toBe(0);
  });

  it('NO_COLOR takes the colours and nothing else', async () => {
    const pty = await ready({ env: { NO_COLOR: '1' } });
    expect(pty.screen()[3]).toBe('bold inverse unsure red');
    expect(pty.cell(3, 20).isFgDefault()).toBe(true);
    expect(pty.cell(3, 5).isInverse()).not.toBe(0);
  });

  it.each([
    ['TERM is unset', { TERM: undefined }],
    ['TERM is unknown', { TERM: 'nothing-anybody-knows' }],
    ['LANG=C', { LANG: 'C' }],
    ['a screen reader is said to be there', { INK_SCREEN_READER: 'true' }],
  ])('works when %s', async (_, env) => {
    const pty = await ready({ env });
    expect(pty.screen()[6]).toBe('  after a blank row, indented');
    expect(pty.cell(3, 5).isInverse()).not.toBe(0);
  });

  it('TERM=dumb gets a sentence and 2', async () => {
    const pty = start(toy, { env: { TERM: 'dumb' } });
    expect((await pty.end()).status).toBe(2);
    expect(pty.screen().join(' ')).toContain('TERM=dumb');
    expect(pty.bytes).not.toContain('\x1b');
  });

  it('a standard output that is no terminal gets a sentence and 2', async () => {
    const pty = start(['sh', '-c', '"$@" | cat; exit 3', 'sh', ...toy]);
    await pty.end();
    expect(pty.screen().join(' ')).toContain('standard output is not a terminal');
    expect(pty.bytes).not.toContain('\x1b');
  });

  it('a closed standard output gets a sentence and 2', async () => {
    const pty = start(['sh', '-c', '"$@" >&-; echo "status=$?"', 'sh', ...toy]);
    await pty.until('status=2');
    expect(pty.screen().join(' ')).toContain('standard output is not a terminal');
  });

  it('no terminal for keys gets a sentence and 2', async () => {
    const pty = start(['sh', '-c', 'setsid -w "$@" </dev/null; echo "status=$?"', 'sh', ...toy]);
    await pty.until('status=2');
    expect(pty.screen().join(' ')).toContain('/dev/tty cannot be opened');
    expect(pty.bytes).not.toContain('\x1b');
  });
});
