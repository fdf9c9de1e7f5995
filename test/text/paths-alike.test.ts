import { expect, it } from 'vitest';
import { arePathsAlike } from '../../source/text/paths-alike.ts';

it.each<[string, string, boolean]>([
  ['a/b.txt', 'a/b.txt', true],
  ['/srv/news/a/b.txt', 'a/b.txt', true],
  ['../news/a/b.txt', '/srv/news/a/b.txt', true],
  ['./b.txt', 'a/b.txt', true],
  ['aa/b.txt', 'a/b.txt', false],
  ['a/b.txt', 'c/b.txt', false],
])('of %s and %s: %s', (one, other, alike) => {
  expect(arePathsAlike(one, other)).toBe(alike);
  expect(arePathsAlike(other, one)).toBe(alike);
});
