import type { DatabaseSync } from 'node:sqlite';
import { mostFirst } from '../article-ranks.ts';
import { type Led, pairsOf } from '../copies-in-view.ts';
import { dateOf } from '../date-code.ts';
import { factsOf } from '../facts.ts';
import type { Roots } from '../roots.ts';
import { type ArticleColumns, articleColumns } from './article-columns.ts';

/**
 * Puts the articles of an index in the order they are listed in, with their dates, outlets, formats, copies and their places
 * in other orders beside, and tells those apart whose bytes are the same: by a number, in the order of their paths.
 */
export function orderArticles(db: DatabaseSync, roots: Roots): void {
  const all = articleColumns(db, roots);
  const order = Uint32Array.from(all.ids, (_, at) => at).sort(all.compare);
  const inOrder = (column: Uint32Array): Uint32Array => order.map((at) => column[at]!);
  const store = db.prepare('INSERT OR REPLACE INTO orders (name, packed) VALUES (?, ?)');
  const put = (name: string, { buffer, byteOffset, byteLength }: Uint32Array): unknown =>
    store.run(name, new Uint8Array(buffer, byteOffset, byteLength));
  put('articles', inOrder(all.ids));
  put('dates', inOrder(all.dates));
  put('sources', inOrder(all.sources));
  put('formats', inOrder(all.formats));
  put('titles', inOrder(all.titles));
  put('lengths', mostFirst(inOrder(all.words)));
  put('copies', pairsOf(ledIn(order, all)));
  const note = db.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)');
  note.run('outlets', JSON.stringify(all.outlets));
  note.run('formats', JSON.stringify(all.endings));
  note.run('of articles', JSON.stringify(factsOf(datedIn(order, all))));
  tellTwins(db, all);
}

const NOBODY: Led = { leader: null, isShort: false, title: null };

function* ledIn(order: Uint32Array, { followers, isShort }: ArticleColumns): Generator<Led> {
  for (const at of order) {
    const follower = followers.get(at);
    yield follower === undefined ? NOBODY : { ...follower, isShort: isShort[at] === 1 };
  }
}

function* datedIn(
  order: Uint32Array,
  { dates, sources, outlets }: ArticleColumns,
): Generator<{ readonly date: string | null; readonly source: string | null }> {
  let last = 0;
  let date: string | null = null;
  for (const at of order) {
    if (dates[at] !== last) date = dateOf(dates[at]!);
    last = dates[at]!;
    yield { date, source: outlets[sources[at]! - 1] ?? null };
  }
}

/** Numbers those with the same bytes from 1 on; all others have a 1. */
function tellTwins(db: DatabaseSync, { ids, same, twins, compareByPath }: ArticleColumns): void {
  const put = db.prepare('UPDATE articles SET twin = ? WHERE id = ?');
  const now = new Map<number, number>();
  for (const places of same.values())
    for (const [at, place] of places.toSorted(compareByPath).entries()) now.set(place, at + 1);
  for (const place of new Set([...now.keys(), ...twins.keys()])) {
    const twin = now.get(place) ?? 1;
    if ((twins.get(place) ?? 1) !== twin) put.run(twin, ids[place]!);
  }
}
