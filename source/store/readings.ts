import type { DatabaseSync } from 'node:sqlite';
import type { About } from '../corpus/about.ts';

/** A way in which files were read that is to be told: it may be another than the reader wants. */
export interface Reading extends Pick<About, 'format' | 'encoding' | 'fields'> {
  readonly files: number;
  readonly articles: number;
}

/** Whether somebody has to know of it: fields were chosen, or an encoding was guessed. */
const isTold = ({ encoding, fields }: Pick<About, 'encoding' | 'fields'>): boolean =>
  fields !== null || encoding?.from === 'guessed';

/** The ways in which the files of an index were read, as far as there was a choice; the commonest first. */
export function readingsIn(db: DatabaseSync): Reading[] {
  const count = db.prepare(
    `SELECT count(DISTINCT file) AS files, count(*) AS articles FROM articles JOIN files ON files.id = articles.file
     WHERE provenance = ? AND gone = 0`,
  );
  return db
    .prepare('SELECT id, told FROM provenances')
    .all()
    .map(({ id, told }) => ({
      id: Number(id),
      ...(JSON.parse(String(told)) as Pick<About, 'format' | 'encoding' | 'fields'>),
    }))
    .filter(isTold)
    .map(({ id, ...way }) => {
      const row = count.get(id);
      return { ...way, files: Number(row?.files), articles: Number(row?.articles) };
    })
    .filter(({ files }) => files > 0)
    .sort((a, b) => b.articles - a.articles);
}

/** The same of articles in memory. */
export function readingsOf(articles: Iterable<{ readonly path: string; readonly about: About }>): Reading[] {
  const found = new Map<
    string,
    { way: Pick<About, 'format' | 'encoding' | 'fields'>; paths: Set<string>; articles: number }
  >();
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
    .map(({ way, paths, articles: count }) => ({ ...way, files: paths.size, articles: count }))
    .sort((a, b) => b.articles - a.articles);
}
