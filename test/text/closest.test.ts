import { expect, it } from 'vitest';
import { closest } from '../../source/text/closest.ts';

const COMMANDS = ['find', 'actors', 'list', 'show', 'mentions'];

it.each([
  ['fnid', 'find'],
  ['lsit', 'list'],
  ['List', 'list'],
  ['actor', 'actors'],
  ['mentoins', 'mentions'],
  ['men', 'mentions'],
  ['mentionss', 'mentions'],
  ['finding', null],
  ['x', null],
  ['', null],
  ['iran', null],
])('takes %j for %j', (typed, meant) => {
  expect(closest(typed, COMMANDS)).toBe(meant);
});

it('takes the nearest of several, and the first of two that are equally near', () => {
  expect(closest('limiits', ['limit', 'limits'])).toBe('limits');
  expect(closest('cat', ['bat', 'hat'])).toBe('bat');
});

it('is not slow for a word as long as a page', () => {
  expect(closest('x'.repeat(200_000), COMMANDS)).toBe(null);
});
