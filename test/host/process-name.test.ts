import { execFileSync, spawn } from 'node:child_process';
import { expect, it, onTestFinished, vi } from 'vitest';
import { program } from '../support/built.ts';

/** What `ps` shows of a process: its name, and the words it was called with. */
const shownBy = (pid: number, field: 'comm' | 'args'): string =>
  execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();

it.each([{ words: ['list', '-'] }, { words: ['list', '--json', '-'] }])(
  'ps shows what was asked for: $words',
  async ({ words }) => {
    // Waits for its standard input.
    const child = spawn(process.execPath, [program, ...words], { stdio: ['pipe', 'ignore', 'ignore'] });
    onTestFinished(() => void child.kill());
    await vi.waitFor(
      () => expect(shownBy(child.pid!, 'args')).toBe(['dragoman', ...words].join(' ')),
      20_000,
    );
    expect(shownBy(child.pid!, 'comm')).toMatch(/^dragoman/);
  },
);
