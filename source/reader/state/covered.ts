/** Whether a list of which only the first part has been looked through is known as far as the screen shows it. */
import { firstIndex } from '../../text/halving.ts';
import { listBandsOf } from '../layout/geometry.ts';
import { type Order, placeIn } from './listing.ts';
import type { State } from './types.ts';

/** What has been counted of the rows from the marked article on, no further than a screen of them. */
export interface Covered {
  readonly marker: number;
  readonly rows: number;
  /** The groups of copies that have one. */
  readonly met: ReadonlySet<number>;
}

/**
 * The rows counted once more articles have been found: `latest` alone where those before are counted in `before`, else
 * all of `found`, which ends with them. Each piece is in the order of the list.
 */
export function coveredBy(
  { list, size, view }: Pick<State, 'list' | 'size' | 'view'>,
  before: Covered | null,
  found: readonly Uint32Array[],
  latest: Uint32Array,
  order: Order | null,
): Covered {
  const { marker } = list;
  const isSame = before?.marker === marker;
  const marked = placeIn(order, marker);
  const { height } = listBandsOf(size).list;
  const met = new Set(isSame ? before.met : []);
  let rows = isSame ? before.rows : 0;
  for (const piece of isSame ? [latest] : found) {
    const from = firstIndex(piece.length, (at) => placeIn(order, piece[at]) >= marked);
    for (let at = from; at < piece.length && rows < height; at++) {
      const group = view.copies.groupOf(piece[at]);
      if (group === 0 || !met.has(group)) rows++;
      if (group !== 0) met.add(group);
    }
  }
  return { marker, rows, met };
}

/** Whether that is a screen of rows, and the marker has been passed: `reached` is the article looked at next. */
export function coversScreen(
  { list, size }: Pick<State, 'list' | 'size'>,
  { rows }: Covered,
  reached: number,
  order: Order | null,
): boolean {
  return placeIn(order, reached) > placeIn(order, list.marker) && rows >= listBandsOf(size).list.height;
}
