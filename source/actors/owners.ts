import type { KnownName } from './known.ts';
import type { Rule } from './types.ts';

/** A name that somebody has, and not one that is only kept from others. */
export type OwnedName = KnownName & { readonly actor: number };

/** What the names of an actors file come to that one stretch of text may be. */
export interface Owners {
  /** The first that somebody has; null where the stretch is only kept from everybody. */
  readonly first: OwnedName | null;
  /** Others who have it by the same rule. */
  readonly rivals: readonly OwnedName[];
  /** The first that is surely its actor's, whoever it may be besides. */
  readonly strong: OwnedName | null;
}

const NOBODY: Owners = { first: null, rivals: [], strong: null };

/** The scan gives the same list for every mention of a name: it is looked through once. */
const kept = new WeakMap<readonly KnownName[], Owners>();

/** In: the names the scan found at one place, or null where it found none. */
export function ownersOf(names: readonly KnownName[] | null): Owners {
  if (names === null) return NOBODY;
  let found = kept.get(names);
  if (found === undefined) {
    const owned = names.filter((name): name is OwnedName => name.actor !== null);
    const first = owned[0] ?? null;
    const isRival = ({ actor, rule }: OwnedName): boolean => actor !== first.actor && rule === first.rule;
    found = {
      first,
      rivals: owned.filter(isRival),
      strong: owned.find(({ weak, rule }) => !weak && isOwn(rule)) ?? null,
    };
    kept.set(names, found);
  }
  return found;
}

const isOwn = (rule: Rule): boolean => rule === 'exact' || rule === 'alias';
