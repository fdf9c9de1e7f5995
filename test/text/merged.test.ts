import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedInSteps } from '../../source/text/merged.ts';

it('sorts like a sort in one go, keeping the order of what is equal', () => {
  const item = fc.record({ key: fc.integer({ min: 0, max: 50 }), name: fc.nat() });
  fc.assert(
    fc.property(fc.array(item, { minLength: 0, maxLength: 9000, size: 'max' }), (items) => {
      const steps = sortedInSteps(items, (one, other) => one.key - other.key);
      for (;;) {
        const step = steps.next();
        if (step.done !== true) continue;
        expect(step.value).toEqual([...items].sort((one, other) => one.key - other.key));
        return;
      }
    }),
    { numRuns: 20 },
  );
});

it('compares no more than a few thousand in a step', () => {
  let compared = 0;
  let most = 0;
  const items = Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 50_000);
  const steps = sortedInSteps(items, (one, other) => {
    compared++;
    return one - other;
  });
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    most = Math.max(most, compared);
    compared = 0;
  }
  // Of 2048 sorted in one go, each may be compared with eleven.
  expect(most).toBeLessThanOrEqual(2048 * 12);
});
