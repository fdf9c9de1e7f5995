import type { Scanned } from '../../actors/scan.ts';
import type { Surface } from '../../actors/surfaces.ts';
import { markOf } from '../../text/mark.ts';
import { rulesCode } from './rules-code.ts';

/** Of `scannedMark`: written in capitals; over a gap that joins no names; part of somebody's fuller name. */
const CAPS = 1;
const LOOSE = 2;
const BORNE = 4;

/** All that the scan of a text asks of a surface (see actors/scan.ts), as a number above 0 that changes with it. */
export const scannedMark = ({ caps, loose, bearers }: Surface): number =>
  1 + (caps ? CAPS : 0) + (loose ? LOOSE : 0) + (bearers.size > 0 ? BORNE : 0);

/** Bearers, as far as the scan asks: none, or some. */
const BEARERS: readonly Scanned['bearers'][] = [{ size: 0 }, { size: 1 }];

/** What the scan asks, back from the mark. */
export const seenInMark = (mark: number): Omit<Scanned, 'words'> => ({
  caps: ((mark - 1) & CAPS) !== 0,
  loose: ((mark - 1) & LOOSE) !== 0,
  bearers: BEARERS[((mark - 1) & BORNE) / BORNE],
});

/** All that the linking of an article asks besides. `lasting`: the lasting number of an actor of this run. */
export function tiedMark(
  { kind, shared, cluster, bearers }: Surface,
  lasting: (cluster: number) => number,
): number {
  const all = [...bearers].map(([bearer, rules]) => `${lasting(bearer)}${rulesCode(rules)}`).sort();
  return markOf(`${kind} ${shared} ${cluster === null ? '' : lasting(cluster)} ${all.join(' ')}`);
}
