import type { DatabaseSync } from 'node:sqlite';
import type { ActorsTable } from '../actors/table.ts';
import type { Kind, Mention } from '../actors/types.ts';
import type { Article, Unread } from '../corpus/article.ts';
import { absentNames } from './absent-names.ts';
import { actorsAmong } from './actors-among.ts';
import { ActorCounts } from './disk-view/actor-counts.ts';
import { ActorRows } from './disk-view/actor-rows.ts';
import { ArticleRows } from './disk-view/article-rows.ts';
import { capitalPlaces } from './disk-view/capital-places.ts';
import { ClassSums, switchesCode } from './disk-view/classes.ts';
import { diskOccurrences } from './disk-view/disk-occurrences.ts';
import { Listing } from './disk-view/listing.ts';
import { Lists } from './disk-view/lists.ts';
import { MentionRows } from './disk-view/mention-rows.ts';
import { Orders } from './disk-view/orders.ts';
import { countMentioned, FEW, mostMentioned } from './disk-view/ranking.ts';
import { Recent } from './disk-view/recent.ts';
import { type ActorSums, CountedSums, IndexSums, type KindSums, ListedSums } from './disk-view/sums.ts';
import { diskTally } from './disk-view/tallies.ts';
import { Texts } from './disk-view/texts.ts';
import { TieCounts } from './disk-view/tie-counts.ts';
import { Ties } from './disk-view/ties.ts';
import { unreadFiles } from './disk-view/unread-files.ts';
import { isAskedFor, isLetThrough } from './let-through.ts';
import { SURE_ONLY, WHOLE } from './memory-view.ts';
import type { Roots } from './roots.ts';
import { StoredArticles } from './stored-article.ts';
import type { Counts, Facts, Occurrences, Place, Rows, Scope, Switches, Tally, View } from './view.ts';

/** What is kept of each, for a few actors and their switches. */
const KEPT_OCCURRENCES = 16;
const KEPT_TALLIES = 1024;
const KEPT_RANKINGS = 16;
/** A state of the switches each. */
const KEPT_COUNTS = 4;

/**
 * A view of a corpus over its index, as that is now. Where there is a write-ahead log the connection stays in a
 * transaction, so that all the view gives is of one state whatever others write meanwhile: until the connection is closed,
 * or another view is made of it, which is of the state of then. Those made before are not to be asked any more.
 *
 * `roots`, `table`: those that the index is brought up to date with.
 */
export function diskView(
  db: DatabaseSync,
  roots: Roots,
  table: ActorsTable,
  scope: Scope = WHOLE,
  switches: Switches = SURE_ONLY,
): View {
  if (db.isTransaction) db.exec('COMMIT');
  if (isWriteAhead(db)) db.exec('BEGIN');
  return new DiskView(new Shared(db, roots, table, scope), switches);
}

/** Without a write-ahead log a transaction that reads would keep the one who writes waiting. */
const isWriteAhead = (db: DatabaseSync): boolean =>
  db.prepare('PRAGMA journal_mode').get()?.journal_mode === 'wal';

/** What views of one scope have in common, whatever their switches. */
class Shared {
  readonly scope: Scope;
  readonly listing: Listing;
  readonly articles: ArticleRows;
  readonly actors: ActorRows;
  readonly ties: Ties;
  readonly lists: Lists;
  readonly mentions: MentionRows;
  readonly tallies = new Recent<string, Tally>(KEPT_TALLIES);
  readonly occurrences = new Recent<string, Occurrences>(KEPT_OCCURRENCES);
  readonly counts = new Recent<number, ActorCounts>(KEPT_COUNTS);
  readonly rankings = new Recent<string, readonly number[]>(KEPT_RANKINGS);
  readonly #db: DatabaseSync;
  readonly #roots: Roots;
  readonly #table: ActorsTable;
  readonly #orders: Orders;
  #unread: readonly Unread[] | null = null;
  #isAbsent: ((name: string) => boolean) | null = null;
  #tieCounts: TieCounts | null = null;
  #counted: CountedSums | null = null;
  readonly #ofIndex: IndexSums;

  constructor(db: DatabaseSync, roots: Roots, table: ActorsTable, scope: Scope) {
    this.#db = db;
    this.#roots = roots;
    this.#table = table;
    this.scope = scope;
    this.#orders = new Orders(db);
    this.listing = new Listing(db, roots, this.#orders, scope);
    const texts = new Texts(new StoredArticles(db, roots));
    this.articles = new ArticleRows(db, roots, this.listing, texts);
    const places =
      scope.kind === 'place' ? capitalPlaces(db, table, this.#orders.numbers('actors').length) : [];
    this.actors = new ActorRows(db, this.#orders, table, places);
    this.ties = new Ties(db, this.actors, places, scope.without);
    this.#ofIndex = new IndexSums(this.#orders, this.actors, this.ties);
    this.lists = new Lists(db, this.listing, this.actors, this.ties);
    this.mentions = new MentionRows(db, roots, this.listing, this.ties, texts);
  }

  get unread(): readonly Unread[] {
    this.#unread ??= unreadFiles(this.#db, this.#roots);
    return this.#unread;
  }

  isAbsent(name: string): boolean {
    this.#isAbsent ??= absentNames(this.#table, (own) => this.actors.named(own).length > 0);
    return this.#isAbsent(name);
  }

  /** How many mentions each tie has in the articles of the view. */
  get tieCounts(): TieCounts {
    this.#tieCounts ??= new TieCounts(this.#db, this.listing, this.lists);
    return this.#tieCounts;
  }

  /** The sums that are good for a ranking of so many. */
  sums(most: number): ActorSums {
    if (this.listing.isWhole && this.ties.isWhole) return this.#ofIndex;
    if (this.ties.isWhole && this.listing.isWide && most > 0 && most <= FEW)
      return new ListedSums(this.#orders, this.lists);
    return this.#countedSums;
  }

  get byKind(): KindSums {
    return (this.listing.isWhole && this.ties.isWhole ? this.#ofIndex : this.#countedSums).byKind;
  }

  get #countedSums(): CountedSums {
    this.#counted ??= new CountedSums(this.tieCounts, this.ties, this.actors);
    return this.#counted;
  }
}

class DiskView implements View {
  readonly switches: Switches;
  readonly #shared: Shared;
  readonly #code: number;

  constructor(shared: Shared, switches: Switches) {
    this.#shared = shared;
    this.switches = switches;
    this.#code = switchesCode(switches);
  }

  get scope(): Scope {
    return this.#shared.scope;
  }

  get articles(): Rows<Article> {
    return this.#shared.articles;
  }

  get facts(): Facts {
    return this.#shared.listing.facts;
  }

  get unread(): readonly Unread[] {
    return this.#shared.unread;
  }

  get actors(): ActorRows {
    return this.#shared.actors;
  }

  articleById(id: string): number | null {
    return this.#shared.articles.byId(id);
  }

  articlesBegun(id: string): readonly number[] {
    return this.#shared.articles.begun(id);
  }

  articlesAt(path: string): readonly number[] {
    return this.#shared.articles.atPath(path);
  }

  actorById(id: string): number | null {
    return this.actors.byId(id);
  }

  actorsNamed(name: string): readonly number[] {
    return this.actors.named(name);
  }

  actorsSpelt(surface: string): readonly number[] {
    return this.actors.spelt(surface);
  }

  actorsOf(kind: Kind): readonly number[] {
    return this.actors.ofKind(kind);
  }

  mostMentioned(kind: Kind | null, most = Number.POSITIVE_INFINITY): readonly number[] {
    return this.#shared.rankings.get(`${kind} ${most} ${this.#code}`, () =>
      mostMentioned(this.#shared.sums(most), this.actors, kind, this.switches, most),
    );
  }

  countMentioned(kind: Kind | null): number {
    return countMentioned(this.#shared.sums(Number.POSITIVE_INFINITY), this.actors, kind, this.switches);
  }

  isAbsent(name: string): boolean {
    return this.#shared.isAbsent(name);
  }

  mentionsIn(article: number): readonly Mention[] {
    const { mentions, listing } = this.#shared;
    return article in listing.ids && mentions.isThere(article) ? mentions.of(article) : [];
  }

  countMentions(asked: Kind | null): { readonly mentions: number; readonly unsure: number } {
    const sums = new ClassSums(this.switches);
    const withUnsure = new ClassSums({ ...this.switches, unsure: true });
    let mentions = 0;
    let all = 0;
    for (const [kind, counts] of this.#shared.byKind) {
      if (!isAskedFor(kind, asked)) continue;
      mentions += sums.mentions(counts);
      all += withUnsure.mentions(counts);
    }
    return { mentions, unsure: all - mentions };
  }

  occurrences(actor: number): Occurrences {
    const { occurrences, listing, lists } = this.#shared;
    return occurrences.get(`${actor} ${this.#code}`, () => {
      const sums = new ClassSums(this.switches);
      return diskOccurrences(
        listing.length,
        (show) => {
          lists.each(actor, show);
        },
        (counts) => sums.mentions(counts),
        (article) => this.#mentionsOf(actor, article),
      );
    });
  }

  placesIn(actor: number, article: number): readonly Place[] {
    return this.#mentionsOf(actor, article).map((mention) => ({ article, mention }));
  }

  /** Of an actor, in an article, those that count. */
  #mentionsOf(actor: number, article: number): readonly Mention[] {
    return this.#shared.mentions
      .of(article)
      .filter(
        (mention) =>
          isLetThrough(mention, this.switches) &&
          (mention.actor === null
            ? mention.candidates.some((one) => one.actor === actor)
            : mention.actor === actor),
      );
  }

  tally(actor: number): Tally {
    const shared = this.#shared;
    return shared.tallies.get(`${actor} ${this.#code}`, () =>
      diskTally(actor, this.switches, shared, () => (shared.listing.isWhole ? null : shared.tieCounts)),
    );
  }

  counts(actor: number): Counts {
    const shared = this.#shared;
    return shared.counts
      .get(
        this.#code,
        () => new ActorCounts(shared.sums(Number.POSITIVE_INFINITY), this.actors.length, this.switches),
      )
      .of(actor);
  }

  actorsIn(article: number): readonly { readonly actor: number; readonly mentions: number }[] {
    return actorsAmong(this.mentionsIn(article), this);
  }

  with(switches: Partial<Switches>): View {
    return new DiskView(this.#shared, { ...this.switches, ...switches });
  }
}
