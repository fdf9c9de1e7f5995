import type { DiscoveryFigures } from './discovery.ts';
import type { Share } from './intervals.ts';
import type { PairFigures } from './pairs.ts';
import type { QueryFigures, Times } from './queries.ts';
import { NAMED, type Score } from './score.ts';
import type { Rate, SpeedFigures } from './speed.ts';
import { tableOf } from './tables.ts';
import { TARGETS } from './targets.ts';

export function queryReport(figures: QueryFigures): string {
  const rows = figures.kinds.map(({ kind, queries, first, five, nobody, times, timesLong }) => [
    kind,
    count(queries),
    first === null ? '' : withInterval(first),
    first === null ? '' : targetOf(kind),
    five === null ? '' : withInterval(five),
    first === null ? '' : one(nobody.percent),
    msOf(times),
    msOf(timesLong),
  ]);
  const all = sum(figures.kinds.map(({ queries }) => queries));
  rows.push(['all', count(all), '', '', '', '', msOf(figures.times), msOf(figures.timesLong)]);
  const nobody = figures.kinds.filter(({ first }) => first === null);
  const short = count(figures.names);
  const long = count(figures.longNames);
  return [
    `${figures.file}: queries of ${short} names, and of ${long}; % with 95 % intervals, ms p50 / p95`,
    tableOf(
      [
        'kind',
        'queries',
        'right first',
        'target',
        'in first five',
        'lost to floor',
        `ms ${short}`,
        `ms ${long}`,
      ],
      rows,
    ),
    '',
    tableOf(
      ['', 'measured', 'target'],
      [
        ...nobody.map((each) => [
          `${each.kind}: nobody returned, %`,
          withInterval(each.nobody),
          `${TARGETS.none}`,
        ]),
        [
          `right answers that the floor costs (${Object.keys(TARGETS.first).join(', ')}), %`,
          withInterval(figures.cost),
          `≤ ${TARGETS.cost}`,
        ],
        [`p95 per query, ${short} names, ms`, one(figures.times.p95), `≤ ${TARGETS.p95}`],
        [`p95 per query, ${long} names, ms`, one(figures.timesLong.p95), `≤ ${TARGETS.p95Long}`],
        [`making the index, ${short} names, ms`, one(figures.building), ''],
        [`making the index, ${long} names, ms`, one(figures.buildingLong), ''],
      ],
    ),
  ].join('\n');
}

export function pairReport(file: string, figures: readonly PairFigures[]): string {
  const rows = figures.map(({ of, pairs, precision, recall, f1 }) => [
    of,
    count(pairs),
    withInterval(precision),
    withInterval(recall),
    one(f1),
    of === 'persons' ? `${TARGETS.persons}` : '',
  ]);
  return [
    `${file}: pairs of names, one actor or two; %`,
    tableOf(['', 'pairs', 'precision', 'recall', 'F1', 'target'], rows),
  ].join('\n');
}

export function discoveryReport(figures: DiscoveryFigures): string {
  const row = (name: string, score: Score, target: number | null): string[] => [
    name,
    one(score.precision),
    one(score.recall),
    one(score.f1),
    target === null ? '' : `${target}`,
  ];
  return [
    `${figures.name}: ${count(figures.marks)} marks in ${count(figures.texts)} texts; %`,
    tableOf(
      ['', 'precision', 'recall', 'F1', 'target'],
      [
        row('exact span', figures.span, TARGETS.span),
        row('span with kind', figures.typed, TARGETS.typed),
        ...NAMED.map((kind) => row(`  ${kind}`, figures.kinds[kind], null)),
        row('actors, B-cubed', figures.actors, TARGETS.actors),
      ],
    ),
  ].join('\n');
}

const WORK: Readonly<Record<Rate['what'], string>> = {
  bare: 'every character looked at',
  discovery: 'discovery: from text to names',
  engine: 'all of it: from text to linked actors',
  split: '  its first half: texts split into words',
  scan: '  its second half: split texts scanned',
  splitAndScan: 'span scan: from text to spans',
};

export function speedReport(figures: SpeedFigures): string {
  const { megabytes, texts, surfaces, rounds } = figures;
  const targets: Partial<Record<Rate['what'], number>> = {
    discovery: TARGETS.discovery,
    splitAndScan: TARGETS.scan,
  };
  const rows = figures.rates.map((rate) => [
    WORK[rate.what],
    one(rate.megabytes),
    `${targets[rate.what] ?? ''}`,
    `× ${one(rate.times)}`,
  ]);
  return [
    `Speed on one core: ${one(megabytes)} MB in ${count(texts)} texts, ${count(surfaces)} surfaces; medians of ${rounds} rounds`,
    tableOf(['', 'MB/s', 'target', 'of a bare scan'], rows),
  ].join('\n');
}

const count = (value: number): string => value.toLocaleString('en');
const one = (value: number): string => value.toFixed(1);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const withInterval = ({ percent, low, high }: Share): string => `${one(percent)} (${one(low)}–${one(high)})`;
const msOf = ({ p50, p95 }: Times): string => `${one(p50)} / ${one(p95)}`;
const targetOf = (kind: string): string =>
  Object.entries(TARGETS.first)
    .find(([name]) => name === kind)?.[1]
    .toString() ?? '';
