import type { NameRow } from '../name-row.ts';
import type { NameSums } from '../name-sums.ts';
import { seenInMark } from '../surface-marks.ts';

/** The names whose surfaces changed. */
export interface Remade {
  /** Met otherwise than before. */
  readonly rescanned: Set<NameRow>;
  /** Tied otherwise than before. */
  readonly retied: Set<NameRow>;
  /** Tied otherwise only where some actors stand beside: these, by their lasting numbers. */
  readonly reborne: Map<NameRow, ReadonlySet<number>>;
  /** Those who have other full names than before, by their lasting numbers. */
  readonly renamed: Set<number>;
}

export const nothingRemade = (): Remade => ({
  rescanned: new Set(),
  retied: new Set(),
  reborne: new Map(),
  renamed: new Set(),
});

/** What is made of a name. */
export type Making = Omit<NameRow, 'id' | 'key' | 'sums'>;

/** Writes to a row what is made of its name now, and notes in `remade` what changed by it. */
export function remake(names: NameSums, row: NameRow, now: Making, remade: Remade): void {
  const isSurface = (made: Making): boolean => made.scanned !== null;
  const isCaps = ({ scanned }: Making): boolean => scanned !== null && seenInMark(scanned).caps;
  const isBorne = (made: Making): boolean => made.bearers !== null && made.bearers !== '';
  if (now.cluster !== row.cluster)
    for (const actor of [row.cluster, now.cluster]) if (actor !== null) remade.renamed.add(actor);
  if (now.scanned !== row.scanned) remade.rescanned.add(row);
  if (isSurface(now) || isSurface(row)) {
    const isOwned = now.called === row.called && now.cluster === row.cluster && isCaps(now) === isCaps(row);
    if (!isOwned || isSurface(now) !== isSurface(row) || isBorne(now) !== isBorne(row))
      remade.retied.add(row);
    else if (now.bearers !== row.bearers) remade.reborne.set(row, differing(now.bearers, row.bearers));
  }
  let isChanged = false;
  for (const [field, value] of Object.entries(now)) isChanged ||= row[field as keyof Making] !== value;
  if (!isChanged) return;
  Object.assign(row, now);
  names.changed(row);
}

/** The bearers that only one of two codes has (see `bearersCode`), or that have other rules in it. */
function differing(one: string | null, other: string | null): Set<number> {
  const [a, b] = [one, other].map((code) => new Set((code ?? '').split(' ')));
  return new Set([...a.symmetricDifference(b)].map((bearer) => Number.parseInt(bearer, 10)));
}
