/** Whom `actor:` in the filter means. */
import { actorTyped } from '../../search/typed-name.ts';
import type { View } from '../../store/view.ts';
import type { State } from './types.ts';

/** Names lately looked up: a filter is read again with every letter, and most of its words have not changed. */
const lookedUp = new WeakMap<View, Map<string, number | null>>();
const KEPT = 256;

export function actorCalled({ view, finder, floor }: State, name: string): number | null {
  const known = lookedUp.get(view) ?? new Map<string, number | null>();
  lookedUp.set(view, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const actor = actorTyped(view, name, finder, floor);
  if (known.size === KEPT) known.clear();
  known.set(name, actor);
  return actor;
}
