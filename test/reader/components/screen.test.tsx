import fc from 'fast-check';
import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { Screen } from '../../../source/reader/components/screen.tsx';
import type { Frame, Row } from '../../../source/reader/rows.ts';
import { canonicalRow, encodeRow } from '../../../source/terminal/style.ts';
import { anyRow } from '../../terminal/rows.ts';

/** The rows that Ink makes of a frame, and those it should make. */
function both(rows: readonly Row[]): { ink: string[]; core: string[] } {
  const frame: Frame = { rows, cursor: null, band: null };
  const { lastFrame, unmount } = render(<Screen frame={frame} colour={true} />);
  const ink = lastFrame()!.split('\n').map(canonicalRow);
  unmount();
  return { ink, core: rows.map((row) => canonicalRow(encodeRow(row, true))) };
}

function plain(...rows: string[]): Row[] {
  return rows.map((text) => [{ text, style: {} }]);
}

describe('Screen', () => {
  it('shows every row where it belongs, blank ones and indented ones too', () => {
    const { ink } = both(plain('first', '', '   indented', 'two  blanks', '', ''));
    expect(ink).toEqual(['first', '', '   indented', 'two  blanks', '', '']);
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
    expect(ink).toEqual(['\x1b[1;7ma\x1b[0;2;4mb\x1b[0;3;31mc\x1b[0;2md\x1b[0;1me\x1b[0m']);
  });

  it('neither wraps nor cuts a row as wide as the screen', () => {
    // The testing library's screen is 100 columns wide.
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
