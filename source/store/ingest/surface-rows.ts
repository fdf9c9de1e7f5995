import type { DatabaseSync } from 'node:sqlite';
import type { SurfaceMarks } from './surface-marks.ts';

/** A name that is a surface, as its row keeps it. */
export interface SurfaceRow extends SurfaceMarks {
  readonly id: number;
  readonly key: string;
  readonly scanned: number;
  readonly cluster: number | null;
}

const SURFACES = 'SELECT id, key, scanned, called, cluster, bearers FROM names WHERE scanned IS NOT NULL';

/** All surfaces of an index. */
export function allSurfaces(db: DatabaseSync): Iterable<SurfaceRow> {
  return db.prepare(SURFACES).iterate() as Iterable<unknown> as Iterable<SurfaceRow>;
}

/** The surfaces all of whose words are among some. */
export function surfacesOf(db: DatabaseSync, words: ReadonlySet<string>): SurfaceRow[] {
  // No word has a blank or an exclamation mark: between the two are the names that begin with a word.
  const beginning = db.prepare(`${SURFACES} AND key >= ?1 AND key < ?1 || '!'`);
  return [...words].flatMap((word) =>
    (beginning.all(word) as unknown[] as SurfaceRow[]).filter(({ key }) =>
      key.split(' ').every((one) => words.has(one)),
    ),
  );
}
