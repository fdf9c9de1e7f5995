import { join } from 'node:path';
import { expect, it } from 'vitest';
import { using } from './program.ts';

const ECHO = join(import.meta.dirname, 'fixtures/echo.mjs');
const SIZE = { rows: 6, columns: 80 };

it('a program in a pty is told the keys, and each byte of its answers is counted', async () => {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, TERM: 'xterm-256color' };
  const command = { words: [process.execPath, ECHO], cwd: import.meta.dirname, env };
  await using(command, SIZE, async (program) => {
    await program.until((screen) => screen[0] === 'ready');
    const pressed = await program.press('j', 40);
    const timed = await program.time('j', 20);
    const line = (await program.screen())[1];
    for (const { chunks } of [pressed, timed])
      expect(chunks.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(`${line}\r\n`.length);
    expect((await program.screen()).slice(1)).toEqual([line, line, '', '', '']);
  });
});
