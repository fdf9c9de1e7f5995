import { expect, it } from 'vitest';
import { shifted } from '../../source/text/shifted.ts';

it.each([
  ['one two three', 'one two three', [0, 4, 13], [0, 4, 13]],
  ['one two three', 'zero one two three', [0, 4, 13], [0, 9, 18]],
  ['one two three', 'one three', [3, 8, 13], [3, 5, 9]],
  ['one two three', 'one 2 three', [0, 5, 8], [0, 4, 6]],
  ['one', '', [2], [0]],
  ['', 'one', [0], [0]],
])('%s → %s', (before, after, from, to) => {
  expect(from.map(shifted(before, after))).toEqual(to);
});
