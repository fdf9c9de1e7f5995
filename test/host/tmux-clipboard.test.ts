import { expect, it } from 'vitest';
import { program } from '../support/built.ts';
import { isReady } from '../terminal/sample.ts';
import { Tmux } from './tmux.ts';

it('fills the buffer of tmux, where that takes what programs copy', async () => {
  const tmux = new Tmux(['sh'], { columns: 100, rows: 24 });
  tmux.command('set', '-s', 'set-clipboard', 'on');
  tmux.type(`'${process.execPath}' '${program}' --sample`);
  tmux.press('Enter');
  const screen = () => tmux.screen().join('\n');
  await expect.poll(screen, { timeout: 15_000 }).toMatch(isReady);
  tmux.type('y');
  await expect.poll(screen, { timeout: 10_000 }).toContain('copied the article as Markdown');
  await expect
    .poll(() => tmux.command('show-buffer'), { timeout: 5000 })
    .toMatch(/^> — .*thai-talks\.txt, \w+\n$/);
  // Nothing of it is on the screen.
  expect(screen()).not.toMatch(/52;c|tmux;/);
});
