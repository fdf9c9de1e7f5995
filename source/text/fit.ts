import { graphemes } from './graphemes.ts';
import { width } from './width.ts';

/** The head of a text that takes at most `columns`; no grapheme is cut. */
export function head(text: string, columns: number): string {
  let used = 0;
  let end = 0;
  for (const cluster of graphemes(text)) {
    used += width(cluster);
    if (used > columns) return text.slice(0, end);
    end += cluster.length;
  }
  return text;
}

/** The tail of a text that takes at most `columns`; no grapheme is cut. */
export function tail(text: string, columns: number): string {
  const clusters = [...graphemes(text)];
  let used = 0;
  let from = clusters.length;
  while (from > 0) {
    used += width(clusters[from - 1]);
    if (used > columns) break;
    from--;
  }
  return clusters.slice(from).join('');
}

/** A text in at most `columns`: whole, or its head with an ellipsis behind (where there is room for one). */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  return columns <= 1 ? head(text, columns) : `${head(text, columns - 1)}…`;
}

/** A text in at most `columns`: whole, or its tail with an ellipsis before it. */
export function cutBefore(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  return columns <= 1 ? tail(text, columns) : `…${tail(text, columns - 1)}`;
}

/** A text in exactly `columns`: cut with an ellipsis, or filled with blanks behind (`right`: before). */
export function padded(text: string, columns: number, right = false): string {
  const shown = cut(text, columns);
  const blanks = ' '.repeat(Math.max(0, columns - width(shown)));
  return right ? blanks + shown : shown + blanks;
}
