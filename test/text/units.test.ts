import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitsOf } from '../../source/text/units.ts';

it('gives the UTF-16 units of any text, with two zeros behind them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const units = [...unitsOf(text).subarray(0, text.length + 2)];
      expect(units).toEqual([...Array.from(text.split(''), (unit) => unit.charCodeAt(0)), 0, 0]);
    }),
  );
});

it('leaves nothing of a longer text behind a shorter one, and has room for a very long one', () => {
  unitsOf('a long text comes first');
  expect([...unitsOf('short').subarray(5, 7)]).toEqual([0, 0]);
  const long = 'é'.repeat(3_000_000);
  expect(unitsOf(long)[long.length - 1]).toBe(0xe9);
});
