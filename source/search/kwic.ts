/**
 * A line of a concordance, aligned on what it is about (key word in context: H. P. Luhn, 1960), for the shell and the reader.
 *
 * Columns are counted as in `text/width.ts`, clusters stand in the order in which they are read, and nothing is put between
 * them. A terminal that turns Arabic or Hebrew round does so over a whole row of its cells and takes no notice of isolates or
 * marks of direction, which have no cell of their own (Egmont Koblinger, "BiDi in Terminal Emulators", terminal-wg): there a
 * line that holds such text is aligned as far as it stands in Latin letters, and nothing that could be sent would help.
 */
import { around } from '../corpus/around.ts';
import type { Article } from '../corpus/article.ts';
import { cut, cutBefore, padded } from '../text/fit.ts';
import { width } from '../text/width.ts';

/** What a line is about: a mention, or a place where a text stands. */
export interface Met {
  readonly start: number;
  readonly end: number;
  readonly spelling: { readonly surface: string; readonly sure: boolean };
}

/** The parts of a line, in the order in which they stand; none has a line break. */
export interface Kwic {
  /** The date and the label, each in its column; in few columns the label goes first, then the date. */
  readonly gutter: string;
  /** What stands before, flush right: it takes the same columns in every line. */
  readonly left: string;
  /** The surface, with a `?` behind it where it is unsure. */
  readonly surface: string;
  readonly right: string;
}

const DATE = 10;
const LABEL = 14;
const GAP = 2;
/** Text gets at least this many columns before the gutter gets any. */
const LEAST_TEXT = 36;
/** A cluster has at most so many UTF-16 units, a letter with its marks; most have one. */
const UNITS = 10;

/**
 * The parts of a line of at most `columns`, of which `signs` are kept for what is put around the surface. `label`: what
 * stands behind the date.
 */
export function kwicOf(article: Article, met: Met, label: string, columns: number, signs = 0): Kwic {
  const { before, after } = nearby(article, met, columns);
  const gutter = gutterOf(article, label, columns);
  const room = columns - width(gutter);
  const column = Math.floor((room - Math.min(18, room / 2)) / 2);
  const left = cutBefore(inLine(before), column);
  const doubt = met.spelling.sure ? '' : '?';
  const surface = cut(inLine(met.spelling.surface), room - column - signs - doubt.length) + doubt;
  return {
    gutter,
    left: ' '.repeat(column - width(left)) + left,
    surface,
    right: cut(inLine(after), room - column - signs - width(surface)),
  };
}

/** Line breaks as blanks: a safe text holds no other control. */
export const inLine = (text: string): string => text.replaceAll('\n', ' ');

function gutterOf({ date }: Article, label: string, columns: number): string {
  if (columns < DATE + GAP + LEAST_TEXT) return '';
  const dated = `${padded(date ?? '–', DATE)}  `;
  return columns < DATE + LABEL + 2 * GAP + LEAST_TEXT ? dated : `${dated}${padded(inLine(label), LABEL)}  `;
}

/** How a line is labelled that has no label of its own: by the outlet, else by the name of the file. */
export const labelOf = ({ source, path }: Pick<Article, 'source' | 'path'>): string =>
  source ?? path.slice(path.lastIndexOf('/') + 1);

/** What stands around a mention, enough for so many columns on either side. */
function nearby(article: Article, { start, end }: Met, columns: number): ReturnType<typeof around> {
  const near = around(article, start, end, columns * 2);
  const isThin = (text: string): boolean => text.length >= columns && width(text) < columns;
  // Text full of marks takes fewer columns than most: more of it has to be looked at.
  return isThin(near.before) || isThin(near.after) ? around(article, start, end, columns * UNITS) : near;
}
