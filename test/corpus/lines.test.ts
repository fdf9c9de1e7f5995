import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanLines } from '../../source/corpus/lines.ts';

const plain = fc
  .array(fc.constantFrom('a', 'Ž', '“', '’', ' ', '  ', '\n', '\n\n', '-', '.'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('the lines of a file', () => {
  it('are the same whether each character is looked at or not', () => {
    fc.assert(
      fc.property(plain, (text) => {
        // A tab in a last line that is blank makes no line, and is nothing that is copied as it stands.
        expect(scanLines(`${text}\n `)).toEqual(scanLines(`${text}\n\t`));
      }),
      { numRuns: 3000 },
    );
  });

  it('are without the blanks at their ends, and as many as there are line feeds, and one where something follows the last', () => {
    const { count, starts, ends, lineStarts } = scanLines('  one two \n\n   \nthree\n');
    expect([count, [...starts], [...ends]]).toEqual([4, [2, 11, 15, 16], [9, 11, 15, 21]]);
    expect([...lineStarts]).toEqual([0, 11, 12, 16, 22]);
    expect(scanLines('').count).toBe(1);
    expect(scanLines('one').count).toBe(1);
    expect([...scanLines('one').lineStarts]).toEqual([0]);
  });
});
