import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../source/reader/rows.ts';
import { type Picture, paint } from '../../source/terminal/paint.ts';
import { canonicalRow, encodeRow } from '../../source/terminal/style.ts';
import { anyRow, cellsAfter } from './rows.ts';

const columns = 61;

function picture(rows: readonly Row[], cursor: Picture['cursor'] = null): Picture {
  return {
    rows: rows.map((row) => canonicalRow(encodeRow(row, true))),
    size: { columns, rows: rows.length },
    cursor,
  };
}

function plain(...rows: string[]): Row[] {
  return rows.map((text) => [{ text, style: {} }]);
}

describe('paint', () => {
  it('sends nothing when nothing changes', () => {
    const same = picture(plain('a', 'b'), { row: 1, column: 1 });
    expect(paint(same, same)).toBe('');
  });

  it('writes only the rows that change', () => {
    const bytes = paint(picture(plain('one', 'two', 'three')), picture(plain('one', 'zwei', 'three')));
    expect(bytes).toContain('zwei');
    expect(bytes).not.toMatch(/one|three/);
  });

  it('writes all of it when nobody knows what is there, or the size is another', () => {
    const after = picture(plain('one', 'two'));
    const other = { ...after, size: { columns: 20, rows: 2 } };
    for (const before of [null, other]) expect(paint(before, after)).toMatch(/one.*two/);
  });

  it('fills the last cell of the last row without scrolling', async () => {
    const full = '='.repeat(columns);
    const cells = await cellsAfter(paint(null, picture(plain('top', full))), columns, 2);
    expect(cells[0]).toMatch(/^t.* o.* p/);
    expect(cells[1]!.split(' ')).toHaveLength(columns);
    expect(cells[1]).toMatch(/^(=00000-1 ?)+$/);
  });

  it('moves the cursor with nothing else, and hides it', () => {
    const rows = plain('a', 'b');
    expect(paint(picture(rows), picture(rows, { row: 0, column: 3 }))).toBe('\x1b[1;4H\x1b[?25h');
    expect(paint(picture(rows, { row: 0, column: 3 }), picture(rows, { row: 1, column: 0 }))).toBe(
      '\x1b[2;1H',
    );
    expect(paint(picture(rows, { row: 0, column: 3 }), picture(rows))).toBe('\x1b[?25l');
  });

  it('shows, step by step, what drawing all of it would show', async () => {
    const screens = fc.array(fc.array(anyRow, { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(screens, async (frames) => {
        const pictures = frames.map((rows) => picture(rows));
        const steps = pictures.map((after, i) => paint(pictures[i - 1] ?? null, after)).join('');
        const whole = frames
          .at(-1)!
          .map((row, i) => `\x1b[${i + 1}H${encodeRow(row, true)}`)
          .join('');
        expect(await cellsAfter(steps, columns, 4)).toEqual(await cellsAfter(whole, columns, 4));
      }),
      { numRuns: 300 },
    );
  });
});
