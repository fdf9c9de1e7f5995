/** Filtering and sorting the lines of a concordance, in steps of a bounded size: keys are answered in between. */
import { entryAt, isRead, stretchOf } from '../catalogue.ts';
import type { Among, Fits } from '../filter-match.ts';
import type { LineFacts } from './line-facts.ts';
import type { LineSort } from './line-sorts.ts';
import { Lines } from './lines.ts';
import { ordered } from './order-lines.ts';
import { COMPARED, eachLine, FETCHED, LINE_READ, READ, type Steps } from './steps.ts';

/** Which lines are left. */
export interface Narrowing {
  /** Of these, ascending; null: of all. */
  readonly lines: Uint32Array | null;
  /** Those of these articles; null: of all. */
  readonly among: Among | null;
  /** Those whose surface passes; null: all. */
  readonly spelling: ((surface: string) => boolean) | null;
  /** Those that each of these leaves. */
  readonly by: readonly Narrow[];
  /** Those that fit, by the line, its title, its outlet and its date. `isReady` is asked again until it says so. */
  readonly fits: { readonly isReady: () => boolean; readonly test: Fits } | null;
  /** Of each article only the first of those that are left. */
  readonly onePerArticle: boolean;
}

/** What leaves some of some lines (null: of all), ascending. */
export type Narrow = (facts: LineFacts, lines: Uint32Array | null) => Steps<Uint32Array>;

export const EVERY_LINE: Narrowing = {
  lines: null,
  among: null,
  spelling: null,
  by: [],
  fits: null,
  onePerArticle: false,
};

/** The lines that are left, in an order; what is equal there stays by date. By date, with all left, nothing is fetched. */
export function* makeLines(facts: LineFacts, sort: LineSort, narrowing: Narrowing): Steps<Lines> {
  const kept = yield* left(facts, narrowing);
  const order = sort === 'date' ? null : yield* ordered(facts, sort, kept);
  return new Lines(facts.all, kept, order);
}

/** Each narrows what the one before has left; what costs least comes first. */
function* left(facts: LineFacts, narrowing: Narrowing): Steps<Uint32Array | null> {
  const { among, spelling, by, fits, onePerArticle } = narrowing;
  const { articles } = facts.all;
  let kept = narrowing.lines;
  if (among !== null) kept = yield* passing(facts, kept, (at) => among(articles[at]));
  if (spelling !== null) {
    const fetched = (at: number, line: number) => (facts.readSurface(at, line) ? FETCHED : 0);
    kept = yield* passing(facts, kept, (_, line) => spelling(facts.surfaceOf(line)), fetched);
  }
  for (const narrow of by) kept = yield* narrow(facts, kept);
  if (fits !== null) {
    while (!fits.isReady()) yield { doing: 'filtering', share: 0 };
    kept = yield* fitting(facts, kept, fits.test);
  }
  if (!onePerArticle) return kept;
  let last = -1;
  return yield* passing(facts, kept, (at) => {
    const isFirst = at !== last;
    last = at;
    return isFirst;
  });
}

/** Those of some lines (null: of all) that pass. `cost`: what is spent before that is asked. */
export function* passing(
  facts: LineFacts,
  lines: Uint32Array | null,
  passes: (at: number, line: number) => boolean,
  cost: (at: number, line: number) => number = () => 0,
  enter?: (at: number) => number,
): Steps<Uint32Array> {
  const found = new Uint32Array(lines?.length ?? facts.all.length);
  let count = 0;
  const look = (at: number, line: number): number => {
    const spent = cost(at, line);
    if (passes(at, line)) found[count++] = line;
    return spent;
  };
  yield* eachLine(facts, lines, 'filtering', look, enter);
  return found.slice(0, count);
}

function fitting(facts: LineFacts, lines: Uint32Array | null, test: Fits): Steps<Uint32Array> {
  const { view, all } = facts;
  const passes = (at: number, line: number): boolean => {
    const article = all.articles[at];
    return test(article, {
      ...entryAt(view, article),
      get line() {
        return facts.context(at, line);
      },
    });
  };
  const cost = (_: number, line: number): number => (facts.hasContext(line) ? COMPARED : LINE_READ);
  // A stretch of the list that has to be read is work enough for one step.
  const enter = (at: number): number =>
    isRead(view, stretchOf(all.articles[at])) ? (facts.hasContext(all.starts[at]) ? 0 : READ) : 1;
  return passing(facts, lines, passes, cost, enter);
}
