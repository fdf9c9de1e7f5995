import { type Clustered, clusterNames, type FullName, listedClusters } from '../../../actors/clusters.ts';
import { kindOf } from '../../../actors/kinds.ts';
import { listIn } from '../../../text/list-in.ts';
import { lastingNumbers } from '../lasting.ts';
import { type NameRow, poolOf } from '../name-row.ts';
import type { Work } from '../work.ts';
import { type Components, componentsOf } from './components.ts';
import { componentOfListed } from './listed-components.ts';
import type { NameLookup } from './name-lookup.ts';
import type { Making } from './remake.ts';

/** Whose some names are now. */
export interface Regrouped extends Components {
  /** For each name that was looked at: what it is taken for, with whom, and whose it is. */
  readonly groups: ReadonlyMap<NameRow, Pick<Making, 'kind' | 'component' | 'cluster'>>;
  /** Components that were dissolved. */
  readonly dissolved: ReadonlySet<number>;
  /** By the key of a name with an initial that several have: the lasting numbers of these. */
  readonly shared: ReadonlyMap<string, readonly number[]>;
}

/**
 * Puts the names anew together into actors that have to do with some that are touched: those of their components, and for
 * names that are new, or taken for something else than before, those of their kin's. In such a part of the names
 * everybody gets the actor that he would get among all (see `Clustered.kin`). `next`: see `lastingNumbers`.
 */
export function regroup(
  { db, names, table, known }: Work,
  touched: readonly NameRow[],
  lookup: NameLookup,
  meet: (a: string, b: string) => boolean,
  next: () => number,
): Regrouped {
  const dissolved = new Set<number>();
  const members = new Set<NameRow>();
  const kinds = new Map<NameRow, NameRow['kind']>();
  const dissolve = (component: number | null): void => {
    if (component === null || dissolved.has(component)) return;
    dissolved.add(component);
    for (const row of names.where('component = ?', component)) members.add(row);
  };
  const actorsOf = new Map<string, number[]>();
  for (const { index, names: all } of listedClusters(table, known))
    for (const words of all) listIn(actorsOf, words.join(' ')).push(index);

  for (const row of touched) {
    const pool = poolOf(row);
    const kind = pool === null ? null : kindOf(pool);
    kinds.set(row, kind);
    dissolve(row.component);
    // Whether an initial stands for a listed person depends on there being the name in full.
    for (const actor of actorsOf.get(row.key) ?? []) dissolve(componentOfListed(db, actor));
    if (pool === null || kind === null) continue;
    members.add(row);
    if (kind !== row.kind) for (const { component } of lookup.kinOf(pool.words, kind)) dissolve(component);
  }
  for (;;) {
    const full = [...members].flatMap((row): FullName[] => {
      const [pool, kind] = [poolOf(row), kinds.has(row) ? (kinds.get(row) ?? null) : row.kind];
      return pool === null || kind === null ? [] : [{ pool, kind }];
    });
    const clustered = ended(clusterNames(full, table, known, meet));
    const components = componentsOf({ ...clustered, full }, names, table.actors.length);
    const before = dissolved.size;
    for (const actor of components.ofListed.keys()) dissolve(componentOfListed(db, actor));
    if (dissolved.size > before) continue;
    const lasting = lastingNumbers(clustered, names, table.actors.length, next);
    const kindOfName = new Map(full.map(({ pool, kind }) => [pool.key, kind]));
    const groups = new Map(
      [...members, ...touched].map((row) => {
        const own = clustered.byKey.get(row.key);
        const made = {
          kind: kindOfName.get(row.key) ?? null,
          component: components.ofName.get(row.id) ?? null,
          cluster: own === undefined ? null : lasting[own],
        };
        return [row, made];
      }),
    );
    const shared = new Map(
      [...clustered.shared].map(([key, bearers]) => [key, bearers.map((bearer) => lasting[bearer])]),
    );
    return { ...components, groups, dissolved, shared };
  }
}

function ended(steps: Generator<void, Clustered, void>): Clustered {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
