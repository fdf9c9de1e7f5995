import { mentionReason, spellingReason } from '../../actors/reasons.ts';
import type { Actor, Mention, Spelling } from '../../actors/types.ts';
import type { View } from '../view.ts';

/**
 * Why a spelling is an actor's, in words (see `spellingReason`). Where something was decided of the actor the engine's reason is
 * told by the name that the engine has for whoever bears the spelling.
 */
export const reasonOf = (view: View, actor: number, spelling: Spelling): string =>
  spellingReason(spelling, namedBy(view, actor, spelling));

/** The same for one mention; where it has no owner, who it may be. */
export const mentionReasonOf = (view: View, mention: Mention): string =>
  mentionReason(mention, (index) =>
    mention.actor === null ? view.actors.at(index) : namedBy(view, index, mention.spelling),
  );

function namedBy(view: View, actor: number, { surface, rules }: Spelling): Actor {
  const own = view.actors.at(actor);
  if (!view.isDecided) return own;
  const { resolved } = view.decided.judgement;
  if (!resolved.groups.has(actor)) return own;
  const { actors } = view.undecided;
  const bearers = resolved.membersOf(actor).filter((one) => one < actors.length);
  const isBorne = (one: number): boolean =>
    actors.at(one).spellings.some((its) => its.surface === surface && its.rules.join() === rules.join());
  const bearer = bearers.find(isBorne) ?? bearers[0];
  return bearer === undefined ? own : actors.at(bearer);
}
