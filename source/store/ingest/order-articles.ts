import type { DatabaseSync } from 'node:sqlite';
import { isShortIn } from '../../corpus/likeness/sketch.ts';
import { compareArticles } from '../../corpus/order.ts';
import { byCodePoint } from '../../text/order.ts';
import { ranksOf } from '../article-ranks.ts';
import { pairsOf } from '../copies-in-view.ts';
import { dateCode } from '../date-code.ts';
import { factsOf } from '../facts.ts';
import { formatOf } from '../format-of.ts';
import { insidePath, type Roots } from '../roots.ts';

/**
 * Puts the articles of an index in the order they are listed in, with their dates, outlets, formats, copies and their places
 * in other orders beside, and tells those apart whose bytes are the same: by a number, in the order of their paths.
 */
export function orderArticles(db: DatabaseSync, roots: Roots): void {
  const all = db
    .prepare(
      `SELECT articles.id, articles.record, articles.hash, articles.title, articles.date, articles.source, articles.words, articles.twin,
              articles.inside, files.root, files.name, copy_sketch.leader, length(copy_sketch.bytes) AS size
       FROM articles JOIN files ON files.id = articles.file LEFT JOIN copy_sketch ON copy_sketch.id = articles.copy
       WHERE files.gone = 0`,
    )
    .all()
    .map(({ id, record, hash, title, date, source, words, twin, inside, root, name, leader, size }) => ({
      id: Number(id),
      record: Number(record),
      hash: String(hash),
      date: date === null ? null : String(date),
      source: source === null ? null : String(source),
      twin: Number(twin),
      words: Number(words),
      title: title === null ? null : String(title),
      leader: leader === null ? null : Number(leader),
      isShort: isShortIn(Number(size)),
      path: insidePath(roots.pathOf({ root: Number(root), name: String(name), raw: null }).path, inside),
    }));
  all.sort(compareArticles);
  const outlets = new Numbers();
  const formats = new Numbers();
  const store = db.prepare('INSERT OR REPLACE INTO orders (name, packed) VALUES (?, ?)');
  const put = (name: string, numbers: ArrayLike<number>): unknown =>
    store.run(name, new Uint8Array(Uint32Array.from(numbers).buffer));
  put(
    'articles',
    all.map(({ id }) => id),
  );
  put(
    'dates',
    all.map(({ date }) => dateCode(date)),
  );
  put(
    'sources',
    all.map(({ source }) => (source === null ? 0 : outlets.of(source))),
  );
  put(
    'formats',
    all.map(({ path }) => formats.of(formatOf(path))),
  );
  put('titles', ranksOf('title', all));
  put('lengths', ranksOf('length', all));
  put('copies', pairsOf(all));
  const note = db.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)');
  note.run('outlets', JSON.stringify(outlets.all));
  note.run('formats', JSON.stringify(formats.all));
  note.run('of articles', JSON.stringify(factsOf(all)));
  const byHash = new Map<string, typeof all>();
  for (const one of all) {
    const same = byHash.get(one.hash);
    if (same === undefined) byHash.set(one.hash, [one]);
    else same.push(one);
  }
  const putTwin = db.prepare('UPDATE articles SET twin = ? WHERE id = ?');
  for (const same of byHash.values()) {
    if (same.length > 1) same.sort((a, b) => byCodePoint(a.path, b.path) || a.record - b.record);
    same.forEach(({ id, twin }, at) => {
      if (twin !== at + 1) putTwin.run(at + 1, id);
    });
  }
}

/** Numbers texts from 1 on, as they come. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }

  get all(): string[] {
    return [...this.#numbers.keys()];
  }
}
