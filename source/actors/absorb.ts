import { partRules } from './names.ts';
import { ownersOf } from './owners.ts';
import type { Hit } from './scan.ts';
import type { Surface } from './surfaces.ts';

/**
 * Actors of the text whose full name turns out to be a part of a longer one that stands in the same article: “Bagheri
 * Kani” beside “Ali Bagheri Kani”. They bear nothing themselves. Adds to `into`.
 */
export function absorb(into: Set<number>, hits: readonly Hit[]): void {
  const parts = new Set<Surface>();
  for (const { surface } of hits)
    if (surface !== null && surface.cluster !== null && surface.bearers.size > 0) parts.add(surface);
  if (parts.size === 0) return;
  const full = new Map<number, readonly string[]>();
  for (const hit of hits) {
    const { known, surface } = hit;
    const { strong } = ownersOf(known);
    if (strong !== null) full.set(strong.actor, strong.words);
    else if (known === null && surface?.cluster != null && surface.kind === 'person')
      full.set(surface.cluster, surface.words);
  }
  for (const surface of parts) {
    if (surface.cluster === null || !full.has(surface.cluster)) continue;
    const few = surface.bearers.size < full.size ? surface.bearers.keys() : full.keys();
    for (const bearer of few) {
      const longer = surface.bearers.has(bearer) ? full.get(bearer) : undefined;
      if (longer === undefined || partRules(surface.words, longer) === null) continue;
      into.add(surface.cluster);
      break;
    }
  }
}
