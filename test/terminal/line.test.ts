import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Line } from '../../source/terminal/line.ts';
import { QUESTION } from '../../source/terminal/pace.ts';

// A file takes all at once, as sshd does; the test is the terminal that answers, or does not.
function lineToFile(): { line: Line; told: () => number; asked: () => number } {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-line-'));
  const file = join(folder, 'terminal');
  const idle = vi.fn();
  const line = new Line(idle, () => expect.unreachable(), openSync(file, 'w'));
  onTestFinished(() => {
    line.close();
    rmSync(folder, { recursive: true });
  });
  return {
    line,
    told: () => idle.mock.calls.length,
    asked: () => readFileSync(file, 'latin1').split(QUESTION).length - 1,
  };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['hrtime', 'setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('room on the line', () => {
  it.each([
    ['and is asked how far it is, where it was written to just now', 400, 0],
    ['and is told of, where nothing went to it for long', 700, 1],
  ])('comes to nothing when a line turns out slow %s', (_, milliseconds, told) => {
    const { line, told: calls, asked } = lineToFile();
    line.send('near');
    line.answered();
    // Asked behind the first, not yet behind the second.
    line.send('x'.repeat(600));
    line.send('x'.repeat(400));
    expect(asked()).toBe(2);
    vi.advanceTimersByTime(milliseconds);
    const before = calls();
    line.answered();
    expect(calls() - before).toBe(told);
    expect(asked()).toBe(3 - told);
    expect(line.room > 0).toBe(told > 0);
  });
});

describe('the end of a line', () => {
  it('breaks off no sequence that is to be whole, and drops frames behind it', async () => {
    vi.useRealTimers();
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-line-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const pipe = join(folder, 'pipe');
    const file = join(folder, 'terminal');
    execFileSync('mkfifo', [pipe]);
    // Whoever reads has the pipe open, and takes nothing for a while: a pipe holds 64 KiB.
    const slow = spawn('sh', ['-c', 'exec 3<"$1"; sleep 0.5; cat <&3 >"$2"', 'sh', pipe, file]);
    const descriptor = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const line = new Line(
      () => undefined,
      () => expect.unreachable(),
      descriptor,
    );
    const whole = 'x'.repeat(100_000);
    line.sendWhole(whole);
    line.send('a frame');
    line.sendNow('the end');
    line.close();
    await once(slow, 'exit');
    const written = readFileSync(file, 'latin1').replaceAll(QUESTION, '');
    expect([written.length, written.slice(-20)]).toEqual([
      whole.length + 'the end'.length,
      `${'x'.repeat(13)}the end`,
    ]);
  });
});
