import type { NameRow } from '../name-row.ts';
import type { Work } from '../work.ts';
import { FreshNumbers } from './fresh-numbers.ts';
import { putListedComponents } from './listed-components.ts';
import { NameLookup } from './name-lookup.ts';
import { NameParts } from './name-parts.ts';
import { regroup } from './regroup.ts';
import { type Making, nothingRemade, type Remade, remake } from './remake.ts';
import { Resurfacing } from './resurface.ts';

/**
 * Settles the names of the corpus that are touched, and those that have to do with them, so that every row says what it would
 * say if all were settled anew. `meet(a, b)`: whether two names, by their keys, stand in one article. Gives
 * what writes it down, to be called in a transaction.
 */
export function resettle(
  work: Work,
  touched: readonly NameRow[],
  meet: (a: string, b: string) => boolean,
): () => Remade {
  const { db, names, table } = work;
  const numbers = new FreshNumbers(db, table.actors.length);
  const parts = new NameParts(db);
  const lookup = new NameLookup(names, parts);
  const regrouped = regroup(work, touched, lookup, meet, () => numbers.next());
  const marks = new Resurfacing(work, lookup, regrouped, touched).marks();
  return () => {
    const remade = nothingRemade();
    const isTouched = new Set(touched);
    const rows = new Set(regrouped.groups.keys());
    for (const [key, { scanned }] of marks) {
      const row = scanned === null ? names.find(key) : names.of(key);
      if (row !== null) rows.add(row);
    }
    for (const row of rows) {
      const filed = row.sums[0] > 0;
      if (isTouched.has(row) && filed !== row.filed) {
        if (filed) parts.file(row.id, row.key);
        else parts.takeOut(row.id, row.key);
      }
      const { id: _, key: __, sums: ___, ...before } = row;
      const now: Making = {
        ...before,
        ...regrouped.groups.get(row),
        ...marks.get(row.key),
        filed,
        touched: false,
      };
      remake(names, row, now, remade);
    }
    names.save();
    parts.save();
    putListedComponents(db, regrouped.ofListed, regrouped.dissolved);
    numbers.save();
    return remade;
  };
}
