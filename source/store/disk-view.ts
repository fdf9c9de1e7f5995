import type { DatabaseSync } from 'node:sqlite';
import type { Ruling } from '../actors/decisions/ruling.ts';
import type { ActorsTable } from '../actors/table.ts';
import type { Kind, Mention } from '../actors/types.ts';
import type { Article, Unread } from '../corpus/article.ts';
import { actorsAmong } from './actors-among.ts';
import type { Copies } from './copies-in-view.ts';
import type { ActorCounts } from './disk-view/actor-counts.ts';
import type { Actors } from './disk-view/actor-rows.ts';
import { ClassSums, switchesCode } from './disk-view/classes.ts';
import { diskOccurrences } from './disk-view/disk-occurrences.ts';
import { Ground } from './disk-view/ground.ts';
import { countMentioned, mostMentioned } from './disk-view/ranking.ts';
import { Shared } from './disk-view/shared.ts';
import { diskTally } from './disk-view/tallies.ts';
import { isAskedFor, isLetThrough } from './let-through.ts';
import { SURE_ONLY, WHOLE } from './memory-view.ts';
import type { NameTable } from './name-table.ts';
import type { Roots } from './roots.ts';
import { spellingCounts } from './spelling-counts.ts';
import type {
  ArticleOrder,
  Counts,
  Decided,
  Facts,
  Listed,
  Occurrences,
  Place,
  Rows,
  Scope,
  SpellingCount,
  Switches,
  Tally,
  View,
  WordPart,
} from './view.ts';

/**
 * A view of a corpus over its index, as that is now. Where there is a write-ahead log the connection stays in a
 * transaction, so that all the view gives is of one state whatever others write meanwhile: until the connection is closed,
 * or another view is made of it, which is of the state of then. Those made before are not to be asked any more.
 *
 * `roots`, `table`: those that the index is brought up to date with. `rulings`: the decisions that hold.
 */
export function diskView(
  db: DatabaseSync,
  roots: Roots,
  table: ActorsTable,
  scope: Scope = WHOLE,
  switches: Switches = SURE_ONLY,
  rulings: readonly Ruling[] = [],
): View {
  if (db.isTransaction) db.exec('COMMIT');
  if (isWriteAhead(db)) db.exec('BEGIN');
  return new DiskView(new Shared(new Ground(db, roots, table, scope), rulings), switches);
}

/** Without a write-ahead log a transaction that reads would keep the one who writes waiting. */
const isWriteAhead = (db: DatabaseSync): boolean =>
  db.prepare('PRAGMA journal_mode').get()?.journal_mode === 'wal';

class DiskView implements View {
  readonly switches: Switches;
  readonly #shared: Shared;
  readonly #code: number;
  #counts: ActorCounts | null = null;

  constructor(shared: Shared, switches: Switches) {
    this.#shared = shared;
    this.switches = switches;
    this.#code = switchesCode(switches);
  }

  get scope(): Scope {
    return this.#shared.ground.scope;
  }

  get articles(): Rows<Article> {
    return this.#shared.ground.articles;
  }

  get facts(): Facts {
    return this.#shared.listing.facts;
  }

  get copies(): Copies {
    return this.#shared.listing.copies;
  }

  get sources(): readonly string[] {
    return this.#shared.listing.sources;
  }

  get unread(): readonly Unread[] {
    return this.#shared.ground.unread;
  }

  get actors(): Actors {
    return this.#shared.actors;
  }

  get names(): NameTable {
    return this.#shared.names;
  }

  ranks(order: ArticleOrder): Uint32Array {
    return this.#shared.listing.ranks(order);
  }

  listed(from: number, to: number): readonly Listed[] {
    return this.#shared.ground.listed.between(from, to);
  }

  mayHold(parts: readonly WordPart[]): Generator<void, Uint8Array | null> {
    return this.#shared.mayHold(parts);
  }

  articleById(id: string): number | null {
    return this.#shared.ground.articles.byId(id);
  }

  articlesBegun(id: string): readonly number[] {
    return this.#shared.ground.articles.begun(id);
  }

  articlesAt(path: string): readonly number[] {
    return this.#shared.ground.articles.atPath(path);
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

  isThere(article: number): boolean {
    const { mentions, listing } = this.#shared;
    return article in listing.ids && mentions.isThere(article);
  }

  mentionsIn(article: number): readonly Mention[] {
    return this.isThere(article) ? this.#shared.mentions.of(article) : [];
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
      .ofActor(actor, article)
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

  spellings(actor: number): readonly SpellingCount[] {
    if (!Number.isInteger(actor) || actor < 0 || actor >= this.actors.length) return [];
    const shared = this.#shared;
    const { ties, listing } = shared;
    const { allBlocks } = this.switches;
    return spellingCounts(
      ties.of(actor).map(({ id, spelling, count, counted }) => {
        const here = listing.isWhole ? counted : shared.tieCounts.counted(id);
        const elsewhere = listing.isWhole ? count - counted : shared.tieCounts.others(id);
        const candidates = ties.at(id)?.candidates ?? [];
        return { spelling, candidates, count: allBlocks ? here + elsewhere : here };
      }),
    );
  }

  counts(actor: number): Counts {
    this.#counts ??= this.#shared.counts(this.switches);
    return this.#counts.of(actor);
  }

  actorsIn(article: number): readonly { readonly actor: number; readonly mentions: number }[] {
    return actorsAmong(this.mentionsIn(article), this);
  }

  eachActorIn(article: number, show: (actor: number) => void): void {
    const { actorsIn, actors, ground } = this.#shared;
    actorsIn.each(article, this.switches, (actor) => {
      if (isAskedFor(actors.kindAt(actor), ground.scope.kind)) show(actor);
    });
  }

  get isDecided(): boolean {
    return this.#shared.isDecided;
  }

  get decided(): Decided {
    return this.#shared.decided;
  }

  decidedBy(rulings: readonly Ruling[]): View {
    return new DiskView(new Shared(this.#shared.ground, rulings), this.switches);
  }

  get undecided(): View {
    const { undecided } = this.#shared;
    return undecided === this.#shared ? this : new DiskView(undecided, this.switches);
  }

  with(switches: Partial<Switches>): View {
    return new DiskView(this.#shared, { ...this.switches, ...switches });
  }
}
