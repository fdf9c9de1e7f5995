import { expect, it } from 'vitest';
import { number } from '../../source/text/number.ts';

it('parts a number by threes', () => {
  expect([0, 12, 999, 1000, 123456, 1234567].map(number)).toEqual([
    '0',
    '12',
    '999',
    '1,000',
    '123,456',
    '1,234,567',
  ]);
});
