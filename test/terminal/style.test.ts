import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../source/reader/rows.ts';
import { decodeRow, encodeRow } from '../../source/terminal/style.ts';
import { anyRow } from './rows.ts';

describe('encodeRow', () => {
  it('writes each style once, with the codes of ECMA-48', () => {
    const row: Row = [
      { text: 'a', style: {} },
      { text: 'b', style: { bold: true, underline: true } },
      { text: 'c', style: { bold: true, underline: true } },
      { text: 'd', style: { color: 'cyan' } },
      { text: 'e', style: {} },
    ];
    expect(encodeRow(row, true)).toBe('a\x1b[1;4mbc\x1b[0;36md\x1b[0me');
  });

  it('ends in the default style', () => {
    expect(encodeRow([{ text: 'x', style: { inverse: true } }], true)).toBe('\x1b[7mx\x1b[0m');
  });

  it('leaves colours out when asked, and nothing else', () => {
    expect(encodeRow([{ text: 'x', style: { italic: true, color: 'red' } }], false)).toBe('\x1b[3mx\x1b[0m');
  });

  it('lets no control through, whatever stands in a run', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeRow([{ text: `\x1b\x07\x9b${text}`, style: {} }], true)).not.toMatch(
          /[\0-\x1f\x7f-\x9f]/,
        );
      }),
    );
  });
});

describe('decodeRow', () => {
  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        expect(encodeRow(decodeRow(encodeRow(row, true)), true)).toBe(encodeRow(row, true));
      }),
    );
  });

  it('reads the closing codes one at a time', () => {
    expect(decodeRow('\x1b[1m\x1b[4ma\x1b[22mb\x1b[24mc')).toEqual([
      { text: 'a', style: { bold: true, underline: true } },
      { text: 'b', style: { underline: true } },
      { text: 'c', style: {} },
    ]);
  });
});
