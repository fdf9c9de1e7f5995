import type { Candidate, Rule, Spelling } from '../actors/types.ts';
import { byCodePoint } from '../text/order.ts';
import { spellingKey } from './spelling-counts.ts';
import type { Place, SpellingCount, Switches, View } from './view.ts';

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

/** What of a row only its mentions tell. */
export type Detail = Pick<SpellingRow, 'first' | 'last' | 'sample'>;

/**
 * The ledger of an actor: its own spellings and those that may be its, one row for each surface, chain, certainty
 * and set of candidates. Sure ones first, then unsure, then related; in each group the most frequent first.
 */
export function spellingRows(view: View, actor: number): SpellingRow[] {
  const details = new Map<string, Detail>();
  for (const _ of detailSteps(view, actor, details));
  return rowsInOrder(view.spellings(actor)).map(({ spelling, candidates, count }) => {
    const detail = details.get(spellingKey(spelling, candidates));
    if (detail === undefined) throw new Error(`no mention reads ${spelling.surface}`);
    const { surface, rule, rules, sure, related } = spelling;
    const counted = isCounted(spelling, view.switches);
    return { ...{ surface, rule, rules, sure, related, count, counted, candidates }, ...detail };
  });
}

/** Whether the switches let the mentions of a spelling through. */
export const isCounted = ({ sure, related }: Spelling, switches: Switches): boolean =>
  (sure || switches.unsure) && (!related || switches.related);

/** In the order of a ledger. */
export const rowsInOrder = (rows: readonly SpellingCount[]): SpellingCount[] =>
  [...rows].sort(
    ({ spelling: a, ...one }, { spelling: b, ...other }) =>
      groupOf(a) - groupOf(b) ||
      other.count - one.count ||
      byCodePoint(a.surface, b.surface) ||
      byCodePoint(a.rules.join(), b.rules.join()),
  );

const groupOf = ({ sure, related }: Spelling): number => (related ? 2 : sure ? 0 : 1);

/** Finds out the details of an actor's rows, by their keys; with a pause after each article that has one. */
export function* detailSteps(
  view: View,
  actor: number,
  into: Map<string, Detail>,
): Generator<void, void, void> {
  const all = view.with({ unsure: true, related: true }).occurrences(actor);
  let before = -1;
  for (const place of all.from(0)) {
    if (place.article !== before) yield;
    before = place.article;
    const { spelling, candidates, block } = place.mention;
    const key = spellingKey(spelling, candidates);
    const { date } = view.articles.at(place.article);
    const known = into.get(key);
    const isBetter = known?.sample.mention.block !== 'paragraph' && block === 'paragraph';
    into.set(key, {
      first: known?.first ?? date,
      last: date ?? known?.last ?? null,
      sample: known === undefined || isBetter ? place : known.sample,
    });
  }
}
