/** Surfaces compared as spellings. */
import { fold } from '../../text/fold.ts';
import { byCodePoint } from '../../text/order.ts';

/** A surface in one line, with one blank where several or a line break stand. */
export const shownSurface = (surface: string): string => surface.replace(/\s+/gu, ' ').trim();

const folded = (surface: string): string => fold(shownSurface(surface));

/** The order of surfaces: folded, then by code point. */
export const bySpelling = (one: string, other: string): number =>
  byCodePoint(folded(one), folded(other)) || byCodePoint(one, other);

/**
 * Those of some surfaces that are spelt as asked for: letter for letter, or where none is so, without regard to case,
 * diacritics and apostrophes.
 */
export function speltAs(asked: string, surfaces: Iterable<string>): string[] {
  const all = [...surfaces];
  const wanted = shownSurface(asked);
  const exact = all.filter((one) => shownSurface(one) === wanted);
  return exact.length > 0 ? exact : all.filter((one) => folded(one) === fold(wanted));
}
