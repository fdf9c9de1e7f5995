import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Article, From } from '../../corpus/article.ts';
import { Provenances } from '../provenances.ts';
import { insidePath, type Roots, spotIn } from '../roots.ts';
import { checkRow } from '../rows.ts';
import type { Rows } from '../view.ts';
import { articlesOfFile } from './articles-under.ts';
import type { Listing } from './listing.ts';
import { Recent } from './recent.ts';
import type { Texts } from './texts.ts';

/** Rows that are kept. */
const KEPT = 512;
const HASH_DIGITS = 16;

/** The articles of a view: rows of the index, with texts that are read from their files as they are touched. */
export class ArticleRows implements Rows<Article> {
  readonly #listing: Listing;
  readonly #roots: Roots;
  readonly #texts: Texts;
  readonly #db: DatabaseSync;
  readonly #row: StatementSync;
  readonly #provenances: Provenances;
  readonly #begun: StatementSync;
  readonly #kept = new Recent<number, Article>(KEPT);

  constructor(db: DatabaseSync, roots: Roots, listing: Listing, texts: Texts) {
    this.#db = db;
    this.#roots = roots;
    this.#listing = listing;
    this.#texts = texts;
    this.#provenances = new Provenances(db);
    this.#row = db.prepare(
      `SELECT articles.*, files.root, files.name, files.size
       FROM articles JOIN files ON files.id = articles.file WHERE articles.id = ?`,
    );
    this.#begun = db.prepare('SELECT id, hash, twin FROM articles WHERE hash >= ? AND hash < ?');
  }

  get length(): number {
    return this.#listing.length;
  }

  at(index: number): Article {
    checkRow(index, this.length);
    const id = this.#listing.ids[index];
    return this.#kept.get(id, () => this.#articleOf(id));
  }

  byId(id: string): number | null {
    return this.begun(id).find((index) => this.at(index).id === id) ?? null;
  }

  /** Those whose id begins so, ascending. */
  begun(start: string): number[] {
    const hash = start.slice(0, HASH_DIGITS);
    // No digit of an id stands behind `g`.
    const found = this.#begun.all(hash, `${hash}g`).filter((row) => idOf(row).startsWith(start));
    return this.#ascending(found.map(({ id }) => Number(id)));
  }

  /** Those of a file, by its path as it is shown, ascending. */
  atPath(path: string): number[] {
    return this.#ascending(articlesOfFile(this.#db, this.#roots, path));
  }

  #ascending(ids: readonly number[]): number[] {
    return ids
      .map((id) => this.#listing.indexOf(id))
      .filter((index) => index !== -1)
      .sort((a, b) => a - b);
  }

  #articleOf(number: number): Article {
    const row = this.#row.get(number);
    if (row === undefined) throw new RangeError(`no article has the number ${number}`);
    const texts = this.#texts;
    return {
      id: idOf(row),
      path: insidePath(this.#roots.pathOf(spotIn(row)).path, row.inside),
      about: this.#provenances.aboutIn(row),
      record: Number(row.record),
      title: textOf(row.title),
      titleFrom: textOf(row.title_from) as From | null,
      date: textOf(row.date),
      dateFrom: textOf(row.date_from) as From | null,
      source: textOf(row.source),
      sourceFrom: textOf(row.source_from) as From | null,
      author: textOf(row.author),
      authorFrom: textOf(row.author_from) as From | null,
      words: Number(row.words),
      get text() {
        return texts.of(number).text;
      },
      get blocks() {
        return texts.of(number).blocks;
      },
      get origin() {
        return texts.of(number).origin;
      },
    };
  }
}

const textOf = (value: SQLOutputValue): string | null => (value === null ? null : String(value));

/** The first of several records that are the same byte for byte has no number behind its hash. */
const idOf = ({ hash, twin }: Record<string, SQLOutputValue>): string =>
  twin === 1 ? String(hash) : `${hash}-${twin}`;
