/** Which rows of the screen hold what. */
import type { Size } from '../rows.ts';

/** The widest a line of text gets, in columns: what is comfortable to read. */
const MEASURE = 78;

/** Below this there is only a sentence that says so. */
export function tooSmall({ columns, rows }: Size): boolean {
  return columns < 20 || rows < 5;
}

/** The band between header and footer: from row `top`, `height` rows. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** Header and footer take a row each, and a blank row beside each where there is room. */
export function bandOf({ rows }: Size): Band {
  const top = rows >= 10 ? 2 : 1;
  const below = rows >= 14 ? 2 : 1;
  return { top, height: Math.max(1, rows - top - below) };
}

/** The column of text: `margin` blanks in front of it, `measure` columns wide. */
export function columnOf({ columns }: Size): { margin: number; measure: number } {
  const margin = columns >= 60 ? 3 : 1;
  return { margin, measure: Math.max(2, Math.min(MEASURE, columns - margin - 1)) };
}

/** The rows of the ledger: under its header a row on the decisions, over its footer one on the marked row, where there is room. */
export function ledgerBandOf(size: Size): Band {
  const { top, height } = bandOf(size);
  if (size.rows < ROOMY) return { top, height };
  return { top: top + 1, height: height - 2 };
}

/** From so many rows on. */
const ROOMY = 14;

export interface ListBands {
  readonly list: Band;
  /** Null when there is no room: the title's rule stands at `top`, then `lines` of text, then the actors. */
  readonly preview: { readonly top: number; readonly lines: number } | null;
}

export function listBandsOf(size: Size): ListBands {
  const band = bandOf(size);
  if (size.rows < 20) return { list: band, preview: null };
  const lines = size.rows >= 24 ? 4 : 3;
  const height = band.height - lines - 3;
  return { list: { top: band.top, height }, preview: { top: band.top + height + 1, lines } };
}
