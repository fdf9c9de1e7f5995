import { describe, expect, it } from 'vitest';
import { numbersFrom } from '../support/chance.ts';
import { bell, exponential, power, Weighted, zipfWeights } from './draws.ts';

describe('power and exponential', () => {
  it('are what mathematics says', () => {
    expect(power(81, 16)).toBeCloseTo(81, 9);
    expect(power(81, 8)).toBeCloseTo(9, 9);
    expect(power(2, 24)).toBeCloseTo(2.828427, 6);
    expect(exponential(1)).toBeCloseTo(Math.E, 4);
    expect(exponential(-2)).toBeCloseTo(0.135335, 5);
    expect(exponential(0)).toBe(1);
  });
});

describe('draws', () => {
  it('come as often as they weigh', () => {
    const next = numbersFrom(1);
    const weighted = new Weighted([1, 0, 6, 3]);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 20_000; i++) counts[weighted.draw(next)]!++;
    expect(counts[1]).toBe(0);
    for (const [at, share] of [0.1, 0, 0.6, 0.3].entries()) {
      expect(Math.abs(counts[at]! / 20_000 - share)).toBeLessThan(0.012);
    }
  });

  it('never leave the list, whatever the number', () => {
    const weighted = new Weighted(zipfWeights(1000, 16, 2));
    expect(weighted.draw(() => 0)).toBe(0);
    expect(weighted.draw(() => 1 - 2 ** -32)).toBe(999);
  });

  it('follow Zipf and Mandelbrot: with exponent 1 and shift 1 the first weighs 50.5 times the hundredth', () => {
    const weights = zipfWeights(100, 16, 1);
    expect(weights[0]! / weights[99]!).toBeCloseTo(101 / 2, 9);
  });

  it('of a bell have the mean 0 and the deviation 1', () => {
    const next = numbersFrom(5);
    const drawn = Array.from({ length: 20_000 }, () => bell(next));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const spread = Math.sqrt(drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(spread - 1)).toBeLessThan(0.03);
  });
});
