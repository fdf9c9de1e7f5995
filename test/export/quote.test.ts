import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUOTE_LIMIT, quoteOf } from '../../source/export/quote.ts';

/** The quote for the first time that `mention` stands in a text of one block. */
function quoted(text: string, mention: string): string {
  const start = text.indexOf(mention);
  return quoteOf(text, { start: 0, end: text.length }, start, start + mention.length);
}

describe('a quote', () => {
  const three = 'Nobody came. Anna Keller left at noon, she said. The door was shut.';

  it('is the whole sentence, and no more', () => {
    expect(quoted(three, 'Keller')).toBe('Anna Keller left at noon, she said.');
    expect(quoted(three, 'Nobody')).toBe('Nobody came.');
    expect(quoted(three, 'shut')).toBe('The door was shut.');
  });

  it('is both sentences where the stretch runs over an end', () => {
    expect(quoted(three, 'said. The')).toBe('Anna Keller left at noon, she said. The door was shut.');
  });

  it('takes no full stop of a title or a name for the end of a sentence', () => {
    const text = 'It rained. Dr. Anna Keller of the U.S. Senate spoke to Mr. Vogt. Then it stopped.';
    expect(quoted(text, 'Keller')).toBe('Dr. Anna Keller of the U.S. Senate spoke to Mr. Vogt.');
  });

  it('keeps the closing quotation mark of its sentence', () => {
    const text = '“We go,” he said. “Keller stays.” That was all.';
    expect(quoted(text, 'Keller')).toBe('“Keller stays.”');
  });

  it('stays in its block', () => {
    const text = 'The headline\n\nAnna Keller spoke\n\nThe caption';
    const block = { start: 14, end: 31 };
    expect(quoteOf(text, block, 14, 25)).toBe('Anna Keller spoke');
  });

  it('is one line', () => {
    expect(quoted('Anna\nKeller  spoke\tup.', 'Keller')).toBe('Anna Keller spoke up.');
  });

  it('leaves words out of a sentence that is too long, and says so in brackets', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
    const middle = quoted(`Start ${words(400)} Keller ${words(400)} end.`, 'Keller');
    expect(middle).toMatch(/^\[…\] word (?:word )+Keller(?: word)+ \[…\]$/);
    expect(middle.length).toBeLessThanOrEqual(QUOTE_LIMIT + '[…]  […]'.length);
    expect(middle.length).toBeGreaterThan(QUOTE_LIMIT - 10);
    expect(quoted(`Keller ${words(400)} end.`, 'Keller')).toMatch(/^Keller word (?:word )+\[…\]$/);
    expect(quoted(`Start ${words(400)} Keller.`, 'Keller')).toMatch(/^\[…\] word (?:word )+Keller\.$/);
  });

  it('cuts a word of a megabyte, and no character in it', () => {
    const long = '🧭'.repeat(300_000);
    const quote = quoted(`${long}Keller${long}`, 'Keller');
    expect(quote).toMatch(/^\[…\] 🧭+Keller🧭+ \[…\]$/u);
    expect(quote.isWellFormed()).toBe(true);
  });

  it('holds the stretch, whatever the text', () => {
    const unit = fc.constantFrom('a', ' ', '. ', 'B', '\n', 'é', '…', '? A', 'U.S. ', '🧭');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 900 }), fc.nat(), fc.nat({ max: 40 }), (text, at, length) => {
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const whole = text.slice(start, end).replace(/\s+/gu, ' ').trim();
        const quote = quoteOf(text, { start: 0, end: text.length }, start, end);
        expect(quote).toContain(whole);
        expect(quote.length).toBeLessThanOrEqual(QUOTE_LIMIT + 8);
      }),
    );
  });
});
