import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { program } from '../support/built.ts';

// A server of its own, so that the person's tmux is neither seen nor touched.
const socket = `dragoman-reader-${process.pid}`;
const tmux = (...words: string[]): string =>
  execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8' });

beforeEach(() => {
  tmux('new-session', '-d', '-x', '80', '-y', '24', 'sh');
});

afterEach(() => {
  tmux('kill-server');
});

const screen = (): string => tmux('capture-pane', '-p');

function golden(name: string): string {
  return readFileSync(new URL(`../terminal/golden/${name}.txt`, import.meta.url), 'utf8');
}

async function shows(wanted: string | RegExp): Promise<void> {
  const polled = expect.poll(screen, { timeout: 10_000 });
  await (typeof wanted === 'string' ? polled.toBe(wanted) : polled.toMatch(wanted));
}

it('is read in tmux as in any terminal, and tmux has its screen back', async () => {
  tmux('send-keys', 'PS1="here: "; clear; echo before', 'Enter');
  await shows(/^before\nhere:/);
  tmux('send-keys', `'${process.execPath}' '${program}' --sample`, 'Enter');
  await shows(golden('list-80x24'));
  tmux('send-keys', 'a');
  await shows(golden('finder-empty-80x24'));
  tmux('send-keys', '-l', 'bageri kani');
  await shows(golden('finder-80x24'));
  tmux('send-keys', 'Enter', 'n', 'n', 'n');
  await shows(golden('next-article-80x24'));
  tmux('resize-window', '-x', '40', '-y', '10');
  await shows(golden('next-article-40x10'));
  tmux('resize-window', '-x', '80', '-y', '24');
  await shows(golden('next-article-80x24'));
  tmux('send-keys', 'Escape');
  await shows(golden('list-with-actor-80x24'));
  tmux('send-keys', 'C-z');
  await shows(/Stopped/);
  tmux('send-keys', 'fg', 'Enter');
  await shows(golden('list-with-actor-80x24'));
  tmux('send-keys', 'q');
  await shows(/^before\nhere: /);
  tmux('send-keys', 'echo "left with $?"', 'Enter');
  await shows(/^before\nhere: [\s\S]*left with 0\nhere:\s*$/);
});
