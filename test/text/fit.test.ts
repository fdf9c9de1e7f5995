import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { cut, cutBefore, head, padded, tail } from '../../source/text/fit.ts';
import { graphemes } from '../../source/text/graphemes.ts';
import { wrapWords } from '../../source/text/wrap-words.ts';

const FAMILY = '👨‍👩‍👧';

it('cuts between characters as a reader sees them', () => {
  expect(head('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301e\u0301');
  expect(tail('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301e\u0301');
  expect(head(`a${FAMILY}b`, 2)).toBe('a');
  expect(tail(`a${FAMILY}b`, 3)).toBe(`${FAMILY}b`);
  expect(head('東京都', 5)).toBe('東京');
  expect(tail('東京都', 5)).toBe('京都');
});

it('shows what was cut by an ellipsis, where there is room for one', () => {
  expect([cut('letters', 7), cut('letters', 4), cut('letters', 1), cut('letters', 0)]).toEqual([
    'letters',
    'let…',
    'l',
    '',
  ]);
  expect([cutBefore('letters', 7), cutBefore('letters', 4), cutBefore('letters', 1)]).toEqual([
    'letters',
    '…ers',
    's',
  ]);
});

it('fills up to a width with blanks', () => {
  expect(padded('ab', 4)).toBe('ab  ');
  expect(padded('ab', 4, true)).toBe('  ab');
  expect(padded('東京', 5)).toBe('東京 ');
});

const text = fc.array(fc.constantFrom('a', ' ', 'e\u0301', '東', FAMILY, '🇨🇭', 'ß', '\n'), { maxLength: 60 });

it('never comes out wider than it was told, nor loses a character to wrapping', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (parts, columns) => {
      const whole = parts.join('');
      const line = whole.replaceAll('\n', ' ');
      for (const one of [head, tail, cut, cutBefore])
        expect(stringWidth(one(line, columns))).toBeLessThanOrEqual(columns);
      expect(stringWidth(padded(line, columns))).toBe(columns);
      const wrapped = [...wrapWords(whole, columns)];
      for (const each of wrapped) expect(stringWidth(each)).toBeLessThanOrEqual(columns);
      const glyphs = (of: string): string[] => [...graphemes(of)].filter((each) => !/\s/.test(each));
      expect(wrapped.flatMap(glyphs)).toEqual(whole.split(/\s+/).flatMap(glyphs));
    }),
    { numRuns: 500 },
  );
});

it('wraps at blanks and line breaks, and breaks a word only where it must', () => {
  expect([...wrapWords('one two  three\nfour', 8)]).toEqual(['one two', 'three', 'four']);
  expect([...wrapWords('a abcdefgh b', 5)]).toEqual(['a', 'abcde', 'fgh b']);
  expect([...wrapWords('', 8)]).toEqual([]);
  expect([...wrapWords('x'.repeat(1_000_000), 78)].length).toBe(Math.ceil(1_000_000 / 78));
});
