import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../../source/text/graphemes.ts';

describe('graphemes', () => {
  it('are what a reader calls characters', () => {
    expect([...graphemes('ae\u0301👩\u200d👧🇮🇷\r\nक्षि각')]).toEqual([
      'a',
      'e\u0301',
      '👩\u200d👧',
      '🇮🇷',
      '\r\n',
      'क्षि',
      '각',
    ]);
  });

  it('are those of Unicode, and nothing is lost', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect([...graphemes(text)]).toEqual([...segmenter.segment(text)].map((part) => part.segment));
      }),
      { numRuns: 3000 },
    );
  });

  it('cuts a character that would fill a file, never inside a pair', () => {
    const parts = [...graphemes(`👩${'\u200d👩'.repeat(1000)}`)];
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  });
});
