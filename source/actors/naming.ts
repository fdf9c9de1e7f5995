import { foldedWords, withoutSilentMarks } from '../text/fold.ts';
import { byCodePoint } from '../text/order.ts';

/** A spelling with how often it stands in the text as a sure mention. */
export interface Counted {
  readonly surface: string;
  readonly count: number;
}

/**
 * The name of an actor that no actors file names (DESIGN, "Naming"): of its sure spellings with at least a tenth of
 * the count of its commonest spelling of two words or more (of any spelling, if it has none), the one with most
 * words, then most letters, then the highest count, then the first by code point.
 */
export function canonicalName(spellings: readonly Counted[]): string {
  if (spellings.length === 1) return spellings[0].surface;
  const measured = spellings.map(({ surface, count }) => ({
    surface,
    count,
    words: foldedWords(surface).length,
  }));
  const long = measured.filter(({ words }) => words >= 2);
  const pool = long.length > 0 ? long : measured;
  const most = pool.reduce((max, { count }) => Math.max(max, count), 0);
  let best = { surface: '', count: 0, words: 0, letters: 0 };
  for (const { surface, count, words } of measured) {
    if (count * 10 < most) continue;
    const clean = withoutSilentMarks(surface);
    // A spelling with the mark of an invisible character goes behind the same without.
    const letters = [...clean.replace(/[^\p{L}\p{N}]/gu, '')].length - (clean === surface ? 0 : 1);
    const better =
      words - best.words ||
      letters - best.letters ||
      count - best.count ||
      (best.surface === '' || surface < best.surface ? 1 : -1);
    if (better > 0) best = { surface, count, words, letters };
  }
  return best.surface;
}

/** Of the full names of an actor the first by code point: it tells two apart who are called the same. */
export const firstKey = (names: readonly (readonly string[])[]): string =>
  names.map((name) => name.join(' ')).sort(byCodePoint)[0] ?? '';

/** What the place of an actor among all is made of. */
export interface Ranking {
  readonly mentions: number;
  readonly name: string;
  readonly kind: string;
  /** See `firstKey`. */
  readonly key: string;
}

/** The order of actors: most mentions first, then by name, by kind, and by their full names. */
export const byRank = (a: Ranking, b: Ranking): number =>
  b.mentions - a.mentions ||
  byCodePoint(a.name, b.name) ||
  byCodePoint(a.kind, b.kind) ||
  byCodePoint(a.key, b.key);
