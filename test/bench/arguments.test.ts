import { describe, expect, it } from 'vitest';
import { readArguments, SECTIONS } from './arguments.ts';
import { bench } from './run.ts';

describe('the words behind npm run bench', () => {
  it('ask for everything when there are none', () => {
    expect(readArguments([])).toEqual({ sections: SECTIONS, quick: false, json: null });
  });

  it('choose parts, a quick run and a place for the JSON', () => {
    expect(readArguments(['--json', '-', '--only', 'bytes', '--quick'])).toEqual({
      sections: ['bytes'],
      quick: true,
      json: '-',
    });
  });

  it.each([
    [['--only', 'weight'], '--only takes one of bytes, latency, slow, start'],
    [['--only'], '--only needs one of bytes'],
    [['--json'], '--json needs a file'],
    [['fast'], 'not fast'],
  ])('say what is wrong with %j', (words, told) => {
    expect(() => readArguments(words)).toThrow(told);
  });

  it('end a run with 2 when they are wrong', async () => {
    expect(await bench(['--loud'])).toBe(2);
  });
});
