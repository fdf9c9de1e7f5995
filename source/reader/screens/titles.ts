import type { Article } from '../../corpus/article.ts';
import { inRow } from '../layout/cells.ts';

/** The title as it is shown: one made from the text in quotation marks, `–` when there is none. */
export function shownTitle({ title, titleFrom }: Article): string {
  if (title === null) return '–';
  return titleFrom === 'made' ? `“${inRow(title)}”` : inRow(title);
}

/** `AP · 2023-08-11`, as far as they are known. */
export function sourceAndDate({ source, date }: Article): string[] {
  return [source, date].filter((one) => one !== null).map(inRow);
}
