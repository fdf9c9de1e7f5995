import type { DatabaseSync } from 'node:sqlite';
import type { Unread } from '../../corpus/article.ts';
import { byCodePoint } from '../../text/order.ts';
import { insidePath, type Roots, spotIn } from '../roots.ts';

/** All that the walk passed over, or that gave no article when it was read, by path. */
export function unreadFiles(db: DatabaseSync, roots: Roots): Unread[] {
  return db
    .prepare(
      `SELECT root, name, NULL AS inside, NULL AS record, kind, reason FROM files WHERE kind IS NOT NULL AND gone = 0
       UNION ALL SELECT root, name, NULL, NULL, kind, reason FROM skipped
       UNION ALL SELECT root, name, inside, record, unread_records.kind, unread_records.reason
       FROM unread_records JOIN files ON files.id = unread_records.file WHERE gone = 0`,
    )
    .all()
    .map((row) => ({
      path: insidePath(roots.pathOf(spotIn(row)).path, row.inside),
      record: row.record === null ? null : Number(row.record),
      kind: String(row.kind),
      reason: String(row.reason),
    }))
    .sort((a, b) => byCodePoint(a.path, b.path) || (a.record ?? 0) - (b.record ?? 0));
}
