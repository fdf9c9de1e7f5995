import type { Surface } from '../../actors/surfaces.ts';
import { rulesCode } from './rules-code.ts';

/** A hash of a string, a whole number below 2^53 (cyrb53, bryc 2018): two strings of a corpus hardly ever share one. */
export function markOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** All that the scan of a text asks of a surface (see actors/scan.ts), as a number that changes with it. */
export const scannedMark = ({ caps, loose, bearers }: Surface): number =>
  1 + (caps ? 1 : 0) + (loose ? 2 : 0) + (bearers.size > 0 ? 4 : 0);

/** All that the linking of an article asks besides. `lasting`: the lasting number of an actor of this run. */
export function tiedMark(
  { kind, shared, cluster, bearers }: Surface,
  lasting: (cluster: number) => number,
): number {
  const all = [...bearers].map(([bearer, rules]) => `${lasting(bearer)}${rulesCode(rules)}`).sort();
  return markOf(`${kind} ${shared} ${cluster === null ? '' : lasting(cluster)} ${all.join(' ')}`);
}
