import { describe, expect, it } from 'vitest';
import { quantile, shareOf } from './intervals.ts';

describe('the 95 % interval of a share', () => {
  // Newcombe 1998 (Statistics in Medicine 17, table I) gives these for the score method.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('of %i in %i', (hits, of, low, high) => {
    const share = shareOf(hits, of);
    expect(share.percent).toBeCloseTo((100 * hits) / of, 10);
    expect(share.low).toBeCloseTo(low, 2);
    expect(share.high).toBeCloseTo(high, 2);
  });

  it('of nothing says nothing', () => {
    expect(shareOf(0, 0)).toEqual({ hits: 0, of: 0, percent: 0, low: 0, high: 100 });
  });
});

describe('a quantile', () => {
  it('is the value at its rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBe(0);
  });
});
