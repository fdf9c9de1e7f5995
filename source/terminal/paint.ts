import type { Frame, Size } from '../reader/rows.ts';
import { type Cells, NO_CELLS, sameCells } from './cells.ts';
import { PLAIN } from './look.ts';
import { Pen, type PenState } from './pen.ts';
import { changeRow } from './row-changes.ts';
import { bestScroll } from './scroll.ts';

/** What a terminal is to show: exactly `size.rows` rows. */
export interface Picture {
  readonly rows: readonly Cells[];
  readonly size: Size;
  readonly cursor: Frame['cursor'];
}

/** What a terminal shows, and what it is set to. */
export interface Shown {
  readonly rows: readonly Cells[];
  readonly pen: PenState;
}

/** Bytes for the terminal, what it shows once it has them, and whether that is all of the picture. */
export interface Painted {
  readonly bytes: string;
  readonly shown: Shown;
  readonly done: boolean;
}

/** The bytes that clear a terminal of which nobody knows what it shows, and what it shows then. */
export function cleared(size: Size): { bytes: string; shown: Shown } {
  return {
    bytes: '\x1b[?25l\x1b[m\x1b[r\x1b[H\x1b[2J',
    shown: {
      rows: Array.from({ length: size.rows }, () => NO_CELLS),
      pen: {
        row: 0,
        column: 0,
        look: PLAIN,
        // To the terminal's last row, which may be beyond the last that is drawn.
        region: { top: 0, bottom: Number.POSITIVE_INFINITY },
        visible: false,
      },
    },
  };
}

/**
 * The bytes that turn a terminal into the picture (of the size it has): one band scrolled where that spares bytes, then,
 * from the top down, what differs, then the cursor. Rows are begun only while fewer than `room` bytes have
 * been written, so that a slow line gets a picture in portions: call again with what is shown then. Empty when
 * nothing differs. Needs autowrap off.
 */
export function paint(shown: Shown, after: Picture, room: number): Painted {
  const pen = new Pen(after.size.columns, shown.pen);
  const rows = [...shown.rows];
  const scroll = bestScroll(rows, after.rows, shown.pen.region);
  if (scroll !== null) {
    pen.scroll(scroll.band, scroll.shift);
    shift(rows, scroll.band.top, scroll.band.bottom, scroll.shift);
  }
  let done = true;
  for (const [i, row] of after.rows.entries()) {
    if (sameCells(rows[i], row)) continue;
    if (isLonger(pen.bytes, room)) {
      done = false;
      break;
    }
    changeRow(pen, i, rows[i], row);
    rows[i] = row;
  }
  if (done) placeCursor(pen, after.cursor);
  // It would jump about between the portions.
  else pen.showCursor(false);
  return { bytes: pen.bytes, shown: { rows, pen: pen.state }, done };
}

/** True for a text of so many bytes in UTF-8, or more; a UTF-16 unit takes at most three. */
function isLonger(text: string, bytes: number): boolean {
  return text.length >= bytes || (text.length * 3 >= bytes && Buffer.byteLength(text) >= bytes);
}

function shift(rows: Cells[], top: number, bottom: number, by: number): void {
  const band = rows.slice(top, bottom + 1);
  for (let i = top; i <= bottom; i++) rows[i] = band[i - top + by] ?? NO_CELLS;
}

/** A cursor nobody sees stays where it is. */
function placeCursor(pen: Pen, cursor: Frame['cursor']): void {
  if (cursor !== null) pen.moveTo(cursor.row, cursor.column);
  pen.showCursor(cursor !== null);
}
