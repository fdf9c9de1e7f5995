import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../corpus/article.ts';
import { loadFileNow } from '../corpus/load.ts';
import { articlesIn } from '../corpus/read.ts';
import type { Roots } from './roots.ts';

/** What stands in place of an article that its file does not hold any more. */
const GONE = { text: '', blocks: [] } as const;

/**
 * The text of an article by its number in the index: read from its file, which alone has it. Of a file that is gone or
 * was changed since, nothing.
 */
export function storedArticle(
  db: DatabaseSync,
  roots: Roots,
  id: number,
): Pick<Article, 'text' | 'blocks'> & { readonly origin?: Article['origin'] } {
  const row = db
    .prepare(
      `SELECT articles.record, articles.hash, files.root, files.name, files.raw
       FROM articles JOIN files ON files.id = articles.file WHERE articles.id = ?`,
    )
    .get(id);
  if (row === undefined) return GONE;
  const { path, raw } = roots.pathOf({
    root: Number(row.root),
    name: String(row.name),
    raw: row.raw === null ? null : Buffer.from(row.raw as Uint8Array),
  });
  for (const result of articlesIn({ path }, loadFileNow(raw))) {
    if (typeof result !== 'object' || !('blocks' in result) || result.record !== Number(row.record)) continue;
    return result.id === row.hash ? result : GONE;
  }
  return GONE;
}
