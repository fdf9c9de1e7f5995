import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { bySpelling, spellingOf } from '../../actors/ledger-rows.ts';
import { listedNames } from '../../actors/listed-names.ts';
import type { ActorsTable } from '../../actors/table.ts';
import type { Actor, Kind, Spelling } from '../../actors/types.ts';
import { KINDS } from '../ingest/lasting.ts';
import { rulesOf } from '../ingest/rules-code.ts';
import { checkRow } from '../rows.ts';
import type { Rows } from '../view.ts';
import type { CapitalPlace } from './capital-places.ts';
import { type Orders, PlacesIn } from './orders.ts';
import { Recent } from './recent.ts';

/** What is asked of them, whether or not anything was decided of them. */
export type Actors = Pick<ActorRows, keyof ActorRows>;

/** Actors, and lists of their spellings, that are kept. */
const KEPT = 512;

/**
 * The actors of an index, by rank; where capitals are taken for places, these stand behind them. What an actor of the
 * index is known by there is its lasting number (see ingest/lasting.ts), here called its cluster.
 */
export class ActorRows implements Rows<Actor> {
  readonly #orders: Orders;
  readonly #table: ActorsTable;
  readonly #places: readonly CapitalPlace[];
  readonly #indices: PlacesIn;
  readonly #row: StatementSync;
  readonly #counts: StatementSync;
  readonly #spellings: StatementSync;
  readonly #byCode: StatementSync;
  readonly #byName: StatementSync;
  readonly #bySurface: StatementSync;
  readonly #kept = new Recent<number, Actor>(KEPT);
  readonly #keptSpellings = new Recent<number, readonly Spelling[]>(KEPT);

  constructor(db: DatabaseSync, orders: Orders, table: ActorsTable, places: readonly CapitalPlace[]) {
    this.#orders = orders;
    this.#table = table;
    this.#places = places;
    this.#indices = new PlacesIn(() => orders.numbers('actors'));
    this.#row = db.prepare('SELECT name, kind, code, listed FROM actors WHERE cluster = ?');
    this.#counts = db.prepare('SELECT counts FROM actors WHERE cluster = ?');
    this.#spellings = db.prepare(
      `SELECT DISTINCT forms.surface, ties.chain, ties.sure
       FROM ties JOIN forms ON forms.id = ties.form WHERE ties.cluster = ? AND ties.count > 0`,
    );
    this.#byCode = db.prepare('SELECT cluster FROM actors WHERE code = ?');
    this.#byName = db.prepare('SELECT cluster FROM actors WHERE name = ?');
    this.#bySurface = db.prepare(
      `SELECT DISTINCT ties.cluster FROM forms JOIN ties ON ties.form = forms.id
       WHERE forms.surface = ? AND ties.sure = 1 AND ties.count > 0 AND ties.cluster >= 0`,
    );
  }

  get length(): number {
    return this.indexed + this.#places.length;
  }

  /** How many of them stand in the index itself. */
  get indexed(): number {
    return this.#orders.numbers('actors').length;
  }

  at(index: number): Actor {
    checkRow(index, this.length);
    if (index >= this.indexed) return this.#places[index - this.indexed].actor;
    return this.#kept.get(index, () => this.#actorOf(index));
  }

  /** Of an actor that stands in the index itself. */
  clusterAt(index: number): number {
    return this.#orders.numbers('actors')[index];
  }

  /** The numbers under which the index lists where it is; of a capital those of its states. */
  clustersAt(index: number): readonly number[] {
    if (index < this.indexed) return [this.clusterAt(index)];
    return this.placeAt(index)?.clusters ?? [];
  }

  indexOf(cluster: number): number {
    return this.#indices.of(cluster);
  }

  /** The capital that stands at an index; null where an actor of the index does. */
  placeAt(index: number): CapitalPlace | null {
    return this.#places[index - this.indexed] ?? null;
  }

  /** Its sums over the whole corpus, packed (see ingest/occurrence-lists.ts); of one that is not in the index, nothing. */
  countsAt(index: number): Uint8Array {
    const found = this.#counts.get(this.clusterAt(index) ?? null);
    return found === undefined ? new Uint8Array() : (found.counts as Uint8Array);
  }

  kindAt(index: number): Kind {
    return index < this.indexed ? KINDS[this.clusterAt(index) % KINDS.length] : 'place';
  }

  byId(id: string): number | null {
    return this.#found(this.#byCode.all(id), (place) => place.id === id)[0] ?? null;
  }

  named(name: string): number[] {
    return this.#found(this.#byName.all(name), (place) => place.name === name);
  }

  /** Those with a sure spelling that reads so. */
  spelt(surface: string): number[] {
    return this.#found(this.#bySurface.all(surface), ({ spellings }) =>
      spellings.some((one) => one.sure && one.surface === surface),
    );
  }

  ofKind(kind: Kind): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.length; index++) if (this.kindAt(index) === kind) found.push(index);
    return found;
  }

  #found(rows: readonly { readonly cluster?: unknown }[], isMeant: (place: Actor) => boolean): number[] {
    const indices = rows.map(({ cluster }) => this.indexOf(Number(cluster))).sort((a, b) => a - b);
    for (const { actor } of this.#places) if (isMeant(actor)) indices.push(actor.index);
    return indices;
  }

  #actorOf(index: number): Actor {
    const cluster = this.clusterAt(index);
    const row = this.#row.get(cluster);
    if (row === undefined) throw new RangeError(`no actor has the number ${cluster}`);
    const { name, code, kind, listed } = row;
    const table = this.#table;
    const spellings = (): readonly Spelling[] =>
      this.#keptSpellings.get(cluster, () => this.#spellingsOf(cluster));
    return {
      index,
      id: String(code),
      name: String(name),
      kind: kind as Kind,
      get spellings() {
        return spellings();
      },
      get listed() {
        // The actors file is read when somebody asks for what it lists.
        const entry = listed === null ? undefined : table.actors[Number(listed)];
        return entry === undefined ? [] : listedNames(entry);
      },
    };
  }

  #spellingsOf(cluster: number): readonly Spelling[] {
    return this.#spellings
      .all(cluster)
      .map(({ surface, chain, sure }) => spellingOf(String(surface), rulesOf(String(chain)), sure === 1))
      .sort(bySpelling);
  }
}
