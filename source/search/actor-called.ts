/** Whom `actor:` in the filter means. */
import type { Kind } from '../actors/types.ts';
import { isAskedFor } from '../store/let-through.ts';
import type { View } from '../store/view.ts';
import type { NameIndex } from './finder.ts';
import type { Ranked } from './types.ts';

/** Who is asked whom a name may mean, and how well it has to fit. */
export interface Callers {
  readonly view: View;
  readonly finder: (view: View, name: string) => readonly Pick<Ranked, 'actor' | 'score'>[];
  readonly floor: number;
}

/** Answers that are ranked for a name that is being typed. */
const RANKED = 50;

/** The finder over an index, as it answers while a name is being typed. */
export function typedFinder(indexOf: (view: View) => NameIndex, kind: Kind | null): Callers['finder'] {
  return (view, name) =>
    indexOf(view)
      .rank(view, name, { unfinished: true, limit: RANKED })
      .filter(({ actor }) => isAskedFor(view.actors.at(actor).kind, kind));
}

/** Names lately looked up: a filter is read again with every letter, and most of its words have not changed. */
const lookedUp = new WeakMap<View, Map<string, number | null>>();
const KEPT = 256;

/** The one of that name, in full, if nobody shares it; else whom the finder puts first, above its floor. */
export function actorCalled(callers: Callers, name: string): number | null {
  const { view } = callers;
  const known = lookedUp.get(view) ?? new Map<string, number | null>();
  lookedUp.set(view, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const actor = onlyOneNamed(view, name) ?? foundFirst(callers, name);
  if (known.size === KEPT) known.clear();
  known.set(name, actor);
  return actor;
}

/** The one of that name, in full; null where nobody is called so, or several are. */
export function onlyOneNamed(view: View, name: string): number | null {
  const [only, ...others] = view
    .actorsNamed(name)
    .filter((actor) => isAskedFor(view.actors.at(actor).kind, view.scope.kind));
  return only !== undefined && others.length === 0 ? only : null;
}

function foundFirst({ view, finder, floor }: Callers, name: string): number | null {
  const [best] = finder(view, name);
  return best === undefined || best.score < floor ? null : best.actor;
}
