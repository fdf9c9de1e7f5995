import { expect, test } from 'vitest';
import { isCompound } from '../../source/corpus/compounds.ts';

test.each([
  ['self', 'defence'],
  ['secretary', 'general'],
  ['president', 'elect'],
  ['Iran', 'backed'],
  ['Saudi', 'led'],
])('%s-%s has a hyphen of its own', (left, right) => {
  expect(isCompound(left, right)).toBe(true);
});

test.each([
  ['nego', 'tiations'],
  ['kil', 'led'],
  ['minis', 'ter'],
])('%s-%s has one of the line', (left, right) => {
  expect(isCompound(left, right)).toBe(false);
});
