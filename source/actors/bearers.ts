import type { Open, Tie } from './link.ts';
import { sure, weakest } from './link.ts';
import { coreOf } from './names.ts';

/** How often each part of a name was tied to each actor by an article that has the full name. */
export type Support = Map<string, Map<number, number>>;

/** Share of a part's supported mentions that one bearer needs to own the part where no full name stands. */
const SHARE = 0.95;
/** Supported mentions from which such an owner is sure. */
const ENOUGH = 10;

export function support(into: Support, ties: readonly (Tie | Open)[]): void {
  for (const tie of ties) {
    if ('open' in tie || tie.cluster === null || !tie.sure || tie.hit.surface === null) continue;
    if (!tie.rules.includes('surname') && !tie.rules.includes('part')) continue;
    let counts = into.get(tie.hit.surface.key);
    if (counts === undefined) {
      counts = new Map();
      into.set(tie.hit.surface.key, counts);
    }
    counts.set(tie.cluster, (counts.get(tie.cluster) ?? 0) + 1);
  }
}

/**
 * Settles a part of a name whose article has no fuller one, by the whole corpus. In: the supported counts.
 * Null: the hit is no name by itself.
 */
export function settle(open: Open, supported: Support, absorbed: ReadonlySet<number>): Tie | null {
  const { hit } = open;
  const { surface } = hit;
  if (surface === null) return null;
  if (surface.kind === null) return null;
  const counts = supported.get(surface.key);
  const bearers = [...surface.bearers].filter(([cluster]) => !absorbed.has(cluster));
  // A full name, or no person's, that no article shows to be somebody's part is its own.
  const stands = surface.kind !== 'person' || coreOf(surface.words).length > 1;
  if (bearers.length === 0 || (stands && counts === undefined)) {
    return surface.cluster === null ? null : sure(hit, surface.cluster, []);
  }
  if (counts !== undefined) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [cluster, most] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
    if (most >= SHARE * total) {
      const rules = surface.bearers.get(cluster) ?? ['surname'];
      return { hit, cluster, rules: ['bearer', ...rules], sure: total >= ENOUGH, candidates: [] };
    }
  }
  const candidates = bearers.map(([cluster, rules]) => ({ cluster, rule: weakest(rules) }));
  return { hit, cluster: null, rules: [candidates[0].rule], sure: false, candidates };
}
