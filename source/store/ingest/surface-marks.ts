import type { Scanned } from '../../actors/scan.ts';
import type { Surface } from '../../actors/surfaces.ts';
import type { ActorNumbers } from './actor-numbers.ts';
import { type NameRow, POOL_KINDS } from './name-row.ts';
import { rulesCode, rulesOf } from './rules-code.ts';

/** Of `scannedMark`: written in capitals; over a gap that joins no names; part of somebody's fuller name. */
const CAPS = 1;
const LOOSE = 2;
const BORNE = 4;

/** All that the scan of a text asks of a surface (see actors/scan.ts), as a number above 0 that changes with it. */
export const scannedMark = ({ caps, loose, bearers }: Pick<Scanned, 'caps' | 'loose' | 'bearers'>): number =>
  1 + (caps ? CAPS : 0) + (loose ? LOOSE : 0) + (bearers.size > 0 ? BORNE : 0);

/** How a surface must be written to be met, back from the mark. */
export const seenInMark = (mark: number): Pick<Scanned, 'caps' | 'loose'> => ({
  caps: ((mark - 1) & CAPS) !== 0,
  loose: ((mark - 1) & LOOSE) !== 0,
});

/** In `called`, beside the kind: its bearers share it. */
const SHARED = POOL_KINDS.length;

/** A surface as the row of its name keeps it: what the scan asks of it, and what the linking asks besides. */
export type SurfaceMarks = Pick<NameRow, 'scanned' | 'called' | 'bearers'>;

/** Of a name that is no surface. */
export const NO_SURFACE: SurfaceMarks = { scanned: null, called: null, bearers: null };

/** `called` is null for a mere piece of a name. `lasting`: the lasting number of an actor of this run. */
export function marksOf(surface: Surface, lasting: (cluster: number) => number): SurfaceMarks {
  const { kind, shared, found, bearers } = surface;
  return {
    scanned: scannedMark(surface),
    called: found ? POOL_KINDS.indexOf(kind) + (shared ? SHARED : 0) : null,
    bearers: bearersCode(new Map([...bearers].map(([bearer, rules]) => [lasting(bearer), rules]))),
  };
}

/** Bearers by their lasting numbers, in the order of these, as they are kept. */
export const bearersCode = (bearers: Surface['bearers']): string =>
  [...bearers]
    .sort(([a], [b]) => a - b)
    .map(([bearer, rules]) => `${bearer}${rulesCode(rules)}`)
    .join(' ');

/** Bearers back from what is kept, by the numbers that `numberOf` has for their lasting ones. */
export function bearersFrom(code: string, numberOf: (lasting: number) => number): Surface['bearers'] {
  const bearers: Surface['bearers'] = new Map();
  if (code === '') return bearers;
  for (const one of code.split(' ')) {
    const lasting = Number.parseInt(one, 10);
    bearers.set(numberOf(lasting), rulesOf(one.replace(/^\d+/, '')));
  }
  return bearers;
}

/** The surface that is kept of a name; null where it is none. */
export function surfaceFrom(
  { key, scanned, called, cluster, bearers }: SurfaceMarks & Pick<NameRow, 'key' | 'cluster'>,
  actors: ActorNumbers,
): Surface | null {
  if (scanned === null) return null;
  const { caps, loose } = seenInMark(scanned);
  return {
    ...{ key, words: key.split(' '), kind: kindIn(called), caps, loose },
    cluster: cluster === null || called === null ? null : actors.numberOf(cluster),
    bearers: bearersFrom(bearers ?? '', (lasting) => actors.numberOf(lasting)),
    ...{ shared: isSharedIn(called), found: called !== null },
  };
}

/** The kind that is kept of a surface; null too for one that is a mere piece. */
export const kindIn = (called: number | null): Surface['kind'] => POOL_KINDS[(called ?? 0) % SHARED];

/** Whether its bearers share a surface. */
export const isSharedIn = (called: number | null): boolean => (called ?? 0) >= SHARED;
