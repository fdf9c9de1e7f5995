/** What a ledger shows, worked out once for a view: rows at once, then step by step their dates, samples, and who is called alike. */
import { lookAlikes } from '../../search/look-alikes.ts';
import { GROUPS, type LedgerRow, ledgerRows, otherRows } from '../../store/decided/ledger.ts';
import { spellingKey } from '../../store/spelling-counts.ts';
import { type Detail, detailSteps } from '../../store/spelling-rows.ts';
import type { View } from '../../store/view.ts';
import type { Finder, Ledger, State } from './types.ts';

/** Actors who are called alike, at most. */
const MOST_OTHERS = 12;

/** It only ever gets further: whoever asks it from an earlier state is answered the same, sooner. */
export class LedgerWork {
  readonly rows: readonly LedgerRow[];
  readonly #details = new Map<string, Detail>();
  readonly #steps: Generator<void, void, void>;
  #others: readonly LedgerRow[] = [];
  #isDone = false;

  constructor(view: View, actor: number, finder: Finder) {
    this.rows = ledgerRows(view, actor);
    this.#steps = this.#all(view, actor, finder);
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  get others(): readonly LedgerRow[] {
    return this.#others;
  }

  further(): void {
    this.#isDone = this.#steps.next().done === true;
  }

  /** Dates and sample of a row; null where they are not known (yet). */
  detailOf({ spelling, candidates }: LedgerRow): Detail | null {
    return spelling === null ? null : (this.#details.get(spellingKey(spelling, candidates)) ?? null);
  }

  *#all(view: View, actor: number, finder: Finder): Generator<void, void, void> {
    yield* detailSteps(view, actor, this.#details);
    const aside = new Map<string, Detail>();
    const outs = this.rows.filter(({ group }) => group === 'out');
    if (outs.length > 0)
      for (const member of view.decided.judgement.resolved.membersOf(actor))
        if (member < view.undecided.actors.length) yield* detailSteps(view.undecided, member, aside);
    for (const { spelling, candidates } of outs) {
      const key = spelling === null ? '' : spellingKey(spelling, candidates);
      const detail = aside.get(key);
      if (detail !== undefined && !this.#details.has(key)) this.#details.set(key, detail);
    }
    yield;
    const others = lookAlikes(view, actor, finder(view, view.actors.at(actor).name), MOST_OTHERS);
    this.#others = otherRows(view, others);
  }
}

const known = new WeakMap<View, { readonly actor: number; readonly work: LedgerWork }>();

export function ledgerWork({ view, finder }: Pick<State, 'view' | 'finder'>, actor: number): LedgerWork {
  const last = known.get(view);
  if (last?.actor === actor) return last.work;
  const work = new LedgerWork(view, actor, finder);
  known.set(view, { actor, work });
  return work;
}

/**
 * The rows as they are shown: by group, or as they stood when they were first shown, so that none goes away from under the
 * marker when it is judged.
 */
export function rowsOfLedger(
  state: Pick<State, 'view' | 'finder' | 'actor'>,
  { order }: Ledger,
): readonly LedgerRow[] {
  if (state.actor === null) return [];
  const { rows, others } = ledgerWork(state, state.actor);
  const all = [...rows, ...others].sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  if (order.length === 0) return all;
  const places = new Map(order.map((key, at) => [surfaceIn(key), at]));
  // What is new stands behind the row of its group that it follows.
  let last = -1;
  return all
    .map((row) => {
      // Who is another stays behind all that was there.
      const beside = row.group === 'others' || row.group === 'members' ? order.length : last;
      last = places.get(surfaceIn(row.key)) ?? beside;
      return { row, place: last };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

/** Where a row stands by its key; one that was judged meanwhile is another of the same surface. -1 where there is none. */
export function placeOfKey(rows: readonly LedgerRow[], key: string | null): number {
  if (key === null) return -1;
  const same = rows.findIndex((row) => row.key === key);
  return same !== -1 ? same : rows.findIndex((row) => surfaceIn(row.key) === surfaceIn(key));
}

/** A spelling that was judged is another row, of the same surface; so is an actor that was decided to be this one. */
const surfaceIn = (key: string): string => {
  const [what, surface] = key.split('\n');
  return what === 'own' || what === 'out' ? `spelling ${surface}` : `actor ${surface}`;
};
