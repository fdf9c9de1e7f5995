import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { program } from '../support/built.ts';
import { Tmux } from './tmux.ts';

it('runs inside tmux', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const tmux = new Tmux(['sh'], { columns: 80, rows: 24 });
  tmux.type(`PS1=; clear; '${process.execPath}' '${program}' --version; echo "left with $?"`);
  tmux.press('Enter');
  const words = () => tmux.screen().filter((row) => row !== '');
  await expect.poll(words, { timeout: 10_000 }).toContain('left with 0');
  expect(words().slice(-2)).toEqual([version, 'left with 0']);
});
