import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { program } from '../support/built.ts';

// A server of its own, so that the person's tmux is neither seen nor touched.
const socket = `dragoman-test-${process.pid}`;
const tmux = (...words: string[]): string =>
  execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8' });

beforeEach(() => {
  tmux('new-session', '-d', '-x', '80', '-y', '24', 'sh');
});

afterEach(() => {
  tmux('kill-server');
});

it('runs inside tmux', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  tmux(
    'send-keys',
    `PS1=; clear; '${process.execPath}' '${program}' --version; echo "left with $?"`,
    'Enter',
  );
  await expect.poll(() => tmux('capture-pane', '-p'), { timeout: 10_000 }).toMatch(/^left with \d+$/m);
  expect(tmux('capture-pane', '-p').trim().split('\n').slice(-2)).toEqual([version, 'left with 0']);
});
