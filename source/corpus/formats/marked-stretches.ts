import type { TextFile } from './format.ts';
import { placesIn } from './places.ts';

/** A stretch of a text with tags, and where it stands. */
export interface Stretch {
  readonly html: string;
  readonly place: ReturnType<ReturnType<typeof placesIn>>;
}

/**
 * A page whose articles are no elements, cut where each begins: a stretch lasts up to the next beginning, the last one up to
 * the end. What stands before the first is left out. `begins` is global, and takes a time that grows with the text alone.
 */
export function* stretchesIn(file: TextFile, begins: RegExp): Generator<Stretch> {
  const placeOf = placesIn(file);
  let from = -1;
  for (const { index } of file.text.matchAll(begins)) {
    if (from >= 0) yield { html: file.text.slice(from, index), place: placeOf(from, index) };
    from = index;
  }
  if (from < 0) return;
  yield { html: file.text.slice(from), place: placeOf(from, file.text.length) };
}
