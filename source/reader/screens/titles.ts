import type { Article } from '../../corpus/article.ts';
import { cut, inRow } from '../layout/cells.ts';
import type { State } from '../state/types.ts';

/** What the corpus is called. */
export function corpusName({ name, sample }: State): string {
  return sample ? 'sample corpus' : name;
}

/** The title in at most `columns`: one made from the text in quotation marks, `–` when there is none. */
export function shownTitle({ title, titleFrom }: Article, columns = Number.POSITIVE_INFINITY): string {
  if (title === null) return '–';
  if (titleFrom !== 'made') return cut(inRow(title), columns);
  // Cut inside: a quotation that is not closed would run on into what stands behind it.
  return columns < 3 ? cut('“', columns) : `“${cut(inRow(title), columns - 2)}”`;
}

/** `AP · 2023-08-11`, as far as they are known. */
export function sourceAndDate({ source, date }: Article): string[] {
  return [source, date].filter((one) => one !== null).map(inRow);
}
