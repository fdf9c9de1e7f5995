import type { DatabaseSync } from 'node:sqlite';
import type { ActorsTable } from '../../actors/table.ts';
import type { Unread } from '../../corpus/article.ts';
import type { LinePlace } from '../decided/lines-placed.ts';
import type { Stretch } from '../decided/surface-places.ts';
import { ListedRows } from '../listed-rows.ts';
import type { NameTable } from '../name-table.ts';
import type { Roots } from '../roots.ts';
import { StoredArticles } from '../stored-article.ts';
import type { Scope } from '../view.ts';
import { ActorRows } from './actor-rows.ts';
import { ArticleRows } from './article-rows.ts';
import { articlesCalled } from './articles-called.ts';
import { type CapitalPlace, capitalPlaces } from './capital-places.ts';
import { namesOpened } from './disk-names-opened.ts';
import { Listing } from './listing.ts';
import { Orders } from './orders.ts';
import { Texts } from './texts.ts';
import { unreadFiles } from './unread-files.ts';

/** What views of one scope have in common, whatever was decided: an index, its articles, and the actors that the engine found. */
export class Ground {
  readonly db: DatabaseSync;
  readonly roots: Roots;
  readonly table: ActorsTable;
  readonly scope: Scope;
  readonly orders: Orders;
  readonly listing: Listing;
  readonly listed: ListedRows;
  readonly articles: ArticleRows;
  readonly texts: Texts;
  readonly places: readonly CapitalPlace[];
  readonly found: ActorRows;
  /** Where surfaces that were added stand, by surface and article: found out once, whatever else is decided. */
  readonly surfaces = new Map<string, ReadonlyMap<number, readonly Stretch[]>>();
  /** Where lines stand that were decided of one by one, by the line. */
  readonly lines = new Map<string, LinePlace | null>();
  #called: ReturnType<typeof articlesCalled> | null = null;
  #names: NameTable | null = null;
  #unread: readonly Unread[] | null = null;

  constructor(db: DatabaseSync, roots: Roots, table: ActorsTable, scope: Scope) {
    this.db = db;
    this.roots = roots;
    this.table = table;
    this.scope = scope;
    this.orders = new Orders(db);
    this.listing = new Listing(db, roots, this.orders, scope);
    this.texts = new Texts(new StoredArticles(db, roots));
    this.listed = new ListedRows(
      db,
      (from, to) => this.listing.ids.subarray(from, to),
      (place) => this.listing.formatAt(place),
    );
    this.articles = new ArticleRows(db, roots, this.listing, this.texts);
    this.places =
      scope.kind === 'place' ? capitalPlaces(db, table, this.orders.numbers('actors').length) : [];
    this.found = new ActorRows(db, this.orders, table, this.places);
  }

  get unread(): readonly Unread[] {
    this.#unread ??= unreadFiles(this.db, this.roots);
    return this.#unread;
  }

  /** All articles of the index by the last part of their paths. */
  get called(): ReturnType<typeof articlesCalled> {
    this.#called ??= articlesCalled(this.db, this.roots);
    return this.#called;
  }

  /** Of the actors that the engine found. */
  get names(): NameTable {
    this.#names ??= namesOpened(this.db, this.orders, this.found, this.places);
    return this.#names;
  }
}
