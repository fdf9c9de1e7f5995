import type { Cast } from '../../../actors/cast.ts';
import type { NameSums } from '../name-sums.ts';

/** The components of names, and of the listed actors that have one, by their place in the actors file. */
export interface Components {
  /** By the name's number: the lowest number of a name that has a say in whose it is. */
  readonly ofName: ReadonlyMap<number, number>;
  readonly ofListed: ReadonlyMap<number, number>;
}

/** In: names put together into actors, and how many of the actors are listed. */
export function componentsOf(
  { full, byKey, shared, kin }: Pick<Cast, 'full' | 'byKey' | 'shared' | 'kin'>,
  names: NameSums,
  listed: number,
): Components {
  const lowest = new Map<number, number>();
  const rootOf = new Map<number, number>();
  for (const { pool } of full) {
    const actor = byKey.get(pool.key) ?? shared.get(pool.key)?.[0];
    if (actor === undefined) continue;
    const [name, root] = [names.of(pool.key).id, kin.of(actor)];
    rootOf.set(name, root);
    lowest.set(root, Math.min(name, lowest.get(root) ?? name));
  }
  const ofListed = new Map<number, number>();
  for (let at = 0; at < listed; at++) {
    const component = lowest.get(kin.of(at));
    if (component !== undefined) ofListed.set(at, component);
  }
  const ofName = new Map<number, number>();
  for (const [name, root] of rootOf) ofName.set(name, lowest.get(root)!);
  return { ofName, ofListed };
}
