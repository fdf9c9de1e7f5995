import type { Field } from './fields.ts';
import type { Seen } from './looks.ts';
import { NO_TEXT, plainName, RANKS, TRANSPARENT, WRAPPERS } from './names.ts';
import { PARTS, type Part } from './parts.ts';

/** Of this rank and above, a name is one only for want of better: it lies in something that is no part of the article. */
export const FAR = 1000;
export const NONE = 2 * FAR;

/** How well a field's name fits a part: the rank of the name, more the farther from the record's top it lies. */
export function rankOf({ keys }: Field, part: Part | 'lead'): number {
  // What a search engine puts around a record (Elasticsearch) says nothing of its source.
  const names = keys
    .map((key) => (key === '_source' ? 'record' : plainName(key)))
    .filter((name) => name !== '');
  const ranks = RANKS[part];
  const last = names.length - 1;
  const rank = (depth: number, name: string): number => {
    const found = ranks.get(name);
    if (found === undefined) return NONE;
    return names.slice(0, depth).every((above) => WRAPPERS.has(above)) ? found : FAR + found;
  };
  let best = rank(last, names[last] ?? '');
  for (let depth = last - 1; depth >= 0 && depth >= last - 2; depth--) {
    if (depth === last - 1) best = Math.min(best, rank(depth, names[depth]! + names[last]!));
    if (!names.slice(depth + 1).every((name) => TRANSPARENT.has(name))) break;
    best = Math.min(best, rank(depth, names[depth]!) + 0.5 * (last - depth));
  }
  // Of two of one name the one nearer to the top.
  return best + 0.01 * keys.length;
}

/** The fields whose name fits a part, the best first. */
export function named(seen: readonly Seen[], part: Part | 'lead', beyond = FAR): Seen[] {
  return seen
    .map((one) => ({ one, rank: rankOf(one.field, part) }))
    .filter(({ rank }) => rank < beyond)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

const known = new WeakMap<Seen, boolean>();

/** Whether its name says that it is some part or other; kept, for it is asked of every field for every part. */
export function isNamed(one: Seen): boolean {
  const { field } = one;
  const is =
    known.get(one) ??
    ([...PARTS, 'lead' as const].some((part) => rankOf(field, part) < NONE) ||
      NO_TEXT.test(plainName(field.label)));
  known.set(one, is);
  return is;
}
