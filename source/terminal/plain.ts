import type { Frame, Size } from '../reader/rows.ts';
import { graphemes } from '../text/graphemes.ts';
import { width } from '../text/width.ts';
import { fitting, isDisputed } from './disputed.ts';
import { decodeRow, encodeRow } from './style.ts';

/**
 * A whole frame, every row addressed, cleared and written as it is: needs of a terminal only CUP, EL and SGR
 * (ECMA-48), and knows nothing of what it showed before. Rows are terminal text; what is beyond the screen is left out.
 */
export function plainFrame(rows: readonly string[], size: Size, cursor: Frame['cursor']): string {
  let bytes = '\x1b[?25l';
  for (let i = 0; i < size.rows; i++) {
    const row = rows[i] ?? '';
    bytes += `\x1b[${i + 1};1H\x1b[K${/^[\x1b -~]*$/.test(row) ? row : placed(row, size.columns)}`;
  }
  return cursor === null ? bytes : `${bytes}\x1b[${cursor.row + 1};${cursor.column + 1}H\x1b[?25h`;
}

/** The row with the cursor placed anew, and what was drawn too far erased, behind every cluster whose width terminals dispute. */
function placed(row: string, columns: number): string {
  let bytes = '';
  let column = 0;
  for (const { text, style } of decodeRow(row)) {
    let shown = '';
    for (const cluster of graphemes(text)) {
      const disputed = isDisputed(cluster);
      shown += disputed ? fitting(cluster, columns - column) : cluster;
      column += width(cluster);
      if (!disputed || column >= columns) continue;
      bytes += `${encodeRow([{ text: shown, style }], true)}\x1b[${column + 1}G\x1b[K`;
      shown = '';
    }
    bytes += encodeRow([{ text: shown, style }], true);
  }
  return bytes;
}
