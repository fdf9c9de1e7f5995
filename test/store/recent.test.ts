import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recent } from '../../source/store/disk-view/recent.ts';

it('keeps what was asked for last, as much as there is room for, whatever is asked for in which order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (asked, most, least) => {
        const weigh = (key: number) => 1 + (key % 3);
        let made = 0;
        const recent = new Recent<number, number>(most, weigh, least);
        // Those that are to be there, what was asked for longest ago first.
        let there: number[] = [];
        for (const key of asked) {
          const before = made;
          const isThere = there.includes(key);
          expect(
            recent.get(key, () => {
              made++;
              return key;
            }),
          ).toBe(key);
          expect(made - before).toBe(isThere ? 0 : 1);
          there = [...there.filter((one) => one !== key), key];
          while (there.length > least && there.reduce((sum, one) => sum + weigh(one), 0) > most)
            there.shift();
        }
      },
    ),
    { numRuns: 300 },
  );
});
