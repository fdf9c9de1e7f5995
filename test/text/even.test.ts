import { expect, it } from 'vitest';
import { isDisputed } from '../../source/terminal/disputed.ts';
import { isEven } from '../../source/text/even.ts';
import { graphemes, simpleWidth } from '../../source/text/graphemes.ts';

const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
const even = units.filter((unit) => isEven(String.fromCharCode(unit)));

it('knows letters, signs and lines, and no control, mark, wide or hidden character', () => {
  expect(isEven('“Müller” · Łódź — a… › ──')).toBe(true);
  for (const odd of ['e\u0301', '漢', 'a\tb', 'soft\u00adhyphen', '\u200d', 'حزب', '😀'])
    expect(isEven(odd)).toBe(false);
});

it('is true only of characters of one column each that no terminal disputes', () => {
  expect(even.length).toBeGreaterThan(700);
  expect(even.filter((unit) => simpleWidth(unit) !== 1 || isDisputed(String.fromCharCode(unit)))).toEqual([]);
});

it('is true only of characters that stand alone, by the rules of Unicode', () => {
  const all = String.fromCharCode(...even, ...even.toReversed());
  expect([...graphemes(all)]).toHaveLength(all.length);
  expect([...new Intl.Segmenter('und').segment(all)]).toHaveLength(all.length);
});
