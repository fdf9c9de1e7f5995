/** Everything a ledger shows of an actor, known without looking at a mention: its spellings, those set aside, whom it is made of. */

import type { Ruling } from '../../actors/decisions/ruling.ts';
import { rulingWords } from '../../actors/decisions/ruling-words.ts';
import type { Candidate, Spelling } from '../../actors/types.ts';
import { spellingKey } from '../spelling-counts.ts';
import { isCounted, rowsInOrder } from '../spelling-rows.ts';
import type { SpellingCount, View } from '../view.ts';

/** In the order they are shown in. */
export const GROUPS = ['sure', 'unsure', 'related', 'out', 'members', 'others'] as const;
export type Group = (typeof GROUPS)[number];

export interface LedgerRow {
  /** The same for the same row of the same actor, whatever is decided of it. */
  readonly key: string;
  readonly group: Group;
  readonly surface: string;
  readonly count: number;
  /** Whether its mentions count under the switches. */
  readonly counted: boolean;
  /** Null where the row is not of a spelling. */
  readonly spelling: Spelling | null;
  readonly candidates: readonly Candidate[];
  /** Whose it is, where that is not the actor of the ledger: by decision, or as another actor altogether. */
  readonly of: number | null;
  /** The decision that made it what it is. */
  readonly ruling: Ruling | null;
}

/** The rows of an actor's ledger, but for `others`. */
export function ledgerRows(view: View, actor: number): LedgerRow[] {
  const { resolved } = view.decided.judgement;
  const rulingOn = (surface: string): Ruling | null => resolved.effect(actor, surface)?.ruling ?? null;
  const own = rowsInOrder(view.spellings(actor)).map(
    (row): LedgerRow => ({
      ...rowOf(row, row.spelling.related ? 'related' : row.spelling.sure ? 'sure' : 'unsure'),
      counted: isCounted(row.spelling, view.switches),
      ruling: rulingOn(row.spelling.surface),
    }),
  );
  return [...own, ...setAside(view, actor, rulingOn), ...members(view, actor)];
}

const rowOf = ({ spelling, candidates, count }: SpellingCount, group: Group): LedgerRow => ({
  key: `${group === 'out' ? 'out' : 'own'}\n${spellingKey(spelling, candidates)}`,
  ...{
    group,
    surface: spelling.surface,
    count,
    counted: false,
    spelling,
    candidates,
    of: null,
    ruling: null,
  },
});

/** The spellings that the engine has of an actor, and that were decided not to be its. */
function setAside(view: View, actor: number, rulingOn: (surface: string) => Ruling | null): LedgerRow[] {
  const { judgement } = view.decided;
  const { resolved } = judgement;
  const { undecided } = view;
  const rows: SpellingCount[] = [];
  const owners = new Map<SpellingCount, number | null>();
  for (const member of resolved.membersOf(actor)) {
    if (member >= undecided.actors.length) continue;
    for (const row of undecided.spellings(member)) {
      const { spelling, candidates } = row;
      const { surface, rules, sure } = spelling;
      const told = { actor: candidates.length > 0 ? null : member, candidates, rules, sure };
      const verdict = judgement.of(surface, told);
      const left =
        verdict === null ? [] : verdict.actor === null ? verdict.candidates : [{ actor: verdict.actor }];
      if (left.some((one) => one.actor === actor)) continue;
      rows.push(row);
      owners.set(row, verdict?.actor ?? null);
    }
  }
  return rowsInOrder(rows).map((row) => ({
    ...rowOf(row, 'out'),
    of: owners.get(row) ?? null,
    ruling: rulingOn(row.spelling.surface) ?? ruleOff(view, actor, row.spelling),
  }));
}

/** The decision by which nothing of one of its rules counts. */
function ruleOff(view: View, actor: number, { rules }: Spelling): Ruling | null {
  const { rulings, judgement } = view.decided;
  const { resolved } = judgement;
  const off = rules.find((rule) => resolved.isOff(actor, rule));
  if (off === undefined) return null;
  const isIt = (one: Ruling): boolean =>
    one.decided === 'rule' && one.rule === off && resolved.actorOf(one) === actor;
  return rulings.findLast(isIt) ?? null;
}

/** The actors that were decided to be this one. */
function members(view: View, actor: number): LedgerRow[] {
  const { resolved } = view.decided.judgement;
  const { undecided } = view;
  const all = resolved.membersOf(actor);
  if (all.length === 1) return [];
  const nameOf = (one: number): string =>
    resolved.made[one - undecided.actors.length]?.name ?? undecided.actors.at(one).name;
  // It is called like one of them: the others are told.
  const { name } = view.actors.at(actor);
  const own = all.find((one) => nameOf(one) === name) ?? actor;
  return all
    .filter((one) => one !== own)
    .map((one): LedgerRow => {
      const made = resolved.made[one - undecided.actors.length];
      const surface = nameOf(one);
      const count = made === undefined ? undecided.counts(one).mentions : 0;
      return {
        ...{ key: `member\n${one}`, group: 'members', surface, count, counted: true },
        ...{ spelling: null, candidates: [], of: one, ruling: null },
      };
    });
}

/** Actors who are called alike, as rows; in the order given. */
export function otherRows(view: View, others: readonly number[]): LedgerRow[] {
  return others.map((one) => ({
    ...{ key: `other\n${one}`, group: 'others', surface: view.actors.at(one).name },
    ...{
      count: view.counts(one).mentions,
      counted: false,
      spelling: null,
      candidates: [],
      of: one,
      ruling: null,
    },
  }));
}

/** What was decided, and when: “Kani” is not Ali Bagheri Kani (2026-11-22). */
export const rulingNote = (ruling: Ruling): string =>
  `${rulingWords(ruling)} (${ruling.at.slice(0, 10)}${ruling.note === undefined ? '' : `: ${ruling.note}`})`;
