import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePieces, safeText } from '../../source/text/safe.ts';

describe('safe text', () => {
  it('leaves ordinary text of many scripts alone', () => {
    for (const text of [
      'The envoy said “no comment” — twice.',
      'Zażółć gęślą jaźń, Åse og Øystein, Đặng',
      'رئيس الوزراء سلام فیاض',
      'ראש הממשלה',
      '内閣総理大臣 北京',
      'नरेन्द्र मोदी',
      'e\u0301',
    ]) {
      expect(safeText(text)).toBe(text);
    }
  });

  it('keeps joiners inside words that are spelt with them', () => {
    const persian = 'می\u200cخواهم';
    const sinhala = 'ශ්\u200dරී';
    expect(safeText(persian)).toBe(persian);
    expect(safeText(sinhala)).toBe(sinhala);
  });

  it('keeps joiners and selectors inside emoji', () => {
    for (const emoji of [
      '👩\u200d👩\u200d👧',
      '👩🏽\u200d🚀',
      '❤\ufe0f\u200d🔥',
      '🏳\ufe0f\u200d🌈',
      '☎\ufe0e',
      '🇮🇷',
    ]) {
      expect(safeText(emoji)).toBe(emoji);
    }
  });

  it('shows joiners elsewhere', () => {
    expect(safeText('Ka\u200dni')).toBe('Ka<U+200D>ni');
    expect(safeText('Ka\u200cni')).toBe('Ka<U+200C>ni');
    expect(safeText('\u200dKani')).toBe('<U+200D>Kani');
    expect(safeText('Kani\u200d')).toBe('Kani<U+200D>');
  });

  it.each([
    ['\u001b[31mred', '<U+001B>[31mred'],
    ['\u001b]52;c;aGk=\u0007end', '<U+001B>]52;c;aGk=<U+0007>end'],
    ['\u009b2J', '<U+009B>2J'],
    ['N\bNA\bA', 'N<U+0008>NA<U+0008>A'],
    ['a\u007fb', 'a<U+007F>b'],
    ['a\u202eb', 'a<U+202E>b'],
    ['a\u2066b\u2069', 'a<U+2066>b<U+2069>'],
    ['a\u200bb\ufeffc', 'a<U+200B>b<U+FEFF>c'],
    ['a\u{e0041}b', 'a<U+E0041>b'],
    ['a\ud800b', 'a<U+D800>b'],
    ['a\udc00', 'a<U+DC00>'],
    ['\u3164\u115f', '<U+3164><U+115F>'],
    ['\ue000\ufdd0\u{10ffff}', '<U+E000><U+FDD0><U+10FFFF>'],
    ['a\ufe01b', 'a<U+FE01>b'],
    ['a\nb\rc\u0085d\u2028e', 'a<U+000A>b<U+000D>c<U+0085>d<U+2028>e'],
    ['a\tb', 'a b'],
    ['Khame\u00adnei', 'Khamenei'],
    ['\u0301a', '<U+0301>a'],
    ['\u0000', '<U+0000>'],
  ])('shows what is unsafe: %j', (text, shown) => {
    expect(safeText(text)).toBe(shown);
  });

  it('shows a long run as one mark with its number', () => {
    expect(safeText('\u0007'.repeat(1000))).toBe('<U+0007 ×1000>');
    expect(safeText('\u200b'.repeat(3))).toBe('<U+200B><U+200B><U+200B>');
  });

  it('shows eight marks on a letter and counts the rest', () => {
    expect(safeText(`a${'\u0301'.repeat(8)}b`)).toBe(`a${'\u0301'.repeat(8)}b`);
    expect(safeText(`a${'\u0301'.repeat(9)}b`)).toBe(`a${'\u0301'.repeat(8)}<1 more mark>b`);
    expect(safeText(`a${'\u0301'.repeat(100_000)}b`)).toBe(`a${'\u0301'.repeat(8)}<99992 more marks>b`);
  });

  it('is its own result when made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(safeText(text))).toBe(safeText(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('hands out pieces that cover the stretch without gap or overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(5), (text, skip) => {
        const start = Math.min(skip, text.length);
        let at = start;
        const take = (from: number, to: number) => {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        };
        safePieces(text, start, text.length, { copy: take, show: (from, to) => take(from, to) });
        expect(at).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
