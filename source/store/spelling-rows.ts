import type { Candidate, Rule } from '../actors/types.ts';
import { byCodePoint } from '../text/order.ts';
import { isLetThrough } from './let-through.ts';
import type { Place, View } from './view.ts';

/** One row of an actor's ledger: a spelling with its numbers in the part of the corpus that is looked at. */
export interface SpellingRow {
  readonly surface: string;
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly sure: boolean;
  readonly related: boolean;
  /** Mentions in the blocks looked at, whatever the switches say of unsure and related ones. */
  readonly count: number;
  /** Dates of the first and the last of them that has one. */
  readonly first: string | null;
  readonly last: string | null;
  /** Whether the switches let its mentions through. */
  readonly counted: boolean;
  /** Where nobody owns its mentions: all who may, this actor among them; else empty. */
  readonly candidates: readonly Candidate[];
  /** Its first mention in a paragraph, else its first. */
  readonly sample: Place;
}

type Gathered = { -readonly [K in keyof SpellingRow]: SpellingRow[K] };

/**
 * The ledger of an actor: its own spellings and those that may be its, one row for each surface, chain, certainty
 * and set of candidates. Sure ones first, then unsure, then related; in each group the most frequent first.
 */
export function spellingRows(view: View, actor: number): SpellingRow[] {
  const rows = new Map<string, Gathered>();
  for (const place of view.with({ unsure: true, related: true }).occurrences(actor).from(0)) {
    const { spelling, candidates, block } = place.mention;
    const { surface, rule, rules, sure, related } = spelling;
    const key = [surface, rules.join(), sure, candidates.map((one) => one.actor).join()].join('\n');
    const { date } = view.articles.at(place.article);
    const row = rows.get(key);
    if (row === undefined) {
      const counted = isLetThrough(place.mention, view.switches);
      const dates = { first: date, last: date };
      rows.set(key, {
        surface,
        rule,
        rules,
        sure,
        related,
        count: 1,
        ...dates,
        counted,
        candidates,
        sample: place,
      });
      continue;
    }
    row.count++;
    row.first ??= date;
    row.last = date ?? row.last;
    if (block === 'paragraph' && row.sample.mention.block !== 'paragraph') row.sample = place;
  }
  return [...rows.values()].sort(
    (a, b) =>
      groupOf(a) - groupOf(b) ||
      b.count - a.count ||
      byCodePoint(a.surface, b.surface) ||
      byCodePoint(a.rules.join(), b.rules.join()),
  );
}

const groupOf = ({ sure, related }: SpellingRow): number => (related ? 2 : sure ? 0 : 1);
