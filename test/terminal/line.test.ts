import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
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
