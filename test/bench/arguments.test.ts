import { describe, expect, it } from 'vitest';
import { readArguments, SECTIONS } from './arguments.ts';
import { bench } from './run.ts';

describe('the words behind npm run bench', () => {
  it('ask for everything but the large corpus when there are none', () => {
    expect(readArguments([])).toEqual({
      sections: SECTIONS.filter((section) => section !== 'index'),
      ...{ quick: false, articles: null, json: null },
    });
  });

  it('choose parts, a quick run and a place for the JSON', () => {
    expect(readArguments(['--json', '-', '--only', 'bytes', '--quick'])).toEqual({
      ...{ sections: ['bytes'], quick: true, articles: null, json: '-' },
    });
    expect(readArguments(['--only', 'index', '--articles', '500'])).toEqual({
      ...{ sections: ['index'], quick: false, articles: 500, json: null },
    });
  });

  it.each([
    [['--only', 'weight'], '--only takes one of bytes, latency, slow, start, formats, index'],
    [['--only'], '--only needs one of bytes'],
    [['--json'], '--json needs a file'],
    [['--articles', '0'], '--articles takes a whole number above 0'],
    [['fast'], 'not fast'],
  ])('say what is wrong with %j', (words, told) => {
    expect(() => readArguments(words)).toThrow(told);
  });

  it('end a run with 2 when they are wrong', async () => {
    expect(await bench(['--loud'])).toBe(2);
  });
});
