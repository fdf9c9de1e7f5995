import type { Ranked } from './types.ts';

/** Adds an answer to others, by actor: of two for one actor the better, and none that scores nothing. */
export function keepBetter(best: Map<number, Ranked>, one: Ranked): void {
  const before = best.get(one.actor);
  if (one.score > 0 && (before === undefined || one.score > before.score)) best.set(one.actor, one);
}
