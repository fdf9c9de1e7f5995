import { expect } from 'vitest';
import type { Frame } from '../../source/reader/rows.ts';
import { type State, select } from '../../source/reader/state/index.ts';
import { width } from '../../source/text/width.ts';

/** A frame has the rows of its screen, none wider than that, and its body and its text cursor within it. */
export function expectWhole(state: State): void {
  const { columns, rows } = state.size;
  const frame = select(state);
  expect(frame.rows).toHaveLength(rows);
  for (const row of frame.rows) {
    const text = row.map((run) => run.text).join('');
    expect(width(text)).toBeLessThanOrEqual(columns);
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
  }
  if (frame.band) {
    expect(frame.band.top).toBeGreaterThan(0);
    expect(frame.band.height).toBeGreaterThan(0);
    expect(frame.band.top + frame.band.height).toBeLessThanOrEqual(rows);
  }
  if (!frame.cursor) return;
  expect(cursorIsInBody(frame)).toBe(false);
  expect(frame.cursor.row).toBeLessThan(rows);
  expect(frame.cursor.column).toBeLessThan(columns);
}

function cursorIsInBody({ cursor, band }: Frame): boolean {
  return cursor !== null && band !== null && cursor.row >= band.top && cursor.row < band.top + band.height;
}
