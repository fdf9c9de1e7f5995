import { describe, expect, it, onTestFinished } from 'vitest';
import {
  built,
  endsCleanly,
  everyWay,
  faults,
  faultsWithin,
  faulty,
  otherSignals,
  type Subject,
} from './exits.ts';
import { bundleFixture } from './fixture.ts';
import { Pty, type PtyOptions, pause } from './pty.ts';
import { cellsAfter } from './rows.ts';

const toy: Subject = { command: [process.execPath, bundleFixture('toy.ts')], ready: /loaded 3/ };

const reader: Subject = {
  command: [process.execPath, bundleFixture('empty-reader.ts')],
  ready: /clippings is empty/,
};

/** Somewhere deep: an article, the finder over it, something typed. */
const deep: Subject = {
  command: [...built.command, '-q', 'bagheri'],
  ready: /actor › bagheri[\s\S]+Mohammad/,
};

describe('the terminal is given back', () => {
  it.each([...everyWay('q'), ...faults])('after $name', (way) => endsCleanly(toy, way));

  it.each(everyWay('q'))('after $name in the reader itself', (way) => endsCleanly(reader, way));

  it.each([...everyWay('q'), ...otherSignals])('after $name in the built program', (way) =>
    endsCleanly(built, way),
  );

  it.each(faultsWithin)('after a fault in the built program: %s', (name, way) =>
    endsCleanly({ ...faulty, env: { FAULT: name } }, way),
  );

  it.each(everyWay('').slice(1))('after $name in the built program, deep in it', (way) =>
    endsCleanly(deep, way),
  );

  it('when the program ends before Ink is loaded', () =>
    endsCleanly({ ...toy, ready: /toy 80x24/ }, everyWay('q')[0]!));
});

it('leaves nothing of its screen where a terminal has only one', async () => {
  const pty = start(faulty, { FAULT: 'throw', TERM: 'linux' });
  await pty.until(faulty.ready);
  process.kill(pty.pid, 'SIGVTALRM');
  await pty.end();
  const cells = await cellsAfter(pty.bytes.replaceAll(/\x1b\[\?1049[hl]/g, ''), 80, 24);
  expect(cells[0]).toMatch(/^d.* r.* a/);
  expect(cells.slice(1).join(' ')).toMatch(/^[_ ]+$/);
});

describe('what went wrong', () => {
  it('is told with its stack when DRAGOMAN_DEBUG=1 asks for it, and acts on no terminal', async () => {
    const pty = start(faulty, { FAULT: 'throw', DRAGOMAN_DEBUG: '1' });
    await pty.until(faulty.ready);
    process.kill(pty.pid, 'SIGVTALRM');
    expect((await pty.end()).status).toBe(2);
    expect(pty.screen().join('\n')).toMatch(/^Error: broken\nand a second line <U\+001B>\[31m\n +at /);
    expect(pty.bytes).not.toContain('\x1b[31m');
  });

  it.each(['>/dev/full', '>&-'])('ends the program with 2 though nobody can be told: 2%s', async (where) => {
    const command = ['sh', '-c', `exec "$@" 2${where}`, 'sh', ...faulty.command];
    const pty = start({ ...faulty, command }, { FAULT: 'throw' });
    await pty.until(faulty.ready);
    process.kill(pty.pid, 'SIGVTALRM');
    expect((await pty.end()).status).toBe(2);
    expect(pty.alternate).toBe(false);
  });

  it('is no mark on the screen when it is a word that some library prints: that stands where the program was left', async () => {
    const pty = start(faulty, { FAULT: 'print' });
    await pty.until(faulty.ready);
    const before = pty.cells();
    process.kill(pty.pid, 'SIGVTALRM');
    await pause(200);
    pty.keys('jk');
    await pause(200);
    await pty.settle();
    expect(pty.cells()).toEqual(before);
    pty.keys('q');
    expect((await pty.end()).status).toBe(0);
    expect(pty.screen().join('\n')).toMatch(/^a stray word\n\(node:\d+\) Warning: a stray warning\n/);
  });
});

function start({ command }: Subject, env: PtyOptions['env']): Pty {
  const pty = new Pty(command, { env });
  onTestFinished(() => pty.close());
  return pty;
}
