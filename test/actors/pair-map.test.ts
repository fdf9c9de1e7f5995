import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairMap } from '../../source/actors/pair-map.ts';

describe('PairMap', () => {
  it('knows no pair that was not added, and tells the order of a pair', () => {
    const map = new PairMap();
    map.add(0, 1, 7);
    expect([map.get(0, 1), map.get(1, 0), map.get(0, 0)]).toEqual([7, 0, 0]);
  });

  it('agrees with a map of strings, also when it has grown', () => {
    const pair = fc.tuple(fc.nat(2000), fc.nat(2000));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 300, maxLength: 3000 }), (pairs) => {
        const map = new PairMap();
        const plain = new Map<string, number>();
        for (const [left, right] of pairs) {
          expect(map.get(left, right)).toBe(plain.get(`${left} ${right}`) ?? 0);
          if (plain.has(`${left} ${right}`)) continue;
          map.add(left, right, plain.size + 1);
          plain.set(`${left} ${right}`, plain.size + 1);
        }
        for (const [left, right] of pairs) expect(map.get(left, right)).toBe(plain.get(`${left} ${right}`));
      }),
      { numRuns: 20 },
    );
  });
});
