import { expect, it } from 'vitest';
import { Figures } from './figures.ts';

const SMALL = { rows: 24, columns: 80 };
const LARGE = { rows: 50, columns: 200 };

it('sums up measures pooled, each program and size by itself', () => {
  const figures = new Figures();
  for (const value of [4, 1, 3]) figures.add('scroll, plain', 'less', SMALL, value);
  for (const value of [2, 100]) figures.add('scroll, rich', 'less', SMALL, value);
  figures.add('scroll, plain', 'vim', SMALL, 7);
  figures.add('scroll, plain', 'less', LARGE, 9);
  expect(figures.of(['scroll, plain', 'scroll, rich'], 'less', SMALL)).toEqual({
    n: 5,
    median: 3,
    low: 2,
    high: 4,
    mean: 22,
    p95: 100,
    p99: 100,
  });
  expect(figures.of(['scroll, rich'], 'vim', SMALL)).toBeNull();
});
