import type { Frame, Size } from '../reader/rows.ts';

/** What a terminal shows: rows as `canonicalRow` spells them, exactly `size.rows` of them. */
export interface Picture {
  readonly rows: readonly string[];
  readonly size: Size;
  readonly cursor: Frame['cursor'];
}

/**
 * The bytes that turn a terminal showing `before` (null: nobody knows what) into one showing `after`; empty when
 * they are the same. Every changed row is addressed by its number, cleared and written whole, so whatever width a
 * terminal gives to a character the damage ends with the row. Needs autowrap off.
 */
export function paint(before: Picture | null, after: Picture): string {
  const known = before !== null && sameSize(before.size, after.size) ? before : null;
  let bytes = known === null ? '\x1b[?25l\x1b[m\x1b[H\x1b[2J' : '';
  for (const [i, row] of after.rows.entries()) {
    if (row === (known === null ? '' : known.rows[i])) continue;
    // Cleared first: behind a full row the cursor rests on the last cell, which would be cleared with it.
    bytes += known === null ? `\x1b[${i + 1}H${row}` : `\x1b[${i + 1}H\x1b[K${row}`;
  }
  return bytes + cursor(known?.cursor ?? null, after.cursor, bytes !== '');
}

function cursor(before: Picture['cursor'], after: Picture['cursor'], moved: boolean): string {
  if (after === null) return before === null ? '' : '\x1b[?25l';
  const stays = before !== null && before.row === after.row && before.column === after.column;
  if (stays && !moved) return '';
  return `\x1b[${after.row + 1};${after.column + 1}H${before === null ? '\x1b[?25h' : ''}`;
}

function sameSize(a: Size, b: Size): boolean {
  return a.columns === b.columns && a.rows === b.rows;
}
