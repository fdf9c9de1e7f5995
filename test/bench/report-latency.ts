/** The table on milliseconds per key. */
import type { Size } from '../../source/reader/rows.ts';
import { tableOf } from '../eval/tables.ts';
import type { Figures, Summary } from './figures.ts';
import { fixed, spread, verdict } from './format.ts';
import { READERS } from './programs.ts';
import { ESCAPE, FIRST, TIMED } from './reader-latency.ts';
import { BARE_NODE } from './section-latency.ts';
import { SIZES, sizeName } from './sizes.ts';
import { LATENCY } from './targets.ts';

const OURS = READERS[0];
/** With less and bare Node it can be told how much of a figure is the machine's being busy. */
const OTHERS = [...READERS.slice(1), 'less', 'vim', 'fzf', BARE_NODE];

/** The name of a measure, the measures pooled in it, and whether there is a target for it. */
const ROWS: readonly (readonly [string, readonly string[], boolean])[] = [
  ...TIMED.map((measure) => [measure, [measure], true] as const),
  ['all of these', TIMED, true],
  [FIRST, [FIRST], false],
  [ESCAPE, [ESCAPE], false],
];

export function latencyReport(figures: Figures): string {
  return SIZES.map((size) => {
    const head = [
      '',
      'keys',
      'p50',
      'target',
      '',
      'p99',
      'target',
      '',
      ...OTHERS.map((name) => `${name} p50`),
    ];
    const rows = ROWS.map(([name, measures, aimed]) => [
      name,
      ...ownCells(figures, measures, aimed, size),
      ...OTHERS.map((other) => both(summary(figures, measures, other, size))),
    ]);
    return [
      `Key to last byte at ${sizeName(size)}, ms: p50 (first to third quartile); others p50 / p99`,
      tableOf(head, rows),
    ].join('\n');
  }).join('\n\n');
}

function ownCells(figures: Figures, measures: readonly string[], aimed: boolean, size: Size): string[] {
  const own = summary(figures, measures, OURS, size);
  if (own === null) return ['', '', '', '', '', '', ''];
  const p50 = Object.entries(LATENCY.p50).find(([name]) => name === sizeName(size))?.[1];
  const judged = (value: number, target: number | undefined): string[] =>
    aimed && target !== undefined ? [`≤ ${target}`, verdict(value, target)] : ['', ''];
  return [
    `${own.n}`,
    spread(own, 2),
    ...judged(own.median, p50),
    fixed(own.p99, 1),
    ...judged(own.p99, LATENCY.p99),
  ];
}

const both = (one: Summary | null): string =>
  one === null ? '' : `${fixed(one.median, 2)} / ${fixed(one.p99, 1)}`;

const summary = (
  figures: Figures,
  measures: readonly string[],
  program: string,
  size: Size,
): Summary | null =>
  figures.of(
    measures.map((measure) => `${measure}, ms`),
    program,
    size,
  );
