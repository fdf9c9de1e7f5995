/** The tables on starts. */
import { tableOf } from '../eval/tables.ts';
import type { Figures } from './figures.ts';
import { fixed, spread, verdict } from './format.ts';
import { PEERS, READERS } from './programs.ts';
import { NODE, START } from './section-start.ts';
import { SIZES, sizeName } from './sizes.ts';
import { STARTS } from './targets.ts';

const [OURS] = READERS;
const HEAD = SIZES.flatMap((size) => [`ms at ${sizeName(size)}`, `× ${NODE}`]);

export function startReport(figures: Figures): string {
  const onSample = Object.entries(STARTS).map(([measure, target]) => {
    const ratios = ratiosOf(figures, measure, OURS).filter((ratio) => ratio !== null);
    const cells = cellsOf(figures, measure, OURS);
    if (target === null || ratios.length < SIZES.length) return [measure, ...cells, '', ''];
    return [measure, ...cells, `≤ ${target}`, verdict(ratios.every((ratio) => ratio <= target))];
  });
  const beside = [NODE, ...READERS, ...PEERS].map((program) => [
    program,
    ...cellsOf(figures, START, program),
  ]);
  return [
    'From the start, on the sample corpus: medians (first to third quartile)',
    tableOf(['', ...HEAD, 'target', ''], onSample),
    '',
    'Start to first frame, beside others: medians (first to third quartile)',
    tableOf(['', ...HEAD], beside),
  ].join('\n');
}

function cellsOf(figures: Figures, measure: string, program: string): string[] {
  const ratios = ratiosOf(figures, measure, program);
  return SIZES.flatMap((size, at) => [spread(figures.of([measure], program, size)), fixed(ratios[at], 2)]);
}

/** For each size, a measure as a multiple of bare Node in the same rounds; null where one of the two is missing. */
function ratiosOf(figures: Figures, measure: string, program: string): (number | null)[] {
  return SIZES.map((size) => {
    const own = figures.of([measure], program, size);
    const unit = figures.of([START], NODE, size);
    return own && unit && own.median / unit.median;
  });
}
