import type { Mention } from '../actors/types.ts';
import type { Article } from '../corpus/article.ts';
import { head, padded, tail } from '../text/fit.ts';
import { width } from '../text/width.ts';
import { around } from './json.ts';
import type { Output } from './output.ts';

const DATE = 10;
const SOURCE = 14;

/**
 * One line of a concordance: date and outlet in the gutter, the mention in brackets (bold where styles are
 * written), what stands before it flush right, what stands behind it flush left. Fits `output.columns`.
 */
export function kwicLine(
  article: Article,
  mention: Mention,
  output: Pick<Output, 'columns' | 'styled'>,
): string {
  const { before, after } = around(article, mention.start, mention.end, output.columns);
  const gutter = `${padded(article.date ?? '–', DATE)}  ${padded(article.source ?? '–', SOURCE)}  `;
  const mark = `${mention.spelling.surface}${mention.spelling.sure ? '' : '?'}`;
  const room = output.columns - DATE - SOURCE - 4;
  const left = Math.max(0, Math.floor((room - 18) / 2));
  const shownLeft = width(before) <= left ? before : `…${tail(before, Math.max(0, left - 1))}`;
  const blanks = ' '.repeat(Math.max(0, left - width(shownLeft)));
  const shown = output.styled ? `\u001b[1;4m${mark}\u001b[0m` : `[${mark}]`;
  const right = room - left - width(mark) - (output.styled ? 0 : 2);
  const shownRight = width(after) <= right ? after : `${head(after, Math.max(0, right - 1))}…`;
  return `${gutter}${blanks}${shownLeft}${shown}${right > 0 ? shownRight : ''}`;
}
