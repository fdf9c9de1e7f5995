import type { Article } from '../corpus/article.ts';
import { kwicOf, type Met } from '../search/kwic.ts';
import type { Output } from './output.ts';

/**
 * One line of a concordance: the date and a label in the gutter, the mention in brackets (bold where styles are
 * written) and always in the same column. Never wider than `output.columns`.
 */
export function kwicLine(
  article: Article,
  mention: Met,
  label: string,
  { columns, styled }: Pick<Output, 'columns' | 'styled'>,
): string {
  const [open, close] = styled ? ['\u001b[1;4m', '\u001b[0m'] : ['[', ']'];
  const { gutter, left, surface, right } = kwicOf(article, mention, label, columns, styled ? 0 : 2);
  return `${gutter}${left}${open}${surface}${close}${right}`.trimEnd();
}
