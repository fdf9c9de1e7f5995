import { type Cast, castOf } from '../../../actors/cast.ts';
import { lastingNumbers } from '../lasting.ts';
import { poolOf } from '../name-row.ts';
import { marksOf, NO_SURFACE, type SurfaceMarks } from '../surface-marks.ts';
import type { Work } from '../work.ts';
import { componentsOf } from './components.ts';
import { FreshNumbers } from './fresh-numbers.ts';
import { putListedComponents } from './listed-components.ts';
import { NameParts } from './name-parts.ts';
import { nothingRemade, type Remade, remake } from './remake.ts';

/** Steps between two words of progress. */
const TOLD_EVERY = 1024;

/**
 * Puts all names of the corpus together into actors. `meet(a, b)`: whether two names, by their keys, stand in one
 * article. Gives what writes it down, to be called in a transaction.
 */
export function settleAll(
  work: Work,
  meet: (a: string, b: string) => boolean,
  progress: (names: number) => void = () => undefined,
): () => Remade {
  const { known, names, table } = work;
  const pools = [...names.all()].map(poolOf).filter((pool) => pool !== null);
  const steps = castOf(pools, table, known, meet);
  for (let made = 0; ; made++) {
    if (made % TOLD_EVERY === 0) progress(pools.length);
    const step = steps.next();
    if (step.done === true) return () => enter(work, step.value);
  }
}

function enter({ db, names, table }: Work, cast: Cast): Remade {
  const listed = table.actors.length;
  const numbers = new FreshNumbers(db, listed);
  const lasting = lastingNumbers(cast, names, listed, () => numbers.next());
  const marks = new Map<number, SurfaceMarks>();
  for (const surface of cast.surfaces)
    marks.set(
      names.of(surface.key).id,
      marksOf(surface, (cluster) => lasting[cluster]),
    );
  const kinds = new Map(cast.full.map(({ pool, kind }) => [pool.key, kind]));
  const { ofName, ofListed } = componentsOf(cast, names, listed);
  const parts = new NameParts(db);
  parts.clear();
  const remade = nothingRemade();
  for (const row of names.all()) {
    const own = cast.byKey.get(row.key);
    const filed = row.sums[0] > 0;
    if (filed) parts.file(row.id, row.key);
    const made = { kind: kinds.get(row.key) ?? null, component: ofName.get(row.id) ?? null };
    const cluster = own === undefined ? null : lasting[own];
    remake(
      names,
      row,
      { ...made, cluster, ...(marks.get(row.id) ?? NO_SURFACE), filed, touched: false },
      remade,
    );
  }
  names.save();
  parts.save();
  db.exec('DELETE FROM listed_components');
  putListedComponents(db, ofListed, []);
  numbers.save();
  return remade;
}
