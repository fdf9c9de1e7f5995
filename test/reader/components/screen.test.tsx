import fc from 'fast-check';
import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { Screen } from '../../../source/reader/components/screen.tsx';
import type { Row } from '../../../source/reader/rows.ts';
import { type Cells, cellsOf } from '../../../source/terminal/cells.ts';
import { lookOf } from '../../../source/terminal/look.ts';
import { encodeRow } from '../../../source/terminal/style.ts';
import { anyRow } from '../../terminal/rows.ts';

/** The testing library's screen. */
const COLUMNS = 100;

/** The rows that Ink makes of a frame, and those it should make. */
function both(rows: readonly Row[]): { ink: Cells[]; core: Cells[] } {
  const texts = rows.map((row) => encodeRow(row, true));
  const { lastFrame, unmount } = render(<Screen rows={texts} />);
  const ink = lastFrame()!.split('\n');
  unmount();
  const cells = (text: string): Cells => cellsOf(text, COLUMNS);
  return { ink: ink.map(cells), core: texts.map(cells) };
}

function plain(...rows: string[]): Row[] {
  return rows.map((text) => [{ text, style: {} }]);
}

describe('Screen', () => {
  it('shows every row where it belongs, blank ones and indented ones too', () => {
    const { ink } = both(plain('first', '', '   indented', 'two  blanks', '', ''));
    expect(ink.map(({ text }) => text)).toEqual(['first', '', '   indented', 'two  blanks', '', '']);
  });

  it('keeps each style', () => {
    const row: Row = [
      { text: 'a', style: { bold: true, inverse: true } },
      { text: 'b', style: { underline: true, dim: true } },
      { text: 'c', style: { italic: true, color: 'red' } },
      { text: 'd', style: { dim: true } },
      { text: 'e', style: { bold: true } },
    ];
    const { ink } = both([row]);
    const looks = row.map(({ style }) => lookOf(style));
    expect(ink[0]).toMatchObject({ text: 'abcde', looks });
    expect(new Set(looks).size).toBe(5);
  });

  it('neither wraps nor cuts a row as wide as the screen', () => {
    const rows = plain('x'.repeat(100), '漢'.repeat(50), `${'word '.repeat(19)}words`);
    const { ink, core } = both(rows);
    expect(ink).toEqual(core);
  });

  it('shows Arabic, Persian, Hindi and combined letters whole', () => {
    const rows = plain('حزب الله', 'می‌خواهم', 'क्षेत्र', 'e\u0301', '👩‍👩‍👧 🇮🇷 ✔️');
    const { ink, core } = both(rows);
    expect(ink).toEqual(core);
  });

  it('shows of any frame what the core composed', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (rows) => {
        const { ink, core } = both(rows);
        expect(ink).toEqual(core);
      }),
      { numRuns: 50 },
    );
  });
});
