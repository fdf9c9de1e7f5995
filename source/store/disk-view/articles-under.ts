import type { DatabaseSync } from 'node:sqlite';
import type { Roots } from '../roots.ts';

/** Numbers of the articles whose path is `under`, or lies below it, as `inScope` has it. */
export function articlesUnder(db: DatabaseSync, roots: Roots, under: string): Set<number> {
  const found = new Set<number>(articlesOfFile(db, roots, under));
  const folder = `${under.replace(/\/+$/, '')}/`;
  const below = db.prepare(
    `SELECT articles.id FROM files JOIN articles ON articles.file = files.id
     WHERE files.root = ? AND files.name >= ? AND files.name < ?`,
  );
  const all = db.prepare(
    'SELECT articles.id, files.name FROM files JOIN articles ON articles.file = files.id WHERE files.root = ?',
  );
  roots.paths.forEach((_, root) => {
    const path = (name: string): string => roots.pathOf({ root, name, raw: null }).path;
    // What stands before every name below this root.
    const base = path('x').slice(0, -1);
    if (base.startsWith(folder)) {
      for (const { id, name } of all.iterate(root))
        if (path(String(name)).startsWith(folder)) found.add(Number(id));
    } else if (folder.startsWith(base)) {
      const start = folder.slice(base.length);
      // The slash is followed by the nought.
      for (const { id } of below.iterate(root, start, `${start.slice(0, -1)}0`)) found.add(Number(id));
    }
  });
  return found;
}

/** Numbers of the articles of a file, by its path as it is shown. */
export function articlesOfFile(db: DatabaseSync, roots: Roots, path: string): number[] {
  const spot = roots.spotOf(path, path);
  if (roots.pathOf(spot).path !== path) return [];
  return db
    .prepare(
      `SELECT articles.id FROM files JOIN articles ON articles.file = files.id
       WHERE files.root = ? AND files.name = ?`,
    )
    .all(spot.root, spot.name)
    .map(({ id }) => Number(id));
}
