import { byCodePoint } from '../text/order.ts';
import type { Article } from './article.ts';

/** What the place of an article in the list is made of. */
type Placed = Pick<Article, 'date' | 'path' | 'record'>;

/**
 * The order everything is listed in: oldest date first, a partial date first in its period, same date by path (code
 * points), then record; undated last.
 */
export function compareArticles(a: Placed, b: Placed): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    // A period is a prefix of every date in it, and a prefix sorts first.
    return a.date < b.date ? -1 : 1;
  }
  return byCodePoint(a.path, b.path) || a.record - b.record;
}
