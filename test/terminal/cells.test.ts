import { describe, expect, it } from 'vitest';
import { cellsOf, sameCells } from '../../source/terminal/cells.ts';
import { isDisputed } from '../../source/terminal/disputed.ts';
import { lookOf } from '../../source/terminal/look.ts';

describe('cellsOf', () => {
  it('gives each column its cluster and look', () => {
    expect(cellsOf('a\x1b[1me\u0301\x1b[0m漢!', 20)).toMatchObject({
      chars: ['a', 'e\u0301', '漢', '', '!'],
      looks: [0, lookOf({ bold: true }), 0, 0, 0],
      disputed: false,
    });
  });

  it('leaves out blanks at the end that nothing marks', () => {
    expect(cellsOf('a \x1b[1m  ', 20).chars).toEqual(['a']);
    expect(cellsOf('a \x1b[7m \x1b[0m ', 20).chars).toEqual(['a', ' ', ' ']);
  });

  it('is cut at the edge, before a wide character that does not fit', () => {
    expect(cellsOf('abc漢', 4).chars).toEqual(['a', 'b', 'c']);
    expect(cellsOf('ab漢x', 4).chars).toEqual(['a', 'b', '漢', '']);
  });

  it('keeps at the edge only what fits there of a picture that may fall apart', () => {
    // A terminal that draws both women and the girl side by side needs six columns.
    expect(cellsOf('abcd👩‍👩‍👧', 6).chars).toEqual(['a', 'b', 'c', 'd', '👩', '']);
    expect(cellsOf('ab👩‍👩‍👧', 6).chars).toEqual(['a', 'b', '👩‍👩', '']);
    expect(cellsOf('👩‍👩‍👧', 6).chars).toEqual(['👩‍👩‍👧', '']);
  });

  it('takes a row spelt another way for the same', () => {
    expect(
      sameCells(cellsOf('\x1b[1m\x1b[4ma\x1b[24m\x1b[22m b', 9), cellsOf('\x1b[4;1ma\x1b[0m b  ', 9)),
    ).toBe(true);
    expect(sameCells(cellsOf('ab', 9), cellsOf('a\x1b[1mb', 9))).toBe(false);
  });
});

describe('isDisputed', () => {
  it.each([
    '👩‍👩‍👧',
    '🇮🇷',
    '✔️',
    '👍🏽',
    '😀',
    '1️⃣',
    'நி',
    'क्षे',
    'त्र',
    '\u00ad',
    '\u200b',
    '\u0301',
    '\u1100\u1161',
    '\ue000',
  ])('%j', (cluster) => expect(isDisputed(cluster)).toBe(true));

  it.each([
    'a',
    ' ',
    'é',
    'e\u0301',
    'Ł',
    'Я',
    'ح',
    'שׁ',
    '漢',
    'か',
    '한',
    '“',
    '…',
    '›',
    '─',
    '│',
    '▐',
    'ș',
    'ế',
  ])('not %j', (cluster) => expect(isDisputed(cluster)).toBe(false));

  it('is none of the signs that stand on every screen, each of them assigned and no picture', () => {
    const pictureOrUnknown = /\p{Emoji_Presentation}|\p{Default_Ignorable_Code_Point}|\p{Cn}|\p{Co}|\p{M}/u;
    const signs = ['›'];
    for (let point = 0x2010; point <= 0x2027; point++) signs.push(String.fromCharCode(point));
    for (let point = 0x2500; point <= 0x257f; point++) signs.push(String.fromCharCode(point));
    expect(signs.filter((sign) => pictureOrUnknown.test(sign))).toEqual([]);
    expect(signs.filter(isDisputed)).toEqual([]);
  });
});
