/** Back from what was read to what it was opened from. */
import { listBandsOf } from '../layout/geometry.ts';
import { closeToLines } from './concordance.ts';
import { leftOff } from './left-off.ts';
import { isInList } from './listing.ts';
import { topOfList } from './move.ts';
import { articleInRow, rowOf } from './shown-rows.ts';
import type { State } from './types.ts';

/**
 * The lines it was opened from, or else the list, marked at the article that was read last. It stands as it stood while that is in sight; else that lands on the upper
 * third, as a mention does. One that is not in the list leaves the marker where it was.
 */
export function closeReading(state: State): State {
  const { reading, size, concordance } = state;
  if (reading === null) return state;
  const left = leftOff(state, reading);
  if (concordance !== null) return { ...closeToLines(state, concordance), left };
  if (!isInList(state, reading.article)) return { ...state, reading: null, left };
  const row = rowOf(state, reading.article);
  const { height } = listBandsOf(size).list;
  const before = topOfList(state);
  const isInSight = row >= before && row < before + height;
  const top = isInSight ? before : Math.max(0, row - Math.floor(height / 3));
  const list = {
    marker: reading.article,
    top: articleInRow(state, top),
    previewOf: articleInRow(state, row),
  };
  return { ...state, reading: null, list, left };
}
