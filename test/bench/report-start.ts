/** The table on starts. */
import { tableOf } from '../eval/tables.ts';
import type { Figures } from './figures.ts';
import { fixed, spread } from './format.ts';
import { PEERS, READERS } from './programs.ts';
import { NODE, START } from './section-start.ts';
import { SIZES, sizeName } from './sizes.ts';

export function startReport(figures: Figures): string {
  const rows = [NODE, ...READERS, ...PEERS].map((program) => [
    program,
    ...SIZES.flatMap((size) => {
      const own = figures.of([START], program, size);
      const unit = figures.of([START], NODE, size);
      return [spread(own), fixed(own && unit && own.median / unit.median, 2)];
    }),
  ]);
  const head = SIZES.flatMap((size) => [`ms at ${sizeName(size)}`, `× ${NODE}`]);
  return ['Start to first frame: medians (first to third quartile)', tableOf(['', ...head], rows)].join('\n');
}
