import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowCounter } from '../../source/search/row-counter.ts';

const HOLDING = new Map([
  ['kani', [0, 2, 5]],
  ['khani', [2, 3]],
  ['ali', [1, 2]],
]);
const holding = (word: string): readonly number[] => HOLDING.get(word) ?? [];

const told = (counter: RowCounter): (readonly [number, number])[] =>
  [...counter.byWeight()].flat().map((row) => [row, counter.weightOf(row)] as const);

describe('what rows gain', () => {
  it('is the weight of each typed word times the nearest word that the row holds', () => {
    const counter = new RowCounter(holding, 6);
    counter.add(
      new Map([
        ['khani', 0.9],
        ['kani', 1],
      ]),
      10,
      0.5,
    );
    counter.add(new Map([['ali', 1]]), 2, 0.5);
    expect(told(counter)).toEqual([
      [2, 12],
      [0, 10],
      [5, 10],
      [3, 9],
      [1, 2],
    ]);
    expect(counter.size).toBe(5);
  });

  it('is nothing for a word that is not near enough, and nothing after it is cleared', () => {
    const counter = new RowCounter(holding, 6);
    counter.add(new Map([['khani', 0.4]]), 10, 0.5);
    expect(counter.size).toBe(0);
    counter.add(new Map([['ali', 1]]), 1, 0.5);
    counter.clear();
    expect(told(counter)).toEqual([]);
    counter.add(new Map([['ali', 1]]), 3, 0.5);
    expect(told(counter)).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it('gives every row once, the heaviest first, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 2000 }), (weights) => {
        const counter = new RowCounter((word) => [Number(word)], weights.length);
        weights.forEach((weight, row) => {
          counter.add(new Map([[`${row}`, 1]]), weight, 0.5);
        });
        const wanted = weights
          .map((weight, row): [number, number] => [row, weight])
          .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
        expect(told(counter)).toEqual(wanted);
      }),
      { numRuns: 20 },
    );
  });
});
