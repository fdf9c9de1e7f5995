import type { DatabaseSync } from 'node:sqlite';
import type { Roots } from '../roots.ts';

/** Numbers of the articles whose path is `under`, or lies below it, as `inScope` has it. */
export function articlesUnder(db: DatabaseSync, roots: Roots, under: string): Set<number> {
  const found = new Set<number>(articlesOfFile(db, roots, under));
  const folder = `${under.replace(/\/+$/, '')}/`;
  for (const article of inArchives(db, roots, folder.slice(0, -1))) found.add(article);
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
  const find = db.prepare(
    `SELECT articles.id FROM files JOIN articles ON articles.file = files.id
     WHERE files.root = ? AND files.name = ? AND articles.inside IS ?`,
  );
  return waysTo(roots, path).flatMap(({ root, name, inside }) =>
    find.all(root, name, inside).map(({ id }) => Number(id)),
  );
}

/** Those in an archive, or in a folder of one, by the path of that. */
function* inArchives(db: DatabaseSync, roots: Roots, path: string): Generator<number> {
  const find = db.prepare(
    `SELECT articles.id, articles.inside FROM files JOIN articles ON articles.file = files.id
     WHERE files.root = ? AND files.name = ? AND articles.inside IS NOT NULL`,
  );
  for (const { root, name, inside } of waysTo(roots, path))
    for (const row of find.iterate(root, name))
      if (inside === null || String(row.inside).startsWith(`${inside}/`)) yield Number(row.id);
}

/** What a path may mean: a file, or one that it names a part of, which is then an archive. */
function* waysOf(name: string): Generator<{ readonly name: string; readonly inside: string | null }> {
  yield { name, inside: null };
  for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1))
    yield { name: name.slice(0, at), inside: name.slice(at + 1) };
  if (name !== '') yield { name: '', inside: name };
}

function waysTo(roots: Roots, path: string): { root: number; name: string; inside: string | null }[] {
  const spot = roots.spotOf(path, path);
  if (roots.pathOf(spot).path !== path) return [];
  return [...waysOf(spot.name)].map((way) => ({ root: spot.root, ...way }));
}
