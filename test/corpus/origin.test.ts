import { describe, expect, it } from 'vitest';
import { fileOffset, position, rawSlice } from '../../source/corpus/origin.ts';
import { articleOf, prose } from './article-of.ts';

function at(source: string, words: string) {
  const article = articleOf(source);
  const start = article.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const origin = article.origin!;
  return {
    raw: rawSlice(origin, article.text, start, start + words.length),
    offset: fileOffset(origin, start),
    ...position(origin, start),
  };
}

describe('the way back to the file', () => {
  it('counts lines and code points from one', () => {
    const source = `First line here\r\n\r\n😀😀 x Kani spoke. ${prose('He')}`;
    expect(at(source, 'Kani')).toEqual({ raw: null, offset: source.indexOf('Kani'), line: 3, column: 6 });
    expect(at(source, 'First')).toMatchObject({ line: 1, column: 1 });
  });

  it('gives back the soft hyphen that was left out, inside only', () => {
    const source = 'He met \u00adKhame\u00adnei\u00ad there, and they spoke.';
    expect(at(source, 'Khamenei')).toEqual({ raw: 'Khame\u00adnei', offset: 8, line: 1, column: 9 });
  });

  it('gives back the line break inside a name of a wrapped text', () => {
    const source = [
      'the envoy of the sultan went to the capital to speak with Ali',
      'Bagheri Kani about the list of names that both had agreed upon',
      'and which the other side had asked to be kept from the papers',
      'until the flights of the people who were on it had arrived.',
    ].join('\n');
    expect(at(source, 'Ali Bagheri Kani')).toMatchObject({ raw: 'Ali\nBagheri Kani', line: 1, column: 59 });
    expect(at(source, 'list')).toMatchObject({ raw: null, line: 2, column: 24 });
  });

  it('gives back what a mark stands for', () => {
    const source = 'He said\u202e that\u0007 all was well, and left the room again.';
    expect(at(source, 'said<U+202E> that')).toMatchObject({ raw: 'said\u202e that', column: 4 });
    expect(at(source, 'that<U+0007>')).toMatchObject({ raw: 'that\u0007', column: 10 });
    expect(at(source, 'all')).toMatchObject({ raw: null, column: 16 });
  });

  it('takes a bare CR for the end of a line only where no LF is', () => {
    expect(at(`One two three\r\rfour Kani. ${prose('He')}`, 'Kani')).toMatchObject({ line: 3, column: 6 });
    expect(at(`One two three\r\rfour Kani.\n\n${prose('He')}`, 'Kani')).toMatchObject({
      line: 1,
      column: 21,
    });
  });

  it('holds on both sides of a caption cut out of its paragraph', () => {
    const source = `${prose('He')} They sit in a room. (credit: WIRE) Kani spoke for an hour and left.`;
    expect(at(source, 'They sit')).toMatchObject({ raw: null, offset: source.indexOf('They sit'), line: 1 });
    expect(at(source, 'Kani')).toMatchObject({ raw: null, column: source.indexOf('Kani') + 1 });
  });
});
