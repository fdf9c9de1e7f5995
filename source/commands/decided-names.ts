/** What of the decisions an actors file can say, and what not. */

import type { Ruling } from '../actors/decisions/ruling.ts';
import { rulingWords } from '../actors/decisions/ruling-words.ts';
import { BY_CONTEXT } from '../actors/types.ts';
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';

/**
 * The names of an actor that were decided: `added` those that are looked for, whether or not they stand anywhere; `weak` those that the engine ties to it by what stands around them, which an actors
 * file cannot say of a name by itself; `not` those that are somebody else's.
 */
export function decidedNames(
  view: View,
  actor: number,
): Readonly<Record<'added' | 'weak' | 'not', string[]>> {
  const added = new Set<string>();
  const weak = new Set<string>();
  const not = new Set<string>();
  if (view.isDecided)
    for (const ruling of view.decided.rulings) {
      const { resolved } = view.decided.judgement;
      if (resolved.actorOf(ruling) !== actor || !isOfSpelling(ruling)) continue;
      // What was decided otherwise since is neither.
      const now = resolved.effect(actor, ruling.surface)?.ruling;
      if (now !== ruling && (ruling.decided !== 'added' || now?.decided !== 'is')) continue;
      if (ruling.decided === 'added') added.add(ruling.surface);
      if (ruling.decided === 'is' && isByContext(view, ruling)) weak.add(ruling.surface);
      if (ruling.decided === 'not' || ruling.decided === 'apart') not.add(ruling.surface);
    }
  return { added: [...added], weak: [...weak], not: [...not] };
}

/** The decisions that an actors file has no words for, in words. */
export const decisionsUnsaid = (view: View): string[] =>
  view.isDecided
    ? view.decided.rulings
        .filter((one) => one.decided === 'rule' || one.decided === 'unsure' || 'line' in one)
        .map((one) => safeText(rulingWords(one)))
    : [];

const isOfSpelling = (ruling: Ruling): ruling is Extract<Ruling, { readonly surface: string }> =>
  'surface' in ruling && ruling.line === undefined;

/** Whether the engine has the surface as a part of somebody's name, wherever it is decided to belong. */
function isByContext(view: View, { surface }: { readonly surface: string }): boolean {
  const { undecided } = view;
  const owners = undecided.actorsNamed(surface);
  return (
    owners.length === 0 &&
    !undecided
      .actorsSpelt(surface)
      .some((one) =>
        undecided.actors
          .at(one)
          .spellings.some(
            (its) => its.surface === surface && !its.rules.some((rule) => BY_CONTEXT.has(rule)),
          ),
      )
  );
}
