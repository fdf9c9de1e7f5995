import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { program } from '../support/built.ts';
import { expectGivenBack, isAlive } from './exits.ts';
import { bundleFixture } from './fixture.ts';
import { Pty, type PtyOptions, pause } from './pty.ts';

const toy = [process.execPath, bundleFixture('toy.ts')];
const lateAnswers = [process.execPath, bundleFixture('late-answers.ts')];

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
    ['changes', 0],
    ['changes', 10],
    ['plain', 0],
    ['plain', 10],
  ])('is whole again when it was small for a moment (%s, %i ms)', async (wire, milliseconds) => {
    const pty = await ready({ env: { DRAGOMAN_WIRE: wire } });
    await pause(300);
    const cells = () => pty.cells().join('\n');
    const before = cells();
    pty.resize(40, 10);
    await pause(milliseconds);
    pty.resize(80, 24);
    expect(cells()).not.toBe(before);
    await pty.until(() => cells() === before);
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
  it.each([200, 1500])('is answered before the shell has the terminal back, %i ms late', async (answers) => {
    const around = ['sh', '-c', 'stty sane; "$@"; sleep 0.5; echo over', 'sh', ...toy];
    const pty = start(around, { columns: 200, rows: 60, answers });
    await pty.until('loaded 3');
    await pause(answers * 2);
    // The whole screen is drawn again, asked about, and left.
    pty.keys('\x0cq');
    await pty.until('over');
    expect(pty.bytes.split('\x1b[5n').length).toBeGreaterThan(2);
    expect(pty.screen().filter((row) => row !== '')).toEqual(['over']);
  });

  it('is not asked again once the shell has it back', async () => {
    const pty = start(lateAnswers, { answers: null });
    await pty.end();
    expect(pty.bytes.split('\x1b[5n')).toHaveLength(6);
    expect(pty.bytes).toMatch(/left$/);
  });

  it('is asked again when it has answered late for the first time', async () => {
    const pty = await ready({ answers: 1300 });
    await pty.until(() => {
      pty.keys('\x0c');
      return pty.bytes.split('\x1b[5n').length > 3;
    });
  });

  it('need not be answered at all', async () => {
    const pty = await ready({ answers: null, columns: 200, rows: 60 });
    for (let repaint = 0; repaint < 12; repaint++) pty.keys('\x0cj');
    await pty.until('count: 24');
    pty.keys('q');
    expect((await pty.end()).status).toBe(0);
  });
});

describe('a slow line', () => {
  it.each([
    ['answers', 0],
    ['answers nothing', null],
  ])('whose terminal %s gets the newest frame, loses no key, and quits at once', async (_, answers) => {
    const pty = await ready({ answers });
    // By then it is known whether it answers.
    await pause(1200);
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

  it('is given back whole though half a frame was out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-slow-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(
      join(folder, 'long.txt'),
      `A long day\n\n${'The rain went on for hours and nobody said a word. '.repeat(999)}\n`,
    );
    // Whether the last bytes that fit are half a frame is chance: of frames of several sizes one is cut short.
    let isCut = false;
    for (let columns = 200; !isCut && columns > 190; columns--) {
      // A terminal that answers would be sent no more than it takes.
      const pty = start([process.execPath, program, folder], { columns, rows: 50, answers: null });
      await pty.until(/ 1\/1 *$/m);
      pty.keys('\r');
      await pty.until(/\? keys +\d+%/);
      pty.flow(false);
      for (let i = 0; i < 200; i++) pty.keys('\x0c');
      await pause(500);
      process.kill(pty.pid, 'SIGTERM');
      await pause(300);
      pty.flow(true);
      expect((await pty.end()).status).toBe(143);
      expectGivenBack(pty);
      isCut = pty.bytes.split('\x1b[?2026h').length > pty.bytes.split('\x1b[?2026l').length - 1;
    }
    expect(isCut).toBe(true);
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
