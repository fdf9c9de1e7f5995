import { KEYS, keyOf, PLACE } from '../corpus/likeness/keys.ts';
import { isShort, type Sketch } from '../corpus/likeness/sketch.ts';
import { type Grouped, grouped, type Leaders, leadersAmong, REACH } from './copies.ts';

/** All sketches in the order of one of their keys. */
interface Order {
  /** As of `byPlace`, and within a place by key and id where that matters. */
  readonly entries: Float64Array;
  /** Where in `entries` each index is. */
  readonly positions: Uint32Array;
}

/**
 * Who follows whom among all sketches, by their `sketchId`: what `leadersAfter` comes to when they are put on a shelf one
 * by one, at less cost. At most `PLACE` sketches; takes 150 bytes of memory for each.
 */
export function leadersOf(sketches: ReadonlyMap<number, Sketch>): Leaders {
  const all = Array.from(sketches, ([id, sketch]) => grouped(id, sketch));
  const long = all.filter(({ sketch }) => !isShort(sketch));
  const indices = new Map(long.map(({ id }, index) => [id, index]));
  const orders = Array.from({ length: KEYS }, (_, band) => orderOf(long, band));
  return leadersAmong(all, function* ({ id, sketch }) {
    if (isShort(sketch)) return;
    for (const order of orders) for (const near of nearIn(order, indices.get(id)!)) yield long[near];
  });
}

function orderOf(all: readonly Grouped[], band: number): Order {
  const keys = Float64Array.from(all, ({ sketch }) => keyOf(sketch, band));
  const entries = byPlace(keys);
  // Where no more meet than reach each other, their order makes no difference.
  for (let from = 0, to = 0; from < entries.length; from = to) {
    const place = placeOf(entries[from]);
    while (to < entries.length && placeOf(entries[to]) === place) to++;
    if (to - from <= REACH) continue;
    const byKey = (a: number, b: number): number => keys[a] - keys[b] || all[a].id - all[b].id;
    entries.subarray(from, to).sort((a, b) => byKey(a - place, b - place));
  }
  const positions = new Uint32Array(entries.length);
  entries.forEach((entry, position) => {
    positions[entry - placeOf(entry)] = position;
  });
  return { entries, positions };
}

/** Sorts keys by their meeting places: for each key its place × PLACE + its index, in order. Indices are below PLACE. */
export function byPlace(keys: Float64Array): Float64Array {
  return keys.map((key, index) => placeOf(key) + index).sort();
}

const placeOf = (number: number): number => number - (number % PLACE);

/** The indices of those that are within reach of one, in its meeting place. */
function nearIn({ entries, positions }: Order, index: number): number[] {
  const at = positions[index];
  const place = placeOf(entries[at]);
  const near: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH) && entries[i] >= place; i--)
    near.push(entries[i] - place);
  const end = Math.min(entries.length - 1, at + REACH);
  for (let i = at + 1; i <= end && entries[i] < place + PLACE; i++) near.push(entries[i] - place);
  return near;
}
