import type { PoolKind } from '../../actors/kinds.ts';
import type { Pool } from '../../actors/pools.ts';

/** A name of the corpus, and what was made of it the last time the names were settled. */
export interface NameRow {
  readonly id: number;
  readonly key: string;
  readonly sums: number[];
  /** What it was taken for when it was put together with others; null when it was not. */
  kind: PoolKind;
  /** The number of the names that have a say in whose it is (see `Clustered.kin`), the lowest of theirs; null where `kind` is. */
  component: number | null;
  /** The actor whose full name it is, by its lasting number. */
  cluster: number | null;
  /** The surface made of it (see `surface-marks.ts`); null in all three where there is none. */
  scanned: number | null;
  called: number | null;
  bearers: string | null;
  /** Whether it is found by its words (see `settle/name-parts.ts`). */
  filed: boolean;
  /** Whether an article says something else of it than when the names were settled. */
  touched: boolean;
}

/** The kinds of names as they are kept. */
export const POOL_KINDS: readonly PoolKind[] = [null, 'person', 'organisation', 'place'];

/** All that the corpus says of a name; null when it stands nowhere. */
export function poolOf({ key, sums }: NameRow): Pool | null {
  const [count, middle, caps, loose, defined, joined, firm, told, toldAt, toldSquares, ...votes] = sums;
  const [person, organisation, place, thing] = votes;
  if (count === 0) return null;
  return {
    key,
    words: key.split(' '),
    count,
    middle,
    caps,
    loose: loose > 0,
    defined: defined > 0,
    ...{ joined, firm, told, toldAt, toldSquares },
    person: person / 2,
    organisation: organisation / 2,
    place: place / 2,
    thing: thing / 2,
  };
}
