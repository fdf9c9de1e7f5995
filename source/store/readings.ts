import type { DatabaseSync } from 'node:sqlite';
import type { About } from '../corpus/about.ts';
import { insidePath, type Roots, spotIn } from './roots.ts';

type Way = Pick<About, 'format' | 'encoding' | 'fields'>;

/** A way in which files were read that is to be told: it may be another than the reader wants. */
export interface Reading extends Way {
  readonly files: number;
  readonly articles: number;
  /** One of the files, as shown; of an archive, one in it. */
  readonly path: string;
}

/** Whether somebody has to know of it: fields were chosen, or an encoding was guessed. */
const isTold = ({ encoding, fields }: Pick<About, 'encoding' | 'fields'>): boolean =>
  fields !== null || encoding?.from === 'guessed';

/** The ways in which the files of an index were read, as far as there was a choice; the commonest first. */
export function readingsIn(db: DatabaseSync, roots: Roots): Reading[] {
  const count = db.prepare(
    `SELECT count(DISTINCT file) AS files, count(*) AS articles FROM articles JOIN files ON files.id = articles.file
     WHERE provenance = ? AND gone = 0`,
  );
  const first = db.prepare(
    `SELECT root, name, inside FROM articles JOIN files ON files.id = articles.file
     WHERE provenance = ? AND gone = 0 ORDER BY root, name, inside LIMIT 1`,
  );
  return waysIn(db)
    .filter(isTold)
    .map(({ id, ...way }) => {
      const row = count.get(id);
      const one = first.get(id);
      const path = one === undefined ? '' : insidePath(roots.pathOf(spotIn(one)).path, one.inside);
      return { ...way, files: Number(row?.files), articles: Number(row?.articles), path };
    })
    .filter(({ files }) => files > 0)
    .sort((a, b) => b.articles - a.articles);
}

function waysIn(db: DatabaseSync): (Way & { readonly id: number })[] {
  const rows = db.prepare('SELECT id, told FROM provenances').all();
  return rows.map(({ id, told }) => ({ id: Number(id), ...(JSON.parse(String(told)) as Way) }));
}

/** The files of an index in which articles were read from fields, or from none, as shown; of an archive, those in it. */
export function* filesRead(db: DatabaseSync, roots: Roots, withFields: boolean): Generator<string> {
  const files = db.prepare(
    `SELECT DISTINCT root, name, inside FROM articles JOIN files ON files.id = articles.file
     WHERE provenance = ? AND gone = 0`,
  );
  for (const { id, fields } of waysIn(db)) {
    if ((fields !== null) !== withFields) continue;
    for (const row of files.iterate(id)) yield insidePath(roots.pathOf(spotIn(row)).path, row.inside);
  }
}

/** The same of articles in memory. */
export function readingsOf(articles: Iterable<{ readonly path: string; readonly about: About }>): Reading[] {
  const found = new Map<string, { way: Way; paths: Set<string>; articles: number }>();
  for (const { path, about } of articles) {
    const { format, encoding, fields } = about;
    if (!isTold(about)) continue;
    const key = JSON.stringify({ format, encoding, fields });
    const known = found.get(key) ?? { way: { format, encoding, fields }, paths: new Set(), articles: 0 };
    known.paths.add(path);
    known.articles++;
    found.set(key, known);
  }
  return [...found.values()]
    .map(({ way, paths, articles: count }) => ({
      ...{ ...way, files: paths.size, articles: count },
      path: [...paths][0]!,
    }))
    .sort((a, b) => b.articles - a.articles);
}
