import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfThree, NumberLists } from '../../source/actors/number-lists.ts';

function under(lists: NumberLists, key: number): number[] {
  const found: number[] = [];
  for (let entry = lists.first(key); entry !== 0; entry = lists.next(entry)) found.push(lists.value(entry));
  return found;
}

describe('lists of numbers', () => {
  it('have what was put under a key, the newest first, and nothing else', () => {
    const keys = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.nat()), { maxLength: 60 }), keys, (entries, other) => {
        const lists = new NumberLists();
        for (const [key, value] of entries) lists.add(key, value);
        for (const key of [other, ...entries.map(([one]) => one)]) {
          const expected = entries.filter(([one]) => one === key).map(([, value]) => value);
          expect(under(lists, key)).toEqual(expected.reverse());
        }
      }),
    );
  });

  it('keep what they have when they grow', () => {
    const lists = new NumberLists();
    for (let value = 0; value < 5000; value++) lists.add(value % 1700, value);
    expect(under(lists, 3)).toEqual([3403, 1703, 3]);
    expect(under(lists, 1699)).toEqual([3399, 1699]);
    expect(under(lists, 1700)).toEqual([]);
  });

  it('tell keys of three numbers by each of them and by their places', () => {
    const keys = [1, 2, 3].flatMap((a) =>
      [1, 2, 3].flatMap((b) => [1, 2, 3].map((c) => keyOfThree(a, b, c))),
    );
    expect(new Set(keys).size).toBe(27);
  });
});
