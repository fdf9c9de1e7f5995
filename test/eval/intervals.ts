/** A share of a count, as a percentage with its 95 % interval. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/** In: `hits` of `of`. The interval is Wilson's score interval (Wilson 1927), 95 %, in per cent; of nothing, 0 to 100. */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, percent: 0, low: 0, high: 100 };
  const share = hits / of;
  const square = Z * Z;
  const centre = share + square / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  const scale = 100 / (1 + square / of);
  return {
    hits,
    of,
    percent: 100 * share,
    low: Math.max(0, (centre - half) * scale),
    high: Math.min(100, (centre + half) * scale),
  };
}

/** The value that a share of all values, 0 to 1, do not exceed (nearest rank); 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
