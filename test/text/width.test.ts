import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { safeText } from '../../source/text/safe.ts';
import { width } from '../../source/text/width.ts';

/** Characters whose columns depend on their neighbours, next to ones that do not. */
const TRICKY = [
  ...'aé“—ш漢かカ각한नक्षमสระำ',
  ...[
    '\u0301',
    '\u200d',
    '\ufe0f',
    '\ufe0e',
    '\u20e3',
    '\u1100',
    '\u1161',
    '\u11a8',
    '\u0600',
    '\uff9e',
    '\u3099',
  ],
  ...[
    '👩',
    '🚀',
    '🏽',
    '🇮',
    '🇷',
    '❤',
    '1',
    '#',
    '☎',
    '\u{1f3f4}',
    '\u{e0067}',
    '\u00ad',
    '\u200b',
    '\u0903',
    '\ufdfd',
  ],
];

describe('width', () => {
  it.each([
    ['plain', 5],
    ['“Ł’—…', 5],
    ['漢字かな', 8],
    ['한국', 4],
    ['e\u0301', 1],
    ['👩\u200d👩\u200d👧', 2],
    ['🇮🇷', 2],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  it('is what Ink measures', () => {
    const unit = fc.oneof(
      fc.constantFrom(...TRICKY),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 10 }), (parts) => {
        const text = safeText(parts.join(''));
        expect(width(text)).toBe(stringWidth(text));
      }),
      { numRuns: 5000 },
    );
  });
});
