import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Article } from '../corpus/article.ts';
import { readFile } from '../corpus/read.ts';
import { type Roots, spotIn } from './roots.ts';

/** What of an article its file alone has. */
export type Content = Pick<Article, 'text' | 'blocks' | 'origin'>;

/** Articles of an index, read from their files. */
export class StoredArticles {
  readonly #roots: Roots;
  readonly #find: StatementSync;

  constructor(db: DatabaseSync, roots: Roots) {
    this.#roots = roots;
    this.#find = db.prepare(
      `SELECT articles.record, articles.hash, files.root, files.name, files.raw
       FROM articles JOIN files ON files.id = articles.file WHERE articles.id = ?`,
    );
  }

  /** The content of an article by its number in the index; a sentence where its file does not hold it any more. */
  read(id: number): Content | string {
    const row = this.#find.get(id);
    if (row === undefined) throw new RangeError(`no article has the number ${id}`);
    const { path, raw } = this.#roots.pathOf(spotIn(row));
    const content = readFile(path, raw);
    if ('reason' in content) return content.reason;
    return content.find(({ record, id }) => record === Number(row.record) && id === row.hash) ?? CHANGED;
  }
}

const CHANGED = 'Its file was changed since it was indexed; start again to read what stands there now.';
