/** Putting the lines of a concordance in an order. */
import { stretchIn } from '../../store/occurrences.ts';
import { byRank, SORTS, sortedAmong } from '../sorts.ts';
import type { LineFacts } from './line-facts.ts';
import { type LineSort, wordsOf } from './line-sorts.ts';
import { WORDS } from './line-words.ts';
import { eachLine, FETCHED, LINE_READ, READ, type Steps, told } from './steps.ts';

/** Some lines (null: all) in an order; what is equal there stays as it is. */
export function* ordered(facts: LineFacts, sort: LineSort, kept: Uint32Array | null): Steps<Uint32Array> {
  const lines = kept ?? Uint32Array.from({ length: facts.all.length }, (_, line) => line);
  const words = wordsOf(sort);
  if (words !== null) {
    let isNew = false;
    const read = (at: number, line: number): number => {
      if (!facts.readWords(at, line)) return 0;
      const cost = isNew ? READ : LINE_READ;
      isNew = false;
      return cost;
    };
    const enter = (): number => {
      isNew = true;
      return 0;
    };
    yield* eachLine(facts, kept, 'sorting', read, enter);
    let order = lines;
    // From the word that decides least: what is equal in the next stays as it stands by then.
    for (let word = WORDS - 1; word >= words.from; word--)
      order = byRank(order, yield* told(facts.wordRanks(words.side, word), 'sorting'));
    return order;
  }
  if (sort === 'spelling') {
    const fetched = (at: number, line: number) => (facts.readSurface(at, line) ? FETCHED : 0);
    yield* eachLine(facts, kept, 'sorting', fetched);
    return byRank(lines, yield* told(facts.surfaceRanks(), 'sorting'));
  }
  return yield* alongArticles(facts, sort, lines);
}

/** Lines in the order of their articles. */
function* alongArticles(facts: LineFacts, sort: LineSort, lines: Uint32Array): Steps<Uint32Array> {
  const { view, actor, all } = facts;
  const articles: number[] = [];
  const starts: number[] = [];
  let last = -1;
  yield* eachLine(facts, lines, 'sorting', (at, _, index) => {
    if (at !== last) {
      articles.push(all.articles[at]);
      starts.push(index);
    }
    last = at;
    return 0;
  });
  const present = {
    articles: Uint32Array.from(articles),
    starts: Uint32Array.from([...starts, lines.length]),
  };
  const order = new Uint32Array(lines.length);
  let next = 0;
  const inOrder = sortedAmong(view, SORTS.find((one) => one === sort) ?? 'date', actor, present.articles);
  for (const article of inOrder) {
    const [from, to] = stretchIn(present, article);
    order.set(lines.subarray(from, to), next);
    next += to - from;
  }
  return order;
}
