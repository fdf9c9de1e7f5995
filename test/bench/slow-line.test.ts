import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LineKind, SlowLine } from './slow-line.ts';

const LOUD = join(import.meta.dirname, 'fixtures/loud.mjs');
const SIZE = { rows: 4, columns: 40 };

/** A program that has more to say than a pty holds, behind a line that has been made slow. */
async function loud(kind: LineKind): Promise<SlowLine> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, TERM: 'xterm-256color' };
  const line = new SlowLine(kind, { words: [process.execPath, LOUD], cwd: import.meta.dirname, env }, SIZE);
  onTestFinished(() => line.close());
  await line.until((screen) => screen[0] === 'ready');
  line.slow();
  return line;
}

describe('a slow line', () => {
  it('that swallows delivers every line in its order, and what the terminal answers goes back', async () => {
    const line = await loud('swallows');
    line.write('x');
    await line.until((screen) => screen.includes('answered with a place'));
    expect(line.screen()).toEqual(['line 1499', 'line 1500', 'answered with a place', '']);
  });

  it('that holds back delivers every line in its order, and answers nothing', async () => {
    const line = await loud('holds back');
    const from = line.write('x');
    await line.quiet(from, 300);
    expect(line.screen()).toEqual(['line 1498', 'line 1499', 'line 1500', '']);
  });

  it('tells how a program ended', async () => {
    const line = await loud('swallows');
    line.write('q');
    expect((await line.ended()).status).toBe(7);
  });
});
