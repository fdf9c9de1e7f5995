import type { DatabaseSync } from 'node:sqlite';

/** The component that a listed actor is of, by its place in the actors file; null where no name of the corpus has to do with it. */
export function componentOfListed(db: DatabaseSync, actor: number): number | null {
  const row = db.prepare('SELECT component FROM listed_components WHERE actor = ?').get(actor);
  return row === undefined ? null : Number(row.component);
}

/** Lets listed actors be of these components, and of none any more whose component is `gone`. */
export function putListedComponents(
  db: DatabaseSync,
  components: ReadonlyMap<number, number>,
  gone: Iterable<number>,
): void {
  const remove = db.prepare('DELETE FROM listed_components WHERE component = ?');
  for (const component of gone) remove.run(component);
  const put = db.prepare('INSERT OR REPLACE INTO listed_components (actor, component) VALUES (?, ?)');
  for (const [actor, component] of components) put.run(actor, component);
}
