import type { Article } from '../corpus/article.ts';
import { around } from '../export/json.ts';
import { cut, cutBefore, padded } from '../text/fit.ts';
import { width } from '../text/width.ts';
import type { Output } from './output.ts';

const DATE = 10;
const LABEL = 14;
const GAP = 2;
/** What a line is about: a mention, or a place where a text stands. */
export interface Met {
  readonly start: number;
  readonly end: number;
  readonly spelling: { readonly surface: string; readonly sure: boolean };
}

/** Text gets at least this many columns before the gutter gets any. */
const LEAST_TEXT = 36;
/** A cluster has at most so many UTF-16 units, a letter with its marks; most have one. */
const UNITS = 10;

/**
 * One line of a concordance: the date and a label in the gutter, the mention in brackets (bold where styles are
 * written) and always in the same column, what stands before it flush right, what stands behind it flush left.
 * Never wider than `output.columns`; in few columns the label goes first, then the date.
 */
export function kwicLine(
  article: Article,
  mention: Met,
  label: string | null,
  output: Pick<Output, 'columns' | 'styled'>,
): string {
  const { columns, styled } = output;
  const { before, after } = nearby(article, mention, columns);
  let gutter = '';
  if (columns >= DATE + GAP + LEAST_TEXT) gutter += `${padded(article.date ?? '–', DATE)}  `;
  if (columns >= DATE + LABEL + 2 * GAP + LEAST_TEXT) gutter += `${padded(label ?? '–', LABEL)}  `;
  const room = columns - width(gutter);
  const left = Math.floor((room - Math.min(18, room / 2)) / 2);
  const shownLeft = cutBefore(before.replaceAll('\n', ' '), left);
  const blanks = ' '.repeat(left - width(shownLeft));
  const [open, close] = styled ? ['\u001b[1;4m', '\u001b[0m'] : ['[', ']'];
  const doubt = mention.spelling.sure ? '' : '?';
  const signs = doubt.length + (styled ? 0 : 2);
  const shown = cut(mention.spelling.surface.replaceAll('\n', ' '), room - left - signs) + doubt;
  const right = room - left - width(shown) - (styled ? 0 : 2);
  const line = `${gutter}${blanks}${shownLeft}${open}${shown}${close}`;
  return (line + cut(after.replaceAll('\n', ' '), right)).trimEnd();
}

/** What stands around a mention, enough for so many columns on either side. */
function nearby(article: Article, { start, end }: Met, columns: number): ReturnType<typeof around> {
  const near = around(article, start, end, columns * 2);
  const isThin = (text: string): boolean => text.length >= columns && width(text) < columns;
  // Text full of marks takes fewer columns than most: more of it has to be looked at.
  return isThin(near.before) || isThin(near.after) ? around(article, start, end, columns * UNITS) : near;
}
