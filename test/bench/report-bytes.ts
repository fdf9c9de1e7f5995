/** The tables on bytes per key. */
import type { Size } from '../../source/reader/rows.ts';
import { tableOf } from '../eval/tables.ts';
import type { Figures, Summary } from './figures.ts';
import { fixed, spread, verdict } from './format.ts';
import { PEERS, READERS } from './programs.ts';
import { SIZES, sizeName } from './sizes.ts';
import { AT_REST, BYTES, type Comparison } from './targets.ts';

const OURS = READERS[0];

export function bytesReport(figures: Figures): string {
  return [
    ...SIZES.map((size) =>
      [
        `Bytes per key at ${sizeName(size)} (rows × columns): medians (first to third quartile), ratio of medians`,
        tableOf(
          ['', 'dragoman', 'unit', 'ratio', 'target', '', 'of means', ...READERS.slice(1)],
          BYTES.map((one) => comparisonRow(figures, one, size)),
        ),
      ].join('\n'),
    ),
    ...SIZES.map((size) => everybody(figures, size)),
    ...SIZES.map((size) => atRest(figures, size)),
  ].join('\n\n');
}

function comparisonRow(
  figures: Figures,
  { name, ours, unit, theirs, target }: Comparison,
  size: Size,
): string[] {
  const own = figures.of(ours, OURS, size);
  const other = figures.of(theirs, unit, size);
  const ratio = own && other && own.median / other.median;
  return [
    name,
    spread(own),
    other ? `${unit === OURS ? 'its text' : unit} ${spread(other)}` : `no ${unit}`,
    two(ratio),
    target === null ? '' : `≤ ${target}`,
    target === null || ratio === null ? '' : verdict(ratio, target),
    two(own && other && own.mean / other.mean),
    ...READERS.slice(1).map((reader) => whole(figures.of(ours, reader, size))),
  ];
}

const MEASURES = [
  'scroll, plain',
  'scroll, rich',
  'page, plain',
  'page, rich',
  'select',
  'select at the edge',
  'letter',
];

/** Medians of all programs that know the key. */
function everybody(figures: Figures, size: Size): string {
  const programs = [...READERS, ...PEERS];
  const rows = MEASURES.map((measure) => [
    measure,
    ...programs.map((program) => whole(figures.of([measure], program, size))),
  ]);
  return [`Everybody's bytes per key at ${sizeName(size)}: medians`, tableOf(['', ...programs], rows)].join(
    '\n',
  );
}

function atRest(figures: Figures, size: Size): string {
  const rows = [...AT_REST, 'preview'].map((measure) => [
    measure,
    ...READERS.map((program) => spread(figures.of([measure], program, size))),
  ]);
  return [
    `Bytes that follow once the keys rest, at ${sizeName(size)}: medians (first to third quartile)`,
    tableOf(['', ...READERS], rows),
  ].join('\n');
}

const whole = (summary: Summary | null): string => fixed(summary?.median, 0);
const two = (ratio: number | null): string => fixed(ratio, 2);
