import { type Cells, NO_CELLS, sameCell, sameCells } from './cells.ts';
import type { Band } from './pen.ts';

/** A band whose rows move up by `shift` (down where it is negative), blank rows coming in. */
export interface Scroll {
  readonly band: Band;
  readonly shift: number;
}

/** Bytes, roughly: to get to another place, to clear the end of a row, to scroll, to set another scroll region. */
const MOVE = 5;
const ERASE = 3;
const SCROLL = 4;
const REGION = 12;

/** Rows alike that are looked at for one row: a screen may hold hundreds that are the same. */
const ALIKE = 4;

/**
 * The one scroll of one band that spares most bytes on the way from the rows `before` to `after`; null when none does.
 * `region` is the scroll region that is set. A shift as high as the band clears it, which spares clearing the ends
 * of rows one by one.
 *
 * Rows with the same text vote for a shift; for the shifts with most votes, every band is weighed by sums over its rows.
 * After the scrolling of curses and vim, which look for the longest run of moved lines (P. Heckel, "A technique for
 * isolating differences between files", CACM 21(4), 1978).
 */
export function bestScroll(before: readonly Cells[], after: readonly Cells[], region: Band): Scroll | null {
  // Where nothing stands there is nothing to move; a screen that is drawn first should not wait for that to be found out.
  if (before.every(({ chars }) => chars.length === 0)) return null;
  const inPlace = after.map((row, i) => cost(before[i], row));
  if (inPlace.filter((bytes) => bytes > 0).length < 2) return null;
  const entering = after.map((row) => cost(NO_CELLS, row));
  let best: Scroll | null = null;
  let most = 0;
  for (const shift of [...likelyShifts(before, after), after.length]) {
    const moved = after.map((row, i) => {
      const from = before[i + shift];
      return from === undefined ? Number.POSITIVE_INFINITY : cost(from, row);
    });
    const found = bestBand(inPlace, moved, entering, shift, region);
    if (found !== null && found.spared > most) {
      most = found.spared;
      best = { band: found.band, shift };
    }
  }
  return best;
}

/** At most three shifts, the likeliest first. */
function likelyShifts(before: readonly Cells[], after: readonly Cells[]): number[] {
  const places = new Map<string, number[]>();
  for (const [i, { text }] of before.entries()) {
    if (text === '') continue;
    const rows = places.get(text);
    if (rows === undefined) places.set(text, [i]);
    else if (rows.length < ALIKE) rows.push(i);
  }
  const votes = new Map<number, number>();
  for (const [i, { text }] of after.entries()) {
    for (const from of places.get(text) ?? []) {
      if (from !== i) votes.set(from - i, (votes.get(from - i) ?? 0) + 1);
    }
  }
  return [...votes.entries()]
    .sort(([a, many], [b, others]) => others - many || Math.abs(a) - Math.abs(b))
    .slice(0, 3)
    .map(([shift]) => shift);
}

/** The band that spares most for a given shift. All costs are one a row. */
function bestBand(
  inPlace: readonly number[],
  moved: readonly number[],
  entering: readonly number[],
  shift: number,
  region: Band,
): { band: Band; spared: number } | null {
  const rows = inPlace.length;
  const count = Math.abs(shift);
  const stay = sums(inPlace);
  const enter = sums(entering);
  // A row that nothing can move into is never inside a band; a large number keeps the sums finite.
  const move = sums(moved.map((bytes) => Math.min(bytes, 1e6)));
  let best: { band: Band; spared: number } | null = null;
  for (let top = 0; top < rows; top++) {
    for (let bottom = rows - 1; bottom > top; bottom--) {
      const end = bottom + 1;
      const height = end - top;
      const split = shift > 0 ? Math.max(top, end - count) : Math.min(end, top + count);
      const kept = shift > 0 ? move[split] - move[top] : move[end] - move[split];
      const fresh = shift > 0 ? enter[end] - enter[split] : enter[split] - enter[top];
      const set = region.top === top && region.bottom === bottom ? 0 : REGION;
      const steps = Math.min(count, height, SCROLL);
      const spared = stay[end] - stay[top] - kept - fresh - set - steps;
      if (spared > (best?.spared ?? 0)) best = { band: { top, bottom }, spared };
    }
  }
  return best;
}

/** sums(v)[i] is the sum of the first i values. */
function sums(values: readonly number[]): number[] {
  const totals = [0];
  for (const value of values) totals.push(totals.at(-1)! + value);
  return totals;
}

/** Bytes, roughly, to turn one row into another. */
function cost(before: Cells, after: Cells): number {
  if (sameCells(before, after)) return 0;
  const whole = before.disputed || after.disputed;
  let bytes = 0;
  let last = -MOVE - 1;
  for (let column = 0; column < after.chars.length; column++) {
    if (!whole && sameCell(before, after, column)) continue;
    bytes += Math.min(column - last - 1, MOVE) + 1;
    last = column;
  }
  return before.chars.length > after.chars.length ? bytes + ERASE : bytes;
}
