import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { built, expectGivenBack, isAlive } from '../terminal/exits.ts';
import { Pty, pause } from '../terminal/pty.ts';
import { showsGolden } from '../terminal/sample.ts';
import { Sshd } from './sshd.ts';

const SIZE = { columns: 80, rows: 24 };
/** As in a test's own terminals nothing comes back of a session before. */
const APART =
  'export XDG_STATE_HOME="$(mktemp -d)"; export XDG_DATA_HOME="$XDG_STATE_HOME" DRAGOMAN_READ_AFTER=0';
const COMMAND = `${APART}; echo "pid=$$"; exec ${built.command.join(' ')}`;

let sshd: Sshd;
beforeAll(async () => {
  sshd = await Sshd.start();
});
afterAll(() => sshd.stop());

/** The reader at the other end of an SSH connection, and its process number. */
async function overSsh(): Promise<{ pty: Pty; pid: number }> {
  const pty = new Pty(sshd.client(COMMAND), SIZE);
  onTestFinished(() => pty.close());
  await pty.until(built.ready);
  return { pty, pid: Number(/pid=(\d+)/.exec(pty.bytes)![1]) };
}

describe('over SSH', () => {
  it('shows the same screens, follows the size and ends with its status', async () => {
    const { pty } = await overSsh();
    await showsGolden(pty, 'list', SIZE);
    pty.keys('abageri kani\r');
    await showsGolden(pty, 'first-mention', SIZE);
    pty.resize(40, 10);
    await showsGolden(pty, 'first-mention', { columns: 40, rows: 10 });
    pty.keys('\x03');
    expect((await pty.end()).status).toBe(130);
    expectGivenBack(pty);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('gives the terminal back after %s', async (signal, status) => {
    const { pty, pid } = await overSsh();
    process.kill(pid, signal);
    expect((await pty.end()).status).toBe(status);
    expectGivenBack(pty);
  });

  it('leaves no process behind when the client is killed', async () => {
    const { pty, pid } = await overSsh();
    process.kill(pty.pid, 'SIGKILL');
    await pty.until(() => !isAlive(pid));
  });

  it('leaves no process behind when the client is killed while the line takes no byte', async () => {
    const { pty, pid } = await overSsh();
    pty.flow(false);
    for (let i = 0; i < 200; i++) pty.keys('\x0c');
    await pause(500);
    process.kill(pty.pid, 'SIGKILL');
    await pty.until(() => !isAlive(pid));
  });

  it('leaves no process behind when the server at its end is killed', async () => {
    const { pty, pid } = await overSsh();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    process.kill(parent, 'SIGKILL');
    await pty.until(() => !isAlive(pid));
  });

  it('says in a sentence that there is no terminal, when none was asked for', async () => {
    const pty = new Pty(sshd.client(COMMAND, false), SIZE);
    onTestFinished(() => pty.close());
    expect((await pty.end()).status).toBe(2);
    expect(pty.screen().join('')).toMatch(/^pid=\d+dragoman: standard output is not a terminal/);
  });
});
