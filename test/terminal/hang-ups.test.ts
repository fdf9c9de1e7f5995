import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it, onTestFinished } from 'vitest';
import { program } from '../support/built.ts';
import { built, isAlive } from './exits.ts';
import { bundleFixture } from './fixture.ts';
import { Pty, pause } from './pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-hang-up-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LIST = /Enter read/;

/** Says its process number, then becomes the program. */
const SAYS = `sh -c 'echo "pid=$$"; exec "$@"' sh "$@"`;

interface Line {
  /** What the shell does that has the terminal; `$@` is the program. */
  readonly script: string;
  readonly command?: readonly string[];
  readonly ready?: RegExp;
  /** What else happens before the line is lost. */
  readonly first?: (pty: Pty) => Promise<void>;
}

/** Loses the line of a program that is under way, as a dropped SSH connection does, and waits for the program to go. */
async function isGone({ script, command = built.command, ready = LIST, first }: Line): Promise<void> {
  const pty = new Pty(['sh', '-c', script, 'sh', ...command]);
  let pid = 0;
  onTestFinished(() => {
    pty.close();
    if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  await pty.until(/pid=\d+/);
  pid = Number(/pid=(\d+)/.exec(pty.bytes)![1]);
  await pty.until(ready);
  await first?.(pty);
  pty.hangUp();
  await pty.until(() => !isAlive(pid));
}

/** More frames than a line holds that takes no byte. */
async function stuck(pty: Pty): Promise<void> {
  pty.flow(false);
  for (let i = 0; i < 200; i++) pty.keys('\x0c');
  await pause(500);
}

describe('no process stays behind when the line is lost', () => {
  it('at its list', () => isGone({ script: SAYS }));

  it('in the finder', () =>
    isGone({
      script: SAYS,
      first: async (pty) => {
        pty.keys('airan');
        await pty.until('actor › iran');
      },
    }));

  it('in a program of another core', () =>
    isGone({ script: SAYS, command: [process.execPath, bundleFixture('toy.ts')], ready: /loaded 3/ }));

  it('while it reads a corpus', () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    const text = 'Ali Bagheri Kani came to Tehran and Hossein Amir-Abdollahian left. '.repeat(40);
    for (let i = 0; i < 2000; i++)
      writeFileSync(join(many, `${i}.txt`), `Number ${i}\n\n2023-03-01\n\n${text}\n`);
    return isGone({ script: SAYS, command: [process.execPath, program, many] });
  });

  it('while the line takes no byte', () => isGone({ script: SAYS, first: stuck }));

  // Nobody sends it SIGHUP then: the end of the terminal itself must do.
  it('when the terminal is not its controlling one', () => isGone({ script: `setsid -w ${SAYS}` }));

  it('the same while the line takes no byte', () => isGone({ script: `setsid -w ${SAYS}`, first: stuck }));

  it('when SIGHUP is ignored', () => isGone({ script: `trap '' HUP; ${SAYS}` }));

  it('when its corpus is still coming through a pipe and its keys from /dev/tty', () =>
    isGone({ script: `sleep 20 | ${SAYS}`, command: [process.execPath, program, '-'] }));

  it('when it is stopped', async () => {
    const pty = new Pty(['bash', '--norc', '--noprofile', '-i'], { env: { PS1: 'prompt$ ' } });
    onTestFinished(() => pty.close());
    await pty.until('prompt$');
    pty.keys(`${built.command.join(' ')} & echo "pid=$!"; fg\r`);
    await pty.until(LIST);
    const pid = Number(/pid=(\d+)/.exec(pty.bytes)![1]);
    pty.keys('\x1a');
    await pty.until('Stopped');
    pty.hangUp();
    await pty.until(() => !isAlive(pid));
  });
});

describe('the program ends at once', () => {
  it('by q though its corpus never ends', async () => {
    const pty = new Pty([
      'sh',
      '-c',
      `(echo One; sleep 20) | "$@"; echo "left $?"`,
      'sh',
      process.execPath,
      program,
      '-',
    ]);
    onTestFinished(() => pty.close());
    await pty.until(LIST);
    const pressed = performance.now();
    pty.keys('q');
    await pty.until(() => !pty.alternate);
    // The shell waits for the whole pipe; the terminal is the person's again long before.
    if (performance.now() - pressed > 10_000) throw new Error('it waited for the pipe');
  });
});
