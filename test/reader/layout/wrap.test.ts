import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, wrapUnit } from '../../../source/reader/layout/wrap.ts';
import { graphemes } from '../../../source/text/graphemes.ts';
import { width } from '../../../source/text/width.ts';

function wrapped(text: string, columns: number, marks: readonly number[] = []): string[] {
  return wrapUnit(text, 0, text.length, columns, marks).map(({ from, to }) => text.slice(from, to));
}

describe('wrapUnit', () => {
  it.each([
    ['fills lines greedily', 'one two three four', 9, ['one two', 'three', 'four']],
    ['breaks exactly at the measure', 'abcd efgh', 4, ['abcd', 'efgh']],
    ['hides every blank at a break', 'one   two', 4, ['one', 'two']],
    ['breaks a word that is longer than a line', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['hides blanks in front', '   one', 4, ['one']],
    ['is one empty line for blanks alone', '   ', 4, ['']],
    ['ends a line at a line break', 'one\ntwo', 9, ['one', 'two']],
    ['counts wide characters as two', '北京上海广州', 5, ['北京', '上海', '广州']],
    ['does not tear off an accent', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['does not tear a family apart', '👨‍👩‍👧👨‍👩‍👧', 3, ['👨‍👩‍👧', '👨‍👩‍👧']],
    ['does not break at a no-break space', 'on 5\u00a0May', 5, ['on', '5\u00a0May']],
  ])('%s', (_what, text, columns, expected) => {
    expect(wrapped(text, columns)).toEqual(expected);
  });

  it('leaves a column behind each mark', () => {
    // Five columns hold `Kani?`, but not `Kani? x`, and `Kani` alone would have left room for it in seven.
    expect(wrapped('Kani x', 6)).toEqual(['Kani x']);
    expect(wrapped('Kani x', 6, [4])).toEqual(['Kani', 'x']);
    expect(wrapped('see Kani', 8, [8])).toEqual(['see', 'Kani']);
  });

  it('gives nothing for no text', () => {
    expect(wrapped('', 5)).toEqual([]);
  });
});

const letters = fc.constantFrom(
  'a',
  'bc',
  'word',
  ' ',
  '  ',
  '\n',
  '-',
  '北',
  'é',
  'e\u0301',
  '👍🏽',
  '🇶🇦',
  'ﷺ',
  'ب',
  '\u00a0',
  '\u3000',
);
const texts = fc.array(letters, { minLength: 1, maxLength: 80 }).map((parts) => parts.join(''));

describe('any text, any measure', () => {
  it('is given back by its lines, up to the blanks at breaks', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const lines = wrapUnit(text, 0, text.length, columns, []);
        let at = 0;
        for (const { start, from, to, end } of lines) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect((text.slice(start, from) + text.slice(to, end)).replace(/[ \n\u3000]/g, '')).toBe('');
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it('has no line wider than the measure, none that begins with a blank, none cut inside a character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const edges = new Set([0]);
        let edge = 0;
        for (const grapheme of graphemes(text)) {
          edge += grapheme.length;
          edges.add(edge);
        }
        for (const { from, to } of wrapUnit(text, 0, text.length, columns, [])) {
          const shown = text.slice(from, to);
          expect(width(shown)).toBeLessThanOrEqual(columns);
          expect(shown).not.toMatch(/^[ \n\u3000]|[ \n\u3000]$/);
          expect(edges).toContain(from);
          expect(edges).toContain(to);
        }
      }),
    );
  });

  it('takes the quick way for ASCII to the same lines', () => {
    const ascii = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', ' ') });
    fc.assert(
      fc.property(ascii, fc.integer({ min: 2, max: 12 }), (text, columns) => {
        // A mark behind the end is beyond every line, but it shuts the quick way.
        const slow = wrapUnit(text, 0, text.length, columns, [text.length + 1]);
        expect(wrapUnit(text, 0, text.length, columns, [])).toEqual<Line[]>(slow);
      }),
    );
  });
});
