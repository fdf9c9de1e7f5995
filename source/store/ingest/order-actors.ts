import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { byRank, type Ranking } from '../../actors/naming.ts';
import { firstIndex } from '../../text/halving.ts';
import { Unpacker } from '../pack.ts';
import { firstRows } from './name-table.ts';

/** When more actors changed than so large a share, all are put in order anew: that takes less time then. */
const SHARE = 1 / 16;

/** What stands beside an actor in the order. */
interface Placed {
  readonly cluster: number;
  /** Packed. */
  readonly counts: Uint8Array;
  /** How many rows of names it has. */
  readonly rows: number;
}

/** What of an actor its place depends on, too, and what the command line calls it. */
interface Ranked extends Placed, Ranking {
  readonly code: string;
}

const RANKED = 'SELECT cluster, name, kind, mentions, key, code, counts, rows FROM actors';

/**
 * Puts actors in order, most mentions first, then by name, then by kind, and notes what the command line calls each; in that
 * order their counts, and where their names begin. In: the lasting numbers of those that may have changed, and the names that
 * they have and had.
 */
export function orderActors(
  db: DatabaseSync,
  changed: ReadonlySet<number>,
  names: ReadonlySet<string>,
): void {
  const before = placedBefore(db);
  const isWhole = changed.size > SHARE * before.length;
  const all = isWhole ? db.prepare(RANKED).all().map(ranked).sort(byRank) : null;
  const placed = all ?? merged(db, before, changed);
  const store = db.prepare('INSERT OR REPLACE INTO orders (name, packed) VALUES (?, ?)');
  store.run('actors', new Uint8Array(Uint32Array.from(placed, ({ cluster }) => cluster).buffer));
  store.run('counts', Buffer.concat(placed.map(({ counts }) => counts)));
  store.run('rows', firstRows(placed.map(({ rows }) => rows)));
  const named = db.prepare(`${RANKED} WHERE name = ?`);
  call(db, all ?? [...names].flatMap((name) => named.all(name).map(ranked)).sort(byRank));
}

/** What is stored of the order; nothing where there is none. */
function placedBefore(db: DatabaseSync): Placed[] {
  const read = db.prepare('SELECT packed FROM orders WHERE name = ?');
  const bytesOf = (name: string): Uint8Array =>
    (read.get(name)?.packed as Uint8Array | undefined) ?? new Uint8Array();
  const numbersOf = (name: string): Uint32Array => new Uint32Array(bytesOf(name).slice().buffer);
  const [clusters, firsts, counts] = [numbersOf('actors'), numbersOf('rows'), bytesOf('counts')];
  const from = new Unpacker(counts);
  return Array.from(clusters, (cluster, at) => {
    const start = from.at;
    for (let classes = from.next(); classes !== 0; classes &= classes - 1) from.next();
    return { cluster, counts: counts.subarray(start, from.at), rows: firsts[at + 1] - firsts[at] };
  });
}

/** The order before with the actors that changed where they belong now. */
function merged(db: DatabaseSync, before: readonly Placed[], changed: ReadonlySet<number>): Placed[] {
  const read = db.prepare(`${RANKED} WHERE cluster = ?`);
  const rankedOf = (cluster: number): Ranked[] => read.all(cluster).map(ranked);
  const kept = before.filter(({ cluster }) => !changed.has(cluster));
  const now = [...changed].flatMap(rankedOf).sort(byRank);
  const all: Placed[] = [];
  let from = 0;
  for (const one of now) {
    const place = firstIndex(kept.length, (at) => byRank(rankedOf(kept[at].cluster)[0], one) > 0, from);
    for (; from < place; from++) all.push(kept[from]);
    all.push(one);
  }
  return [...all, ...kept.slice(from)];
}

/** Notes what the command line calls some actors, in order, among which are all that have one of their names. */
function call(db: DatabaseSync, actors: readonly Ranked[]): void {
  const twins = new Map<string, number>();
  const put = db.prepare('UPDATE actors SET code = ? WHERE cluster = ?');
  for (const { cluster, name, kind, code } of actors) {
    const identity = `${kind}\n${name}`;
    const twin = (twins.get(identity) ?? 0) + 1;
    twins.set(identity, twin);
    const now = hash('sha256', twin === 1 ? identity : `${identity}\n${twin}`).slice(0, 12);
    if (now !== code) put.run(now, cluster);
  }
}

const ranked = (row: Record<string, unknown>): Ranked => ({
  cluster: Number(row.cluster),
  name: String(row.name),
  kind: String(row.kind),
  mentions: Number(row.mentions),
  key: String(row.key),
  code: String(row.code),
  counts: row.counts as Uint8Array,
  rows: Number(row.rows),
});
