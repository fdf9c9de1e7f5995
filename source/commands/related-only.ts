import type { Kind } from '../actors/types.ts';
import { isAskedFor } from '../store/let-through.ts';
import type { View } from '../store/view.ts';
import { counted } from '../text/counted.ts';

/**
 * Of the actors of a kind, or (null) of any, the states that have related mentions in what is looked at and no others. Those do not count, so
 * that a row of theirs would say 0.
 */
export function relatedOnly(view: View, kind: Kind | null): ReadonlySet<number> {
  const states = isAskedFor('state', kind) ? view.actorsOf('state') : [];
  return new Set(
    states.filter((actor) => {
      const { mentions, unsure, related } = view.counts(actor);
      return mentions + unsure === 0 && related > 0;
    }),
  );
}

/** That so many of them are not listed. */
export const relatedWords = (count: number): string =>
  `${counted(count, 'state')} with related mentions only ${count === 1 ? 'is' : 'are'} not listed; --related counts them.`;
