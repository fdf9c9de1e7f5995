import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { byRank } from '../../actors/naming.ts';
import { firstRows } from './name-table.ts';

/**
 * Puts actors in order, most mentions first, then by name, then by kind, and notes what the command line calls each; in that
 * order their counts, and where their names begin.
 */
export function orderActors(db: DatabaseSync): void {
  const all = db
    .prepare('SELECT cluster, name, kind, mentions, key, code, counts, rows FROM actors')
    .all()
    .map(({ cluster, name, kind, mentions, key, code, counts, rows }) => ({
      cluster: Number(cluster),
      name: String(name),
      kind: String(kind),
      mentions: Number(mentions),
      key: String(key),
      code: String(code),
      counts: counts as Uint8Array,
      rows: Number(rows),
    }));
  all.sort(byRank);
  const twins = new Map<string, number>();
  const put = db.prepare('UPDATE actors SET code = ? WHERE cluster = ?');
  for (const { cluster, name, kind, code } of all) {
    const identity = `${kind}\n${name}`;
    const twin = (twins.get(identity) ?? 0) + 1;
    twins.set(identity, twin);
    const now = hash('sha256', twin === 1 ? identity : `${identity}\n${twin}`).slice(0, 12);
    if (now !== code) put.run(now, cluster);
  }
  const store = db.prepare('INSERT OR REPLACE INTO orders (name, packed) VALUES (?, ?)');
  store.run('actors', new Uint8Array(Uint32Array.from(all, ({ cluster }) => cluster).buffer));
  store.run('counts', Buffer.concat(all.map(({ counts }) => counts)));
  store.run('rows', firstRows(all.map(({ rows }) => rows)));
}
