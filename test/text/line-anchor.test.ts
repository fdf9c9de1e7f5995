import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, findAnchor } from '../../source/text/line-anchor.ts';

const TEXT = [
  'The envoy left on Monday. Later Kani said that no date had been fixed for the talks.',
  'In the evening Kani said that no date had been fixed for the talks, and left.',
].join('\n\n');

/** The anchor of the nth place of a quote. */
function anchor(text: string, quote: string, nth = 0) {
  let start = text.indexOf(quote);
  for (let left = nth; left > 0; left--) start = text.indexOf(quote, start + 1);
  return { start, anchor: anchorOf(text, start, start + quote.length) };
}

describe('an anchor of a line', () => {
  it('is its quote with 32 units on either side, fewer at an end of the text', () => {
    expect(anchor(TEXT, 'Kani').anchor).toEqual({
      quote: 'Kani',
      before: 'The envoy left on Monday. Later ',
      after: ' said that no date had been fixe',
      nth: 0,
    });
    expect(anchorOf('Kani left.', 0, 4)).toEqual({ quote: 'Kani', before: '', after: ' left.', nth: 0 });
  });

  it('leads to the same slice of the text it was made of, whatever that is', () => {
    const cases = fc
      .tuple(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🙂', 'é'), minLength: 1 }), fc.nat(), fc.nat())
      .map(([text, one, other]) => {
        const start = one % text.length;
        return { text, start, end: start + 1 + (other % (text.length - start)) };
      });
    fc.assert(
      fc.property(cases, ({ text, start, end }) => {
        expect(findAnchor(text, anchorOf(text, start, end))).toBe(start);
      }),
    );
  });

  it('tells places apart that read the same for as far as it looks', () => {
    const row = 'Kani said no, and nobody in the hall asked him why he did. '.repeat(4);
    const { start, anchor: third } = anchor(row, 'Kani', 2);
    expect(third.nth).toBe(1);
    expect(findAnchor(row, third)).toBe(start);
    const shorter = row.slice(59 * 2);
    expect(findAnchor(shorter, third)).not.toBeNull();
  });
});

describe('a line is found again in an article that was edited', () => {
  it('elsewhere: it moved', () => {
    const { start, anchor: kani } = anchor(TEXT, 'Kani', 1);
    const added = 'Correction: an earlier version was wrong.\n\n';
    expect(findAnchor(added + TEXT, kani)).toBe(start + added.length);
    expect(findAnchor(TEXT.replace('on Monday', 'on a Sunday in May'), kani)).toBe(
      start + 'on a Sunday in May'.length - 'on Monday'.length,
    );
  });

  it('on one side of it', () => {
    const { start, anchor: kani } = anchor(TEXT, 'Kani');
    const ahead = TEXT.replace('Monday. Later Kani', 'Friday. Late in May Kani');
    // Of the other one as much is left: all that stands behind it.
    expect(findAnchor(ahead, kani)).toBeNull();
    const other = (text: string) => text.replace('In the evening Kani', 'In the evening he');
    expect(findAnchor(other(ahead), kani)).toBe(start + 6);
    expect(findAnchor(other(TEXT.replace('Kani said that', 'Kani told the hall that')), kani)).toBe(start);
  });

  it('not where its quote is gone', () => {
    const { anchor: kani } = anchor(TEXT, 'Kani');
    expect(findAnchor(TEXT.replaceAll('Kani', 'Qani'), kani)).toBeNull();
    expect(findAnchor('', kani)).toBeNull();
  });

  it('not where only the quote is left of it', () => {
    const { anchor: kani } = anchor(TEXT, 'Kani');
    expect(findAnchor('Nobody here has heard of Kani, they told us.', kani)).toBeNull();
  });

  it('not where two places are as like it as each other', () => {
    const text = 'First he waited. Then Kani spoke at length.';
    const { anchor: kani } = anchor(text, 'Kani');
    expect(findAnchor('He sat. Then Kani spoke at once. Then Kani spoke at ease.', kani)).toBeNull();
    expect(findAnchor('First he waited. Then Kani spoke at once. Then Kani spoke at ease.', kani)).toBe(22);
  });
});
