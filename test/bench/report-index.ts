/** The table on a large corpus. */
import { tableOf } from '../eval/tables.ts';
import type { Figures, Summary } from './figures.ts';
import { fixed, spread, verdict } from './format.ts';
import { KEYS } from './large-keys.ts';
import { READERS } from './programs.ts';
import { INDEX } from './section-index.ts';
import { NODE, START } from './section-start.ts';
import { SIZES } from './sizes.ts';
import { LARGE } from './targets.ts';

const [OURS] = READERS;
const [SIZE] = SIZES;

export function indexReport(figures: Figures): string {
  const of = (measure: string, program: string = OURS): Summary | null =>
    figures.of([measure], program, SIZE!);
  const ratio = (measure: string, unit: Summary | null): number | null => {
    const own = of(measure);
    return own && unit && own.median / unit.median;
  };
  const judged = (
    value: number | null | undefined,
    [sign, target]: readonly ['≤' | '≥', number],
  ): string[] => {
    const met = value == null ? null : sign === '≤' ? value <= target : value >= target;
    return [fixed(value, 2), `${sign} ${target}`, met === null ? '' : verdict(met)];
  };
  const pressed = (
    measure: string,
    quantile: 'median' | 'p95',
    target: readonly ['≤' | '≥', number],
  ): string[] => [
    quantile === 'p95' ? `${measure}, p95` : measure,
    spread(of(measure), 1),
    ...judged(of(measure)?.[quantile], target),
  ];
  const bare = of(START, NODE);
  const rows = [
    [INDEX.text, spread(of(INDEX.text)), '', '', ''],
    [INDEX.seconds, spread(of(INDEX.seconds), 1), '', '', ''],
    [INDEX.rate, spread(of(INDEX.rate), 2), ...judged(of(INDEX.rate)?.median, LARGE.rate)],
    [INDEX.memory, spread(of(INDEX.memory)), ...judged(of(INDEX.memory)?.median, LARGE.memory)],
    [INDEX.size, spread(of(INDEX.size), 2), ...judged(of(INDEX.size)?.median, LARGE.size)],
    [INDEX.update, spread(of(INDEX.update), 1), ...judged(of(INDEX.update)?.median, LARGE.update)],
    [INDEX.firstRows, spread(of(INDEX.firstRows)), ...judged(of(INDEX.firstRows)?.median, LARGE.firstRows)],
    [
      `${INDEX.frame}, × that of the sample`,
      spread(of(INDEX.frame)),
      ...judged(ratio(INDEX.frame, of(INDEX.frame, 'sample')), LARGE.frame),
    ],
    [`${INDEX.find}, × ${NODE}`, spread(of(INDEX.find)), ...judged(ratio(INDEX.find, bare), LARGE.find)],
    [
      `${INDEX.find}, × rg`,
      spread(of(INDEX.rg, 'rg')),
      fixed(ratio(INDEX.find, of(INDEX.rg, 'rg')), 2),
      '',
      '',
    ],
    [INDEX.mentions, spread(of(INDEX.mentions)), '', '', ''],
    pressed(KEYS.letter, 'p95', LARGE.letter),
    pressed(KEYS.next, 'median', LARGE.move),
    pressed(KEYS.last, 'median', LARGE.move),
    pressed(KEYS.sort, 'median', LARGE.move),
    pressed(KEYS.ledger, 'median', LARGE.lines),
    [KEYS.details, spread(of(KEYS.details)), '', '', ''],
    [KEYS.judged, spread(of(KEYS.judged)), '', '', ''],
    pressed(KEYS.lines, 'median', LARGE.lines),
    [KEYS.order, spread(of(KEYS.order)), '', '', ''],
    pressed(KEYS.memory, 'median', LARGE.reading),
    [KEYS.sorted, spread(of(KEYS.sorted)), '', '', ''],
    [
      `${INDEX.damaged}, of ${of(INDEX.kills)?.median ?? 0} kills`,
      spread(of(INDEX.damaged)),
      ...judged(of(INDEX.damaged)?.median, LARGE.damaged),
    ],
  ];
  return [
    'A large corpus: medians (first to third quartile)',
    tableOf(['', 'measured', 'judged', 'target', ''], rows),
  ].join('\n');
}
