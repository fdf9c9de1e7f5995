import type { Candidate, Spelling } from '../actors/types.ts';
import type { SpellingCount } from './view.ts';

/** What tells two rows of a ledger apart. */
export const spellingKey = ({ surface, rules, sure }: Spelling, candidates: readonly Candidate[]): string =>
  [surface, rules.join(), sure, candidates.map((one) => one.actor).join()].join('\n');

/** Counts put together that are of one spelling; those of nothing left out. */
export function spellingCounts(counts: Iterable<SpellingCount>): SpellingCount[] {
  const rows = new Map<string, SpellingCount>();
  for (const { spelling, candidates, count } of counts) {
    if (count === 0) continue;
    const key = spellingKey(spelling, candidates);
    rows.set(key, { spelling, candidates, count: count + (rows.get(key)?.count ?? 0) });
  }
  return [...rows.values()];
}
