import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { built, faulty, type Subject } from './exits.ts';
import { Pty, pause } from './pty.ts';

/** A shell with job control, as a person has it, and the built program in its foreground. */
async function inShell({ command, ready, env }: Subject = built, line = '', answers = 0): Promise<Pty> {
  const pty = new Pty(['bash', '--norc', '--noprofile', '-i'], { env: { PS1: 'prompt$ ', ...env }, answers });
  onTestFinished(() => pty.close());
  await pty.until('prompt$');
  pty.keys(`before=$(stty -g); ${command.join(' ')}${line}\r`);
  if (line === '') await pty.until(ready);
  return pty;
}

let asked = 0;

/** The shell has its terminal again, as it was: main screen, cursor, wrapping, its own mode, nothing typed. */
async function shellAgain(pty: Pty): Promise<void> {
  await pty.until(() => !pty.alternate);
  await pty.until('Stopped');
  expect({ cursor: pty.cursorVisible, wrap: pty.autowrap }).toEqual({ cursor: true, wrap: true });
  asked++;
  pty.keys(`clear; [ "$(stty -g)" = "$before" ] && echo same mode ${asked}\r`);
  await pty.until(new RegExp(`^same mode ${asked}$`, 'm'));
}

/** Back in the reader by `fg`: drawn once, and it takes keys. */
async function forward(pty: Pty): Promise<void> {
  const before = pty.bytes.length;
  pty.keys('fg\r');
  await pty.until(() => pty.alternate);
  await pty.until(built.ready);
  pty.keys('jj');
  await pty.until(/ 3\/14 *$/m);
  const bytes = pty.bytes.slice(before);
  expect({ taken: bytes.split('\x1b[?1049h').length - 1, drawn: bytes.split('\x1b[2J').length - 1 }).toEqual({
    taken: 1,
    drawn: 1,
  });
  pty.keys('kk');
  await pty.until(/ 1\/14 *$/m);
}

/** It ends, by these keys, with this status, and the shell has its terminal as it was. */
async function ends(pty: Pty, keys: string, status: number): Promise<void> {
  pty.keys(keys);
  await pty.until(() => !pty.alternate);
  pty.keys('status=$?; clear; echo "left $status"; [ "$(stty -g)" = "$before" ] && echo same mode\r');
  await pty.until(new RegExp(`^left ${status}\nsame mode$`, 'm'));
}

/** The program that the shell runs: the foreground process group of its terminal. */
function foreground(pty: Pty): number {
  const stat = readFileSync(`/proc/${pty.pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[5]);
}

describe('stopping and going on', () => {
  it('works with Ctrl-Z and fg, time after time', async () => {
    const pty = await inShell();
    for (let time = 1; time <= 3; time++) {
      pty.keys('\x1a');
      await shellAgain(pty);
      await forward(pty);
    }
    await ends(pty, 'q', 0);
  });

  it('works before anything is read', async () => {
    const pty = await inShell({ ...built, ready: /./ });
    await pty.until(() => pty.alternate);
    pty.keys('\x1a');
    await shellAgain(pty);
    pty.keys('fg\r');
    await pty.until(built.ready);
    await ends(pty, '\x03', 130);
  });

  it('keeps what was being typed, and the cursor', async () => {
    const pty = await inShell();
    pty.keys('abagh');
    await pty.until(/^ actor › bagh /m);
    pty.keys('\x1a');
    await shellAgain(pty);
    pty.keys('fg\r');
    await pty.until(/^ actor › bagh /m);
    await pty.until(() => pty.cursorVisible);
    pty.keys('eri');
    await pty.until(/^ actor › bagheri /m);
    expect(pty.screen()[pty.cursor.row]!.slice(0, pty.cursor.column)).toBe(' actor › bagheri');
    await ends(pty, '\x03', 130);
  });

  it('stops twice when Ctrl-Z was pressed twice', async () => {
    const pty = await inShell();
    pty.keys('\x1a\x1a');
    await shellAgain(pty);
    pty.keys('clear; fg; echo back again\r');
    await pty.until(/^back again$/m);
    expect(pty.alternate).toBe(false);
    await forward(pty);
    await ends(pty, 'q', 0);
  });

  it('writes nothing over the shell from the background: bg, then fg', async () => {
    const pty = await inShell();
    pty.keys('\x1a');
    await shellAgain(pty);
    const before = pty.bytes.length;
    pty.keys('bg\r');
    await pause(400);
    pty.keys('clear; jobs\r');
    await pty.until(/Stopped/);
    expect(pty.bytes.slice(before)).not.toMatch(/\x1b\[\?(1049|7|25)[hl]/);
    await forward(pty);
    await ends(pty, 'q', 0);
  });

  it('may begin in the background', async () => {
    const pty = await inShell(built, ' &');
    await pause(600);
    pty.keys('\rclear; jobs\r');
    await pty.until(/Stopped/);
    expect(pty.bytes).not.toMatch(/\x1b\[\?(1049|7|25)[hl]/);
    pty.keys('fg\r');
    await pty.until(built.ready);
    await ends(pty, 'q', 0);
  });

  it.each(['to it', 'to its group'])('works with SIGTSTP from outside, %s', async (whom) => {
    const pty = await inShell();
    const pid = foreground(pty);
    process.kill(whom === 'to it' ? pid : -pid, 'SIGTSTP');
    await shellAgain(pty);
    await forward(pty);
    await ends(pty, 'q', 0);
  });

  it('goes on when SIGCONT comes before it has stopped, the terminal having yet to answer', async () => {
    const pty = await inShell(built, '', 800);
    const pid = foreground(pty);
    pty.keys('\x0c\x1a');
    await pty.until(() => !pty.alternate);
    process.kill(pid, 'SIGCONT');
    await pty.until(() => pty.alternate);
    // Past the answer that the stop had waited for.
    await pause(1200);
    pty.keys('jj');
    await pty.until(/ 3\/14 *$/m);
  });

  it.each([false, true])(
    'works with SIGSTOP, which leaves no time to tidy up; SIGCONT without fg: %s',
    async (cont) => {
      const pty = await inShell();
      const pid = foreground(pty);
      // An answer of the terminal that is still on its way then would be the shell's.
      await pause(300);
      process.kill(pid, 'SIGSTOP');
      // The shell writes it into the reader's screen.
      await pty.until(() => pty.bytes.includes('Stopped'));
      const before = pty.bytes.length;
      if (cont) {
        process.kill(pid, 'SIGCONT');
        await pause(300);
        expect(pty.bytes.slice(before)).not.toContain('\x1b[?1049h');
      }
      await forward(pty);
      await ends(pty, 'q', 0);
    },
  );

  it('takes the size it has on coming back, in one go', async () => {
    const pty = await inShell();
    pty.keys('\x1a');
    await shellAgain(pty);
    pty.resize(100, 30);
    await forward(pty);
    expect(pty.screen()[29]).toMatch(/ 1\/14$/);
    await ends(pty, 'q', 0);
  });

  it('ends while it is stopped, by a signal', async () => {
    const pty = await inShell();
    const pid = foreground(pty);
    pty.keys('\x1a');
    await shellAgain(pty);
    process.kill(pid, 'SIGTERM');
    pty.keys('fg; echo "left $?"; stty -g | grep -qx "$before" && echo same mode\r');
    await pty.until(/^left 143\nsame mode$/m);
  });

  it('fails while it is stopped: the message stands on the main screen', async () => {
    const pty = await inShell({ ...faulty, env: { FAULT: 'throw' } });
    const pid = foreground(pty);
    pty.keys('\x1a');
    await shellAgain(pty);
    process.kill(pid, 'SIGVTALRM');
    pty.keys('fg; echo "left $?"; stty -g | grep -qx "$before" && echo same mode\r');
    await pty.until(
      /^dragoman: a fault of the program: broken \(DRAGOMAN_DEBUG=1 tells more\)\nleft 2\nsame mode$/m,
    );
  });

  it('goes on at once where no shell could bring it back', async () => {
    const pty = new Pty(built.command);
    onTestFinished(() => pty.close());
    await pty.until(built.ready);
    pty.keys('\x1a');
    await pty.until(() => pty.bytes.split('\x1b[?1049h').length === 3);
    pty.keys('jj');
    await pty.until(/ 3\/14 *$/m);
    pty.keys('q');
    expect((await pty.end()).status).toBe(0);
  });
});
