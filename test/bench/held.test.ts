import { expect, it } from 'vitest';
import { lostIn } from './held.ts';

const rows = ['one', 'two', '', 'four', 'five', 'six'];
const screens = (keys: number): readonly string[] => rows.slice(keys, keys + 2);

it('counts the keys that are missing in a screen, whatever stands below what is told of it', () => {
  expect(lostIn(['four', 'five', ':'], 3, screens)).toBe(0);
  expect(lostIn(['two', '', ':'], 3, screens)).toBe(2);
  expect(lostIn(['one', 'two', ':'], 3, screens)).toBe(3);
});

it('cannot count them in a screen that no number of keys makes', () => {
  expect(lostIn(['one', 'five', ':'], 3, screens)).toBeNull();
});
