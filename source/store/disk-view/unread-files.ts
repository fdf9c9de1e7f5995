import type { DatabaseSync } from 'node:sqlite';
import type { Unread } from '../../corpus/article.ts';
import { byCodePoint } from '../../text/order.ts';
import { type Roots, spotIn } from '../roots.ts';

/** All that the walk passed over, or that gave no article when it was read, by path. */
export function unreadFiles(db: DatabaseSync, roots: Roots): Unread[] {
  return db
    .prepare(
      `SELECT root, name, kind, reason FROM files WHERE kind IS NOT NULL AND gone = 0
       UNION ALL SELECT root, name, kind, reason FROM skipped`,
    )
    .all()
    .map((row) => ({
      path: roots.pathOf(spotIn(row)).path,
      kind: String(row.kind),
      reason: String(row.reason),
    }))
    .sort((a, b) => byCodePoint(a.path, b.path));
}
