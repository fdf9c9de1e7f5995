import type { DatabaseSync } from 'node:sqlite';
import type { Ruling } from '../../actors/decisions/ruling.ts';
import type { ActorsTable } from '../../actors/table.ts';
import type { Unread } from '../../corpus/article.ts';
import { absentNames } from '../absent-names.ts';
import type { ClassCounts } from '../ingest/occurrence-lists.ts';
import { ListedRows } from '../listed-rows.ts';
import type { NameTable } from '../name-table.ts';
import type { Roots } from '../roots.ts';
import { StoredArticles } from '../stored-article.ts';
import type { Decided, Occurrences, Scope, Switches, Tally, WordPart } from '../view.ts';
import { ActorCounts } from './actor-counts.ts';
import { ActorRows, type Actors } from './actor-rows.ts';
import { ActorsIn } from './actors-in.ts';
import { ArticleRows } from './article-rows.ts';
import { articlesWith } from './articles-with.ts';
import { type CapitalPlace, capitalPlaces } from './capital-places.ts';
import { switchesCode } from './classes.ts';
import type { DecidedTies } from './decided-ties.ts';
import { type Decisions, decisionsOn } from './decisions.ts';
import { namesOpened } from './disk-names-opened.ts';
import { Listing } from './listing.ts';
import { Lists } from './lists.ts';
import { MentionRows } from './mention-rows.ts';
import { Orders } from './orders.ts';
import { PackedMentions, type ShortMention } from './packed-mentions.ts';
import { FEW } from './ranking.ts';
import { Recent } from './recent.ts';
import { type ActorSums, CountedSums, IndexSums, type KindSums, ListedSums } from './sums.ts';
import { Texts } from './texts.ts';
import { TieCounts } from './tie-counts.ts';
import { Ties } from './ties.ts';
import { unreadFiles } from './unread-files.ts';

/** What is kept of each, for a few actors and their switches. */
const KEPT_OCCURRENCES = 16;
const KEPT_TALLIES = 1024;
const KEPT_RANKINGS = 16;
/** A state of the switches each. */
const KEPT_COUNTS = 4;

/** What views of one scope have in common, whatever their switches. */
export class Shared {
  readonly scope: Scope;
  readonly listing: Listing;
  readonly articles: ArticleRows;
  readonly listed: ListedRows;
  readonly actors: Actors;
  readonly ties: Ties;
  readonly lists: Lists;
  readonly actorsIn: ActorsIn;
  readonly mentions: MentionRows;
  readonly #places: readonly CapitalPlace[];
  readonly #found: ActorRows;
  #names: NameTable | null = null;
  readonly tallies = new Recent<string, Tally>(KEPT_TALLIES);
  readonly occurrences = new Recent<string, Occurrences>(KEPT_OCCURRENCES);
  readonly rankings = new Recent<string, readonly number[]>(KEPT_RANKINGS);
  readonly #counts = new Recent<number, ActorCounts>(KEPT_COUNTS);
  readonly #db: DatabaseSync;
  readonly #roots: Roots;
  readonly #table: ActorsTable;
  readonly #orders: Orders;
  #unread: readonly Unread[] | null = null;
  #isAbsent: ((name: string) => boolean) | null = null;
  #tieCounts: TieCounts | null = null;
  #counted: CountedSums | null = null;
  readonly #ofIndex: IndexSums;
  /** Null where there are none. */
  readonly #decisions: Decisions | null;
  readonly #rulings: readonly Ruling[];
  readonly #decide: () => Decisions;
  #undecided: Shared | null = null;

  constructor(db: DatabaseSync, roots: Roots, table: ActorsTable, scope: Scope, rulings: readonly Ruling[]) {
    this.#db = db;
    this.#roots = roots;
    this.#table = table;
    this.scope = scope;
    this.#orders = new Orders(db);
    this.listing = new Listing(db, roots, this.#orders, scope);
    const texts = new Texts(new StoredArticles(db, roots));
    this.listed = new ListedRows(
      db,
      (from, to) => this.listing.ids.subarray(from, to),
      (place) => this.listing.formatAt(place),
    );
    this.articles = new ArticleRows(db, roots, this.listing, texts);
    const places =
      scope.kind === 'place' ? capitalPlaces(db, table, this.#orders.numbers('actors').length) : [];
    this.#places = places;
    const found = new ActorRows(db, this.#orders, table, places);
    this.#found = found;
    const ties = new Ties(db, found, places, scope.without);
    this.#ofIndex = new IndexSums(this.#orders, found, ties);
    this.#rulings = rulings;
    this.#decide = () =>
      decisionsOn({ db, roots, orders: this.#orders, actors: found, places, texts, scope }, rulings);
    const decisions = rulings.length === 0 ? null : this.#decide();
    this.#decisions = decisions;
    this.actors = decisions?.actors ?? found;
    this.ties = decisions?.ties ?? ties;
    const decided = (): DecidedTies | null => decisions?.decided.ties ?? null;
    const packed = new PackedMentions(db, () => decided()?.articles ?? NOTHING_DECIDED);
    this.lists = new Lists(db, this.listing, this.actors, this.ties, packed, decided);
    this.actorsIn = new ActorsIn(this.lists, this.ties, this.actors);
    this.mentions = new MentionRows(db, roots, this.listing, this.ties, texts, packed);
  }

  get unread(): readonly Unread[] {
    this.#unread ??= unreadFiles(this.#db, this.#roots);
    return this.#unread;
  }

  get decided(): Decided {
    return (this.#decisions ?? this.#decide()).decided;
  }

  get undecided(): Shared {
    if (this.#rulings.length === 0) return this;
    this.#undecided ??= new Shared(this.#db, this.#roots, this.#table, this.scope, []);
    return this.#undecided;
  }

  get names(): NameTable {
    if (this.#names === null) {
      const found = namesOpened(this.#db, this.#orders, this.#found, this.#places);
      this.#names = this.#decisions?.names(found) ?? found;
    }
    return this.#names;
  }

  isAbsent(name: string): boolean {
    this.#isAbsent ??= absentNames(this.#table, (own) => this.actors.named(own).length > 0);
    return this.#isAbsent(name);
  }

  /** How many mentions each tie has in the articles of the view. */
  get tieCounts(): TieCounts {
    this.#tieCounts ??= new TieCounts(this.ties, this.listing, this.lists);
    return this.#tieCounts;
  }

  mayHold(parts: readonly WordPart[]): Generator<void, Uint8Array | null> {
    return articlesWith(this.#db, this.listing, parts);
  }

  /** The sums that are good for a ranking of so many. */
  sums(most: number): ActorSums {
    if (this.ties.isWhole) {
      if (this.listing.isWhole) return this.#asDecided(this.#ofIndex);
      if (this.listing.isWide && most > 0 && most <= FEW)
        return this.#asDecided(new ListedSums(this.#orders, this.lists));
    }
    return this.#countedSums;
  }

  counts(switches: Switches): ActorCounts {
    return this.#counts.get(switchesCode(switches), () => {
      const sums = (): ActorSums => this.sums(Number.POSITIVE_INFINITY);
      const sumOf = this.ties.isWhole ? (actor: number) => this.#sumOf(actor) : null;
      return new ActorCounts(sums, this.actors.length, switches, sumOf);
    });
  }

  get byKind(): KindSums {
    if (!this.listing.isWhole || !this.ties.isWhole) return this.#countedSums.byKind;
    const { byKind } = this.#ofIndex;
    return this.#decisions?.kindSums(byKind) ?? byKind;
  }

  /** Of one actor, in the articles of the view. */
  #sumOf(actor: number): ClassCounts {
    if (!this.listing.isWhole) return new ListedSums(this.#orders, this.lists).of(actor);
    return this.#decisions?.sumsOf(actor) ?? this.#ofIndex.of(actor);
  }

  #asDecided(sums: ActorSums): ActorSums {
    return this.#decisions?.sums(sums, (actor) => this.#sumOf(actor)) ?? sums;
  }

  get #countedSums(): CountedSums {
    this.#counted ??= new CountedSums(this.tieCounts, this.ties, this.actors);
    return this.#counted;
  }
}

const NOTHING_DECIDED: ReadonlyMap<number, readonly ShortMention[]> = new Map();
