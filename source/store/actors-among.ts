import type { Mention } from '../actors/types.ts';
import { isLetThrough } from './let-through.ts';
import type { View } from './view.ts';

/** Who owns some mentions, most first, as `View.actorsIn` has it. */
export function actorsAmong(
  mentions: readonly Mention[],
  { scope, switches }: Pick<View, 'scope' | 'switches'>,
): ReturnType<View['actorsIn']> {
  const counts = new Map<number, number>();
  for (const mention of mentions) {
    if (mention.actor === null || !isLetThrough(mention, switches)) continue;
    if (mention.kind === 'place' && scope.kind !== 'place') continue;
    counts.set(mention.actor, (counts.get(mention.actor) ?? 0) + 1);
  }
  return [...counts]
    .map(([actor, count]) => ({ actor, mentions: count }))
    .sort((a, b) => b.mentions - a.mentions || a.actor - b.actor);
}
