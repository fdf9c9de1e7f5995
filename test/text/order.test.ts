import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byCodePoint } from '../../source/text/order.ts';

it('puts the emoji behind the last of the basic plane', () => {
  expect(['😀', 'z', '\uffef', 'a', ''].sort(byCodePoint)).toEqual(['', 'a', 'z', '\uffef', '😀']);
});

it('is the order of the UTF-8 bytes', () => {
  const text = fc.string({ unit: 'grapheme-composite', maxLength: 6 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { numRuns: 1000 },
  );
});
