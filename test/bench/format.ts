/** Figures as they stand in a table. */
import type { Summary } from './figures.ts';

/** The median and the quartiles: `80 (71–86)`. */
export function spread(summary: Summary | null, digits = 0): string {
  if (summary === null) return '';
  const [middle, low, high] = [summary.median, summary.low, summary.high].map((value) =>
    value.toFixed(digits),
  );
  return `${middle} (${low}–${high})`;
}

export const verdict = (value: number, target: number): string => (value <= target ? 'met' : 'MISSED');

/** A number with so many digits behind the point; nothing where there is none. */
export const fixed = (value: number | null | undefined, digits: number): string =>
  value?.toFixed(digits) ?? '';
