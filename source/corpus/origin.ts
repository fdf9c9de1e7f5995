/**
 * The way back from an article's `text` to its decoded file (which counts no BOM).
 *
 * `text` is pieces of the file put one behind the other. Most pieces are copied as they are; some are replaced
 * (a control by its visible mark, a line break inside a paragraph by a blank) or left out (a soft hyphen). What no
 * piece covers was put in: the blank line that joins two blocks.
 *
 * Kept in flat arrays: a file of ten million lines has as many pieces, and a corpus a hundred thousand articles.
 */
export interface Origin {
  /**
   * Four numbers a piece, pieces ascending: where it starts in `text`, where it starts in the decoded file, how many
   * UTF-16 units of the file it stands for, and 0 when it was copied, else 1 + an index into `raws`.
   */
  readonly pieces: Uint32Array;
  /** What stands in the file where `text` shows something else; each string once. */
  readonly raws: readonly string[];
  /** UTF-16 offset in the decoded file of each line's first character; see DESIGN "Positions" for what ends a line. */
  readonly lineStarts: Uint32Array;
  /** UTF-16 offsets of the file's surrogate pairs, ascending: with them columns are counted in code points. */
  readonly astral: Uint32Array;
  /** Two numbers a block: where in the decoded file it begins and ends. */
  readonly stretches: Uint32Array;
}

export const PIECE = 4;

/** How many of `count` ascending values, the one at `i` given by `at(i)`, are not above `value`. */
function countUpTo(at: (index: number) => number, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last piece that starts at or before `offset`; of several at one offset the last, which is the one with text. */
function pieceAt(origin: Origin, offset: number): number {
  const { pieces } = origin;
  const count = countUpTo((i) => pieces[i * PIECE]!, pieces.length / PIECE, offset);
  return Math.max(0, count - 1);
}

/**
 * What stands in the decoded file for `text` from `start` to `end` (UTF-16 offsets); null where it is the same.
 * Of a replaced piece that lies partly inside, the whole raw stretch is given.
 */
export function rawSlice(origin: Origin, text: string, start: number, end: number): string | null {
  const { pieces, raws } = origin;
  const count = pieces.length / PIECE;
  let raw = '';
  for (let piece = pieceAt(origin, start); piece < count; piece++) {
    const at = pieces[piece * PIECE]!;
    if (at >= end) break;
    const replaced = pieces[piece * PIECE + 3]!;
    if (replaced > 0) {
      const next = piece + 1 < count ? pieces[(piece + 1) * PIECE]! : text.length;
      if (next > start && !(next === at && at === start)) raw += raws[replaced - 1];
      continue;
    }
    const stop = at + pieces[piece * PIECE + 2]!;
    if (stop > start) raw += text.slice(Math.max(at, start), Math.min(stop, end));
  }
  return raw === text.slice(start, end) ? null : raw;
}

/** Offset in the decoded file (UTF-16) of the character that `text` shows at `start`. */
export function fileOffset(origin: Origin, start: number): number {
  const { pieces } = origin;
  const piece = pieceAt(origin, start) * PIECE;
  const into = Math.max(0, start - (pieces[piece] ?? 0));
  const copied = pieces[piece + 3] === 0;
  return (pieces[piece + 1] ?? 0) + (copied ? into : 0);
}

/** Line and column (both from 1, the column in code points) in the decoded file of the character at `start` of `text`. */
export function position(origin: Origin, start: number): { readonly line: number; readonly column: number } {
  const offset = fileOffset(origin, start);
  const { lineStarts, astral } = origin;
  const line = countUpTo((i) => lineStarts[i]!, lineStarts.length, offset);
  const lineStart = lineStarts[line - 1] ?? 0;
  const pairsTo = (to: number) => countUpTo((i) => astral[i]!, astral.length, to - 1);
  const pairs = offset > lineStart ? pairsTo(offset) - (lineStart > 0 ? pairsTo(lineStart) : 0) : 0;
  return { line, column: offset - lineStart - pairs + 1 };
}
