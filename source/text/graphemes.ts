/**
 * Where one character, as a reader sees it, ends and the next begins (extended grapheme clusters, UAX #29).
 */

/** Longest cluster kept whole, in UTF-16 units. Nothing written comes near; without it one "character" could fill a file. */
const LONGEST = 64;

let segmenter: Intl.Segmenter | undefined;

/**
 * Columns of a UTF-16 unit that is a cluster of its own whenever another such unit (or nothing) follows it;
 * 0 for every other unit. Ranges hold no controls, marks, joiners, jamo or prepended signs.
 */
export function simpleWidth(unit: number): 0 | 1 | 2 {
  if (unit < 0x300) return unit >= 0x20 && (unit < 0x7f || (unit >= 0xa0 && unit !== 0xad)) ? 1 : 0;
  if (unit < 0x2000) {
    if (unit < 0x559) return (unit >= 0x370 && unit < 0x483) || unit >= 0x48a ? 1 : 0;
    if (unit < 0x6d4) {
      return (unit >= 0x5d0 && unit <= 0x5ea) || (unit >= 0x620 && unit <= 0x64a) || unit >= 0x671 ? 1 : 0;
    }
    return unit >= 0x1e00 ? 1 : 0;
  }
  if (unit < 0x3041) {
    // Punctuation, arrows, lines and blocks.
    if (unit < 0x2060)
      return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2030 && unit <= 0x205e) ? 1 : 0;
    return (unit >= 0x2190 && unit <= 0x2193) || (unit >= 0x2500 && unit <= 0x259f) ? 1 : 0;
  }
  if (unit < 0x4e00) return unit <= 0x3096 || (unit >= 0x30a1 && unit <= 0x30fa) ? 2 : 0;
  if (unit <= 0x9fff) return 2;
  return unit >= 0xac00 && unit <= 0xd7a3 ? 2 : 0;
}

/** End of the cluster that starts at `at` (UTF-16 offsets; `at` must be the start of one, and inside `text`). */
export function clusterEnd(text: string, at: number): number {
  let next = at + 1;
  if (next >= text.length) return text.length;
  if (simpleWidth(text.charCodeAt(at))) {
    let unit = text.charCodeAt(next);
    // Letters with their accents apart: common enough (NFD) to be spared the segmenter.
    while (unit >= 0x300 && unit < 0x370 && next - at < LONGEST) {
      next++;
      if (next === text.length) return next;
      unit = text.charCodeAt(next);
    }
    if (simpleWidth(unit) || unit === 0x0a) return next;
  }
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const window = text.slice(at, at + LONGEST);
  const first = segmenter.segment(window).containing(0);
  const end = at + (first?.segment.length ?? 1);
  const cutsPair = end < text.length && end - at === LONGEST && isPair(text, end - 1);
  return cutsPair ? end - 1 : end;
}

/** The clusters of `text` in order; joined again they are `text`. */
export function* graphemes(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const end = clusterEnd(text, at);
    yield text.slice(at, end);
    at = end;
  }
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) as number) > 0xffff;
}
