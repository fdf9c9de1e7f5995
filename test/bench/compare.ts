import type { Size } from '../../source/reader/rows.ts';
import type { Figures, Summary } from './figures.ts';
import { READERS } from './programs.ts';
import type { Comparison } from './targets.ts';

/** This program beside another in one measure; null where one of the two was not measured. */
export interface Compared {
  readonly name: string;
  readonly size: Size;
  readonly own: Summary | null;
  readonly unit: string;
  readonly other: Summary | null;
  /** Median by median, and mean by mean. */
  readonly ratio: number | null;
  readonly ratioOfMeans: number | null;
  readonly target: number | null;
  readonly met: boolean | null;
}

export function compared(
  figures: Figures,
  { name, ours, unit, theirs, target }: Comparison,
  size: Size,
): Compared {
  const own = figures.of(ours, READERS[0], size);
  const other = figures.of(theirs, unit, size);
  const ratio = own && other && own.median / other.median;
  const met = ratio === null || target === null ? null : ratio <= target;
  return {
    name,
    size,
    own,
    unit,
    other,
    ratio,
    ratioOfMeans: own && other && own.mean / other.mean,
    target,
    met,
  };
}
