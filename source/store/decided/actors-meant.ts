import type { Known } from '../../actors/decisions/resolved.ts';
import type { ActorRef } from '../../actors/decisions/ruling.ts';
import type { Kind } from '../../actors/types.ts';
import type { View } from '../view.ts';

type Found = Pick<View, 'actors' | 'actorsNamed' | 'actorsSpelt'>;

/** Whom decisions mean, of those the engine found. In: a view without decisions. */
export const knownIn = (found: Found): Known => ({
  length: found.actors.length,
  find: (surface, kind) => actorMeant(found, surface, kind),
});

/** The actor of a kind that has a name, else a sure spelling, as the engine has them; of several the first. */
function actorMeant(found: Found, surface: string, kind: Kind): number | null {
  const ofKind = (actors: readonly number[]): number | null =>
    actors.find((actor) => found.actors.at(actor).kind === kind) ?? null;
  return ofKind(found.actorsNamed(surface)) ?? ofKind(found.actorsSpelt(surface));
}

/** How a decision speaks of an actor of a view, so that it is meant again; null where no name tells it from others. */
export function refOf(
  { decided, undecided }: Pick<View, 'decided' | 'undecided'>,
  actor: number,
): ActorRef | null {
  const { made } = decided.judgement.resolved;
  const own = made[actor - undecided.actors.length];
  if (own !== undefined) return { surface: own.name, kind: own.kind, made: own.ruling.id };
  const { name, kind, spellings } = undecided.actors.at(actor);
  const surfaces = [name, ...spellings.filter((one) => one.sure).map((one) => one.surface)];
  const surface = surfaces.find((one) => actorMeant(undecided, one, kind) === actor);
  return surface === undefined ? null : { surface, kind };
}
