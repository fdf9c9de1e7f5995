import { graphemes } from './graphemes.ts';
import { width } from './width.ts';

/** The head of a text that takes at most `columns`; no grapheme is cut. */
export function head(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let taken = '';
  let used = 0;
  for (const cluster of graphemes(text)) {
    const more = width(cluster);
    if (used + more > columns) break;
    taken += cluster;
    used += more;
  }
  return taken;
}

/** The tail of a text that takes at most `columns`. */
export function tail(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  const clusters = [...graphemes(text)];
  let used = 0;
  let from = clusters.length;
  while (from > 0 && used + width(clusters[from - 1]) <= columns) used += width(clusters[--from]);
  return clusters.slice(from).join('');
}

/** A text in exactly `columns`: cut with an ellipsis, or filled with blanks behind (`right`: before). */
export function padded(text: string, columns: number, right = false): string {
  const shown =
    width(text) <= columns ? text : columns <= 1 ? head(text, columns) : `${head(text, columns - 1)}…`;
  const blanks = ' '.repeat(Math.max(0, columns - width(shown)));
  return right ? blanks + shown : shown + blanks;
}
