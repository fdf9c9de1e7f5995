import type { Size } from '../../source/reader/rows.ts';
import { median, quantile } from '../eval/intervals.ts';

/** What all values of one measure come to. The spread is from the first quartile to the third. */
export interface Summary {
  readonly n: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly p95: number;
  readonly p99: number;
}

export function summaryOf(values: readonly number[]): Summary {
  return {
    n: values.length,
    median: median(values),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    mean: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
    p95: quantile(values, 0.95),
    p99: quantile(values, 0.99),
  };
}

/** One measure of one program on one size of screen. */
export interface Series {
  readonly measure: string;
  readonly program: string;
  readonly size: Size;
  readonly values: number[];
}

/** Everything that was measured in a run, and what could not be. */
export class Figures {
  readonly #series = new Map<string, Series>();
  readonly missing: string[] = [];

  add(measure: string, program: string, size: Size, value: number): void {
    const key = keyOf(measure, program, size);
    const known = this.#series.get(key);
    if (known) known.values.push(value);
    else this.#series.set(key, { measure, program, size, values: [value] });
  }

  /** All values of a measure, several measures pooled; null when there are none. */
  of(measures: readonly string[], program: string, size: Size): Summary | null {
    const values = measures.flatMap(
      (measure) => this.#series.get(keyOf(measure, program, size))?.values ?? [],
    );
    return values.length === 0 ? null : summaryOf(values);
  }

  get series(): readonly Series[] {
    return [...this.#series.values()];
  }
}

const keyOf = (measure: string, program: string, { rows, columns }: Size): string =>
  `${measure}\0${program}\0${rows}×${columns}`;
