import type { Ruling } from '../../actors/decisions/ruling.ts';
import { absentNames } from '../absent-names.ts';
import type { ClassCounts } from '../ingest/occurrence-lists.ts';
import type { NameTable } from '../name-table.ts';
import type { Decided, Occurrences, Switches, Tally, WordPart } from '../view.ts';
import { ActorCounts } from './actor-counts.ts';
import type { Actors } from './actor-rows.ts';
import { ActorsIn } from './actors-in.ts';
import { articlesWith } from './articles-with.ts';
import { switchesCode } from './classes.ts';
import type { DecidedTies } from './decided-ties.ts';
import { type Decisions, decisionsOn } from './decisions.ts';
import type { Ground } from './ground.ts';
import type { Listing } from './listing.ts';
import { Lists } from './lists.ts';
import { MentionRows } from './mention-rows.ts';
import { PackedMentions, type ShortMention } from './packed-mentions.ts';
import { FEW } from './ranking.ts';
import { Recent } from './recent.ts';
import { type ActorSums, CountedSums, IndexSums, type KindSums, ListedSums } from './sums.ts';
import { TieCounts } from './tie-counts.ts';
import { Ties } from './ties.ts';

/** What is kept of each, for a few actors and their switches. */
const KEPT_OCCURRENCES = 16;
const KEPT_TALLIES = 1024;
const KEPT_RANKINGS = 16;
/** A state of the switches each. */
const KEPT_COUNTS = 4;

/** What views of one scope and of the same decisions have in common, whatever their switches. */
export class Shared {
  readonly ground: Ground;
  readonly actors: Actors;
  readonly ties: Ties;
  readonly lists: Lists;
  readonly actorsIn: ActorsIn;
  readonly mentions: MentionRows;
  #names: NameTable | null = null;
  readonly tallies = new Recent<string, Tally>(KEPT_TALLIES);
  readonly occurrences = new Recent<string, Occurrences>(KEPT_OCCURRENCES);
  readonly rankings = new Recent<string, readonly number[]>(KEPT_RANKINGS);
  readonly #counts = new Recent<number, ActorCounts>(KEPT_COUNTS);
  #isAbsent: ((name: string) => boolean) | null = null;
  #tieCounts: TieCounts | null = null;
  #counted: CountedSums | null = null;
  readonly #ofIndex: IndexSums;
  /** Null where there are none. */
  readonly #decisions: Decisions | null;
  #undecided: Shared | null = null;

  constructor(ground: Ground, rulings: readonly Ruling[]) {
    this.ground = ground;
    const { db, roots, orders, listing, texts, scope, places, found } = ground;
    const ties = new Ties(db, found, places, scope.without);
    this.#ofIndex = new IndexSums(orders, found, ties);
    const decisions = rulings.length === 0 ? null : decisionsOn(ground, rulings);
    this.#decisions = decisions;
    this.actors = decisions?.actors ?? found;
    this.ties = decisions?.ties ?? ties;
    const decided = (): DecidedTies | null => decisions?.decided.ties ?? null;
    const packed = new PackedMentions(db, () => decided()?.articles ?? NOTHING_DECIDED);
    this.lists = new Lists(db, listing, this.actors, this.ties, packed, decided);
    this.actorsIn = new ActorsIn(this.lists, this.ties, this.actors);
    this.mentions = new MentionRows(db, roots, listing, this.ties, texts, packed);
  }

  get listing(): Listing {
    return this.ground.listing;
  }

  get isDecided(): boolean {
    return this.#decisions !== null;
  }

  get decided(): Decided {
    return (this.#decisions ?? decisionsOn(this.ground, [])).decided;
  }

  get undecided(): Shared {
    if (this.#decisions === null) return this;
    this.#undecided ??= new Shared(this.ground, []);
    return this.#undecided;
  }

  get names(): NameTable {
    this.#names ??= this.#decisions?.names(this.ground.names) ?? this.ground.names;
    return this.#names;
  }

  isAbsent(name: string): boolean {
    this.#isAbsent ??= absentNames(this.ground.table, (own) => this.actors.named(own).length > 0);
    return this.#isAbsent(name);
  }

  /** How many mentions each tie has in the articles of the view. */
  get tieCounts(): TieCounts {
    this.#tieCounts ??= new TieCounts(this.ties, this.listing, this.lists);
    return this.#tieCounts;
  }

  mayHold(parts: readonly WordPart[]): Generator<void, Uint8Array | null> {
    return articlesWith(this.ground.db, this.listing, parts);
  }

  /** The sums that are good for a ranking of so many. */
  sums(most: number): ActorSums {
    if (this.ties.isWhole) {
      if (this.listing.isWhole) return this.#asDecided(this.#ofIndex);
      if (this.listing.isWide && most > 0 && most <= FEW)
        return this.#asDecided(new ListedSums(this.ground.orders, this.lists));
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
    if (!this.listing.isWhole) return new ListedSums(this.ground.orders, this.lists).of(actor);
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
