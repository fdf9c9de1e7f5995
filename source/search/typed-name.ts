/** Whom a name means that stands in a filter, in the reader and from the shell. */
import { isAskedFor } from '../store/let-through.ts';
import type { View } from '../store/view.ts';
import type { NameIndex } from './finder.ts';
import type { Ranked } from './types.ts';

/** Answers there are to what is typed so far. */
const ANSWERS = 50;

/** Actors of the kind that is looked at, ranked for a name of which more may be typed yet; best first. */
export const rankTyped = (view: View, index: NameIndex, typed: string): readonly Ranked[] =>
  index
    .rank(view, typed, { unfinished: true, limit: ANSWERS })
    .filter(({ actor }) => isAskedFor(view.actors.at(actor).kind, view.scope.kind));

/** The one of that name, in full, if nobody shares it; else whom the finder puts first, above its floor; else null. */
export function actorTyped(
  view: View,
  name: string,
  rank: (view: View, name: string) => readonly Pick<Ranked, 'actor' | 'score'>[],
  floor: number,
): number | null {
  const only = onlyOneNamed(view, name);
  if (only !== null) return only;
  const [best] = rank(view, name);
  return best === undefined || best.score < floor ? null : best.actor;
}

/** The one of that name, in full; null where nobody is called so, or several are. */
export function onlyOneNamed(view: View, name: string): number | null {
  const [only, ...others] = view
    .actorsNamed(name)
    .filter((actor) => isAskedFor(view.actors.at(actor).kind, view.scope.kind));
  return only !== undefined && others.length === 0 ? only : null;
}
