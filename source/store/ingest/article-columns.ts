import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { isShortIn } from '../../corpus/likeness/sketch.ts';
import { listIn } from '../../text/list-in.ts';
import { byCodePoint } from '../../text/order.ts';
import { titleKey } from '../article-ranks.ts';
import { dateCode } from '../date-code.ts';
import { formatOf } from '../format-of.ts';
import { insidePath, type Roots } from '../roots.ts';
import { TextKeys } from '../text-keys.ts';

/** Of an undated article, which stands behind all others. */
const LATEST = 0xffffffff;

/**
 * What articles are put in order by, a column for each fact, so that half a million of them take some forty bytes each. They stand as
 * they were read; a place is one of these.
 */
export interface ArticleColumns {
  readonly ids: Uint32Array;
  /** See date-code.ts. */
  readonly dates: Uint32Array;
  /** Places among `outlets`, from 1 on; 0 where none is known. */
  readonly sources: Uint32Array;
  readonly outlets: readonly string[];
  /** Places among `endings`, from 1 on. */
  readonly formats: Uint32Array;
  readonly endings: readonly string[];
  readonly words: Uint32Array;
  /** The ranks of titles (see `titleKey`). */
  readonly titles: Uint32Array;
  /** Whom those follow that have copies, with the title where only that and the whole text tell. */
  readonly followers: ReadonlyMap<number, { readonly leader: number; readonly title: string | null }>;
  readonly isShort: Uint8Array;
  /** Those with the same bytes as another, by their hash. */
  readonly same: ReadonlyMap<string, readonly number[]>;
  /** What the index has them told apart by, where that is not 1. */
  readonly twins: ReadonlyMap<number, number>;
  /** Negative when one stands before another in the list (see `compareArticles`). */
  compare(one: number, other: number): number;
  /** The same without regard to their dates. */
  compareByPath(one: number, other: number): number;
}

/** Reads them from an index; articles of files that are gone are left out. */
export function articleColumns(db: DatabaseSync, roots: Roots): ArticleColumns {
  const most = Number(db.prepare('SELECT count(*) AS count FROM articles').get()?.count);
  const column = (): Uint32Array => new Uint32Array(most);
  const [ids, dates, sources, formats, words, records, paths] = [0, 1, 2, 3, 4, 5, 6].map(column);
  const [outlets, endings] = [new Numbers(), new Numbers()];
  const isShort = new Uint8Array(most);
  const followers = new Map<number, { leader: number; title: string | null }>();
  const same = new Map<string, number[]>();
  const twins = new Map<number, number>();
  const leading = new Set(each(db, LEADERS).map(([leader]) => Number(leader)));
  const several = new Set(each(db, SEVERAL).map(([hash]) => String(hash)));
  const files = new Paths();
  const titles = new TextKeys();
  let length = 0;
  for (const row of each(db, ARTICLES)) {
    const [id, record, hash, title, date, source, count, twin, inside, root, name, leader, size] = row;
    const at = length++;
    ids[at] = Number(id);
    records[at] = Number(record);
    dates[at] = dateCode(textOrNull(date));
    sources[at] = source === null ? 0 : outlets.of(String(source));
    words[at] = Number(count);
    paths[at] = files.of(
      insidePath(roots.pathOf({ root: Number(root), name: String(name), raw: null }).path, inside),
    );
    formats[at] = endings.of(formatOf(files.at(paths[at])));
    titles.add(titleKey(textOrNull(title)));
    if (twin !== 1) twins.set(at, Number(twin));
    if (several.has(String(hash))) listIn(same, String(hash)).push(at);
    isShort[at] = Number(isShortIn(Number(size)));
    if (leader !== null && leading.has(Number(leader)))
      followers.set(at, { leader: Number(leader), title: isShort[at] === 1 ? textOrNull(title) : null });
  }
  const ranks = files.ranks();
  const compareByPath = (one: number, other: number): number =>
    ranks[paths[one]] - ranks[paths[other]] || records[one] - records[other];
  const day = (at: number): number => dates[at] || LATEST;
  const cut = (all: Uint32Array): Uint32Array => all.subarray(0, length);
  return {
    ...{ ids: cut(ids), dates: cut(dates), sources: cut(sources), formats: cut(formats), words: cut(words) },
    ...{
      outlets: outlets.all,
      endings: endings.all,
      titles: titles.ranks(),
      followers,
      isShort,
      same,
      twins,
    },
    compareByPath,
    compare: (one, other) => day(one) - day(other) || compareByPath(one, other),
  };
}

/** File by file, so that what comes one after the other mostly has one path. */
const ARTICLES = `
  SELECT articles.id, articles.record, articles.hash, articles.title, articles.date, articles.source, articles.words,
         articles.twin, articles.inside, files.root, files.name, copy_sketch.leader, length(copy_sketch.bytes)
  FROM files JOIN articles ON articles.file = files.id LEFT JOIN copy_sketch ON copy_sketch.id = articles.copy
  WHERE files.gone = 0 ORDER BY articles.file, articles.id`;

/** Those whom articles follow that are copies of each other, and perhaps some more. */
const LEADERS = `
  SELECT leader FROM copy_sketch WHERE leader IS NOT NULL GROUP BY leader HAVING sum(articles) > 1`;

const SEVERAL = 'SELECT hash FROM articles GROUP BY hash HAVING count(*) > 1';

function each(db: DatabaseSync, sql: string): IteratorObject<SQLOutputValue[]> {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return Iterator.from(statement.iterate() as unknown as Iterable<SQLOutputValue[]>);
}

const textOrNull = (value: SQLOutputValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** Numbers texts from 1 on, as they come. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }

  /** In the order of their numbers. */
  get all(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Paths as they come, one after the other the same for a while. */
class Paths {
  readonly #all: string[] = [];

  /** The number of a path: the last one's where it is the same. */
  of(path: string): number {
    if (this.#all.at(-1) !== path) this.#all.push(path);
    return this.#all.length - 1;
  }

  at(number: number): string {
    return this.#all[number]!;
  }

  /** Where each stands by code point; equal where they are. */
  ranks(): Uint32Array {
    const order = this.#all.map((_, at) => at).sort((a, b) => byCodePoint(this.at(a), this.at(b)));
    const ranks = new Uint32Array(order.length);
    order.forEach((path, at) => {
      const isNew = at > 0 && this.at(order[at - 1]!) !== this.at(path);
      ranks[path] = at === 0 ? 0 : ranks[order[at - 1]!]! + Number(isNew);
    });
    return ranks;
  }
}
