/** The table on how fast files are read. */
import { tableOf } from '../eval/tables.ts';
import type { Figures } from './figures.ts';
import { fixed, spread } from './format.ts';
import { READERS } from './programs.ts';
import { FORMAT_NAMES, rateOf } from './section-formats.ts';
import { SIZES } from './sizes.ts';

const [OURS] = READERS;
const [SIZE] = SIZES;

export function formatsReport(figures: Figures): string {
  const of = (format: string) => figures.of([rateOf(format)], OURS, SIZE!);
  const [first] = FORMAT_NAMES;
  const plain = of(first!);
  const rows = FORMAT_NAMES.map((format) => {
    const own = of(format);
    return [format, spread(own, 1), fixed(own && plain && own.median / plain.median, 2)];
  });
  return `The same articles in each format, read: medians (first to third quartile)\n${tableOf(['', 'MB of text/s', `× ${first}`], rows)}`;
}
