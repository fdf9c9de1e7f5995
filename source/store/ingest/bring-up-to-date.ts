import type { DatabaseSync } from 'node:sqlite';
import type { ActorsTable } from '../../actors/table.ts';
import type { Article } from '../../corpus/article.ts';
import type { Walked } from '../../corpus/walk.ts';
import type { Roots } from '../roots.ts';
import { storedArticle } from '../stored-article.ts';
import { changesOf, FileRows, readFile } from './file-rows.ts';
import { orderArticles } from './order-articles.ts';
import { update } from './update.ts';

/** Texts kept between the steps, in UTF-16 units; those of larger changes are read again. */
const KEPT = 16 * 1024 * 1024;

/** Works what the walk found into an index, in one transaction. Tells whether anything was another than before. */
export function bringUpToDate(
  db: DatabaseSync,
  table: ActorsTable,
  roots: Roots,
  { files }: Walked,
): boolean {
  const changes = changesOf(db, roots, files);
  if (changes.toRead.length === 0 && changes.gone.length === 0) return false;
  const kept = new Map<number, Article>();
  let room = KEPT;
  db.exec('BEGIN IMMEDIATE');
  try {
    const rows = new FileRows(db);
    const removed = changes.gone.flatMap((file) => rows.remove(file));
    const added: number[] = [];
    for (const task of changes.toRead) {
      const content = readFile(task.path, task.system);
      const ids = rows.add(task, content);
      added.push(...ids);
      if ('reason' in content) continue;
      ids.forEach((id, at) => {
        room -= content[at].text.length;
        if (room > 0) kept.set(id, content[at]);
      });
    }
    update(db, table, { added, removed }, (id) => kept.get(id) ?? storedArticle(db, roots, id));
    orderArticles(db, roots);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
  return true;
}
