import type { NameRow } from '../name-row.ts';
import type { NameSums } from '../name-sums.ts';

/** The names whose surfaces are met otherwise than before, and those that are tied otherwise. */
export interface Remade {
  readonly rescanned: NameRow[];
  readonly retied: NameRow[];
}

/** What is made of a name. */
export type Making = Omit<NameRow, 'id' | 'key' | 'sums'>;

/** Writes to a row what is made of its name now, and notes in `remade` what changed by it. */
export function remake(names: NameSums, row: NameRow, now: Making, remade: Remade): void {
  if (now.scanned !== row.scanned) remade.rescanned.push(row);
  const isTied = now.scanned !== null || row.scanned !== null;
  const isSame = now.called === row.called && now.cluster === row.cluster && now.bearers === row.bearers;
  if (isTied && (!isSame || (now.scanned === null) !== (row.scanned === null))) remade.retied.push(row);
  let isChanged = false;
  for (const [field, value] of Object.entries(now)) isChanged ||= row[field as keyof Making] !== value;
  if (!isChanged) return;
  Object.assign(row, now);
  names.changed(row);
}
