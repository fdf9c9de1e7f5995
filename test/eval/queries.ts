import { basename } from 'node:path';
import { Problem } from '../../source/problem.ts';
import { linesOf } from './inputs.ts';
import { quantile, type Share, shareOf } from './intervals.ts';
import { madeNames } from './made-names.ts';
import { type Asked, askedOf } from './product.ts';
import { TARGETS } from './targets.ts';

interface Query {
  readonly query: string;
  /** A name of the list; null where nobody of it is meant. */
  readonly want: string | null;
  readonly kind: string;
}

/** Milliseconds a query, at the median and at the 95th percentile. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

export interface KindFigures {
  readonly kind: string;
  readonly queries: number;
  /** The right name first, and among the first five. Null for queries that mean nobody. */
  readonly first: Share | null;
  readonly five: Share | null;
  /** Of the answers that are right, those below the floor; of queries that mean nobody, those answered with nobody. */
  readonly nobody: Share;
  readonly times: Times;
  readonly timesLong: Times;
}

export interface QueryFigures {
  readonly file: string;
  readonly names: number;
  readonly longNames: number;
  readonly kinds: readonly KindFigures[];
  /** Over all kinds. */
  readonly times: Times;
  readonly timesLong: Times;
  /** Right answers below the floor, over the kinds that have a target. */
  readonly cost: Share;
  /** Milliseconds to make the index of the names, and of the longer list. */
  readonly building: number;
  readonly buildingLong: number;
}

/** How many times as many names the longer list has. */
const LONGER = 10;
const SEED = 1927;
/** Asked before the clock counts, so that the code is compiled. */
const WARMING = 200;

/** Asks every query of the names of the list, and of a list ten times as long made from their words. */
export function measureQueries(path: string, indexPath: string): QueryFigures {
  const names = [...new Set(linesOf(indexPath).map(({ line }) => line))];
  const queries = readQueries(path, new Set(names));
  const short = built(names);
  const answers = queries.map(({ query, want }) => ({ want, isNobody: short.asked.isNobody(query) }));
  const asked = askAll(short.asked, queries);
  const longNames = [...names, ...madeNames(names, names.length * (LONGER - 1), SEED)];
  const long = built(longNames);
  const askedLong = askAll(long.asked, queries);

  const isRight = (at: number): boolean => asked[at].best[0] === queries[at].want;
  const costOf = (which: readonly number[]): Share => {
    const right = which.filter(isRight);
    return shareOf(right.filter((at) => answers[at].isNobody).length, right.length);
  };
  const all = [...queries.keys()];
  const kinds = [...new Set(queries.map(({ kind }) => kind))].map((kind): KindFigures => {
    const which = all.filter((at) => queries[at].kind === kind);
    const meant = which.filter((at) => queries[at].want !== null);
    const isEmpty = meant.length === 0;
    const within = meant.filter((at) => asked[at].best.includes(queries[at].want ?? ''));
    return {
      kind,
      queries: which.length,
      first: isEmpty ? null : shareOf(meant.filter(isRight).length, meant.length),
      five: isEmpty ? null : shareOf(within.length, meant.length),
      nobody: isEmpty
        ? shareOf(which.filter((at) => answers[at].isNobody).length, which.length)
        : costOf(meant),
      times: timesOf(which.map((at) => asked[at].took)),
      timesLong: timesOf(which.map((at) => askedLong[at].took)),
    };
  });
  return {
    file: basename(path),
    names: names.length,
    longNames: longNames.length,
    kinds,
    times: timesOf(asked.map(({ took }) => took)),
    timesLong: timesOf(askedLong.map(({ took }) => took)),
    cost: costOf(all.filter((at) => Object.hasOwn(TARGETS.first, queries[at].kind))),
    building: short.took,
    buildingLong: long.took,
  };
}

function readQueries(path: string, names: ReadonlySet<string>): Query[] {
  return linesOf(path).map(({ line, number }) => {
    const where = `${basename(path)}, line ${number}`;
    let one: Partial<Query>;
    try {
      one = JSON.parse(line);
    } catch {
      throw new Problem(`${where} is not JSON; each line is {"query", "want", "kind"}.`);
    }
    const { query, want = null, kind } = one;
    if (typeof query !== 'string' || typeof kind !== 'string')
      throw new Problem(`${where} lacks query or kind; each line is {"query", "want", "kind"}.`);
    if (want !== null && !names.has(want))
      throw new Problem(`${where} wants ${want}, which is no line of query-index.txt; add it there.`);
    return { query, want, kind };
  });
}

function built(names: readonly string[]): { readonly asked: Asked; readonly took: number } {
  const from = performance.now();
  const asked = askedOf(names);
  return { asked, took: performance.now() - from };
}

function askAll(
  asked: Asked,
  queries: readonly Query[],
): { readonly best: readonly string[]; readonly took: number }[] {
  for (const { query } of queries.slice(0, WARMING)) asked.best(query);
  return queries.map(({ query }) => {
    const from = performance.now();
    const best = asked.best(query);
    return { best, took: performance.now() - from };
  });
}

const timesOf = (took: readonly number[]): Times => ({
  p50: quantile(took, 0.5),
  p95: quantile(took, 0.95),
});
