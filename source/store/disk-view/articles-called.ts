import type { DatabaseSync } from 'node:sqlite';
import { listIn } from '../../text/list-in.ts';
import { insidePath, type Roots, spotIn } from '../roots.ts';

/** An article by its number in the index, with the id and the path that it has. */
export interface Called {
  readonly article: number;
  readonly id: string;
  readonly path: string;
}

/** All articles of an index by the last part of their paths; of each in the order of paths and records. */
export function articlesCalled(db: DatabaseSync, roots: Roots): ReadonlyMap<string, readonly Called[]> {
  const found = new Map<string, Called[]>();
  const rows = db.prepare(
    `SELECT articles.id, hash, twin, inside, root, name FROM articles JOIN files ON files.id = articles.file
     ORDER BY root, name, inside, record`,
  );
  for (const row of rows.iterate()) {
    const path = insidePath(roots.pathOf(spotIn(row)).path, row.inside);
    const id = row.twin === 1 ? String(row.hash) : `${row.hash}-${row.twin}`;
    listIn(found, lastPart(path)).push({ article: Number(row.id), id, path });
  }
  return found;
}

export const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
