import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { spellingOf } from '../../actors/ledger-rows.ts';
import { type Candidate, isRelated, type Kind, type Rule, type Spelling } from '../../actors/types.ts';
import { RELATED, UNSURE } from '../ingest/occurrence-lists.ts';
import { rulesOf } from '../ingest/rules-code.ts';
import { candidatesFrom, NOBODY } from '../ingest/tie-rows.ts';
import type { ActorRows } from './actor-rows.ts';
import type { CapitalPlace } from './capital-places.ts';
import type { DecidedTies } from './decided-ties.ts';
import { Recent } from './recent.ts';
import type { TieCounts } from './tie-counts.ts';

/** All that a mention has from its tie. */
export interface Tie {
  readonly actor: number | null;
  readonly kind: Kind | null;
  readonly spelling: Spelling;
  readonly candidates: readonly Candidate[];
}

/** What of a tie is counted. */
export interface ShortTie {
  readonly actor: number | null;
  readonly candidates: readonly number[];
  readonly kind: Kind | null;
  /** The class of its mentions in blocks that count. */
  readonly of: number;
}

/** A tie of an actor, its own or one that may be its, with its mentions in the whole corpus. */
export interface ActorTie {
  readonly id: number;
  readonly spelling: Spelling;
  readonly count: number;
  /** Those in blocks that count. */
  readonly counted: number;
}

/** Ties that are kept, each as heavy as it has candidates. */
const KEPT = 50_000;
/** Actors whose ties are kept. */
const KEPT_ACTORS = 64;

/** Ties are read one by one if they are fewer than one in so many, else all of them. */
const SCAN = 3;

/** id, cluster, rules, chain, sure, candidates */
type ShortRow = readonly [number, number, string, string | null, number, string];
const SHORT = 'id, cluster, rules, chain, sure, candidates';
const COLUMNS = 'ties.id, ties.cluster, ties.rules, ties.chain, ties.sure, forms.surface';

/**
 * The ties of an index as a scope has them: as decided, without those of some rules, and capitals as places where there are
 * any.
 */
export class Ties {
  /** Whether the scope has all of them, as they are in the index or as decided. */
  readonly isWhole: boolean;
  readonly #db: DatabaseSync;
  readonly #decided: () => DecidedTies | null;
  readonly #actors: ActorRows;
  readonly #without: readonly Rule[];
  readonly #places = new Map<number, CapitalPlace>();
  readonly #at: StatementSync;
  readonly #own: StatementSync;
  readonly #maybe: StatementSync;
  readonly #shortAt: StatementSync;
  readonly #shorts: StatementSync;
  readonly #open: StatementSync;
  #highest: number | null = null;
  readonly #kept = new Recent<number, Tie | null>(KEPT, (tie) => 1 + (tie?.candidates.length ?? 0));
  readonly #ofActors = new Recent<number, OfActor>(KEPT_ACTORS);

  constructor(
    db: DatabaseSync,
    actors: ActorRows,
    places: readonly CapitalPlace[],
    without: readonly Rule[],
    decided: () => DecidedTies | null = () => null,
  ) {
    this.#db = db;
    this.#decided = decided;
    this.#actors = actors;
    this.#without = without;
    for (const place of places) for (const tie of place.ties.keys()) this.#places.set(tie, place);
    this.isWhole = without.length === 0 && places.length === 0;
    const from = 'FROM ties JOIN forms ON forms.id = ties.form';
    this.#at = db.prepare(`SELECT ${COLUMNS}, ties.candidates ${from} WHERE ties.id = ?`);
    this.#own = db.prepare(
      `SELECT ${COLUMNS}, ties.count, ties.counted ${from} WHERE ties.cluster = ? AND ties.count > 0`,
    );
    this.#maybe = db.prepare(
      `SELECT ${COLUMNS}, ties.count, ties.counted
       FROM candidacies JOIN ties ON ties.id = candidacies.tie JOIN forms ON forms.id = ties.form
       WHERE candidacies.cluster = ? AND ties.count > 0`,
    );
    this.#shortAt = db.prepare(`SELECT ${SHORT} FROM ties WHERE id = ?`);
    this.#shorts = db.prepare(`SELECT ${SHORT} FROM ties WHERE count > 0`);
    this.#open = db.prepare(
      `SELECT ${SHORT}, count, counted FROM ties WHERE cluster = ${NOBODY} AND count > 0`,
    );
    for (const one of [this.#shortAt, this.#shorts, this.#open]) one.setReturnArrays(true);
  }

  /** No tie has a higher number. */
  get highest(): number {
    const decided = this.#decided();
    if (decided !== null) return decided.highest;
    this.#highest ??= Number(this.#db.prepare('SELECT max(id) AS id FROM ties').get()?.id ?? 0);
    return this.#highest;
  }

  /** A tie by its number; null where it makes no mention. */
  at(id: number): Tie | null {
    const decided = this.#decided()?.all.get(id);
    if (decided !== undefined) return this.#inScope(decided.tie);
    return this.#kept.get(id, () => this.#tieOf(id, this.#at.get(id)));
  }

  /** The mentions that the index has of a tie of its own. */
  countsAt(id: number): Pick<ActorTie, 'count' | 'counted'> {
    const row = this.#db.prepare('SELECT count, counted FROM ties WHERE id = ?').get(id);
    return { count: Number(row?.count ?? 0), counted: Number(row?.counted ?? 0) };
  }

  /** What of a tie is counted, by its number; null where it makes no mention. */
  shortAt(id: number): ShortTie | null {
    const decided = this.#decided()?.all.get(id);
    if (decided !== undefined) return shortOf(this.#inScope(decided.tie));
    return this.#shortOf(this.#shortAt.get(id) as unknown as ShortRow);
  }

  /** All ties of an actor that has a mention somewhere, those that may be its among them. */
  of(actor: number): readonly ActorTie[] {
    return this.#ofActor(actor).ties;
  }

  /** The numbers of the same ties. */
  numbersOf(actor: number): ReadonlySet<number> {
    return this.#ofActor(actor).numbers;
  }

  /** Whether the list that the index has of an actor is true here too. */
  isListed(actor: number): boolean {
    if (this.#decided()?.affected.has(actor)) return false;
    return this.isWhole || this.#ofActor(actor).isListed;
  }

  /** Calls `show` for each tie that has a mention among those counted and makes one here too. */
  eachWith(counts: TieCounts, show: (id: number, tie: ShortTie) => void): void {
    const ids: number[] = [];
    const decided = this.#decided()?.all;
    for (let id = 0; id <= counts.highest; id++) {
      if (!counts.has(id)) continue;
      const tie = decided?.has(id) ? this.shortAt(id) : null;
      if (tie !== null) show(id, tie);
      else ids.push(id);
    }
    const take = (row: ShortRow): void => {
      const tie = decided?.has(row[0]) ? null : this.#shortOf(row);
      if (tie !== null) show(row[0], tie);
    };
    if (ids.length * SCAN < counts.highest)
      for (const id of ids) {
        const row = this.#shortAt.get(id) as unknown as ShortRow | undefined;
        if (row !== undefined) take(row);
      }
    else
      for (const row of this.#shorts.iterate() as unknown as Iterable<ShortRow>)
        if (counts.has(row[0])) take(row);
  }

  /** Calls `show` for each tie that nobody owns, with its mentions in the whole corpus. */
  eachOpen(show: (tie: ShortTie, counted: number, others: number) => void): void {
    for (const row of this.#open.iterate() as unknown as Iterable<readonly [...ShortRow, number, number]>) {
      const [id, cluster, rules, chain, sure, code, count, counted] = row;
      const tie = this.#shortOf([id, cluster, rules, chain, sure, code]);
      if (tie !== null) show(tie, counted, count - counted);
    }
  }

  #shortOf([id, cluster, rules, chain, sure, code]: ShortRow): ShortTie | null {
    const place = this.#places.get(id);
    const own = place?.ties.get(id)?.rules ?? rulesOf((cluster === NOBODY ? rules : chain) ?? '');
    if ((cluster === NOBODY && code === '') || !this.#isTied({ rules: own })) return null;
    const of = (sure === 1 ? 0 : UNSURE) + (own.some(isRelated) ? RELATED : 0);
    if (cluster !== NOBODY) {
      const actor = place?.actor.index ?? this.#actors.indexOf(cluster);
      return { actor, candidates: [], kind: this.#actors.kindAt(actor), of };
    }
    const candidates = candidatesFrom(code).map((one) => this.#actors.indexOf(one.cluster));
    return { actor: null, candidates, kind: this.#sharedKind(candidates), of };
  }

  #sharedKind(actors: readonly number[]): Kind | null {
    const kind = this.#actors.kindAt(actors[0]);
    return actors.every((actor) => this.#actors.kindAt(actor) === kind) ? kind : null;
  }

  #ofActor(actor: number): OfActor {
    return this.#ofActors.get(actor, () => {
      const place = this.#actors.placeAt(actor);
      const rows = this.#actors
        .clustersAt(actor)
        .flatMap((cluster) => [...this.#own.all(cluster), ...this.#maybe.all(cluster)]);
      const ties: ActorTie[] = [];
      const decided = this.#decided();
      for (const [id, { tie, count, counted }] of decided?.of(actor) ?? [])
        if (count > 0 && tie !== null && this.#isTied(tie.spelling))
          ties.push({ id, spelling: tie.spelling, count, counted });
      for (const row of rows) {
        const id = Number(row.id);
        if ((this.#places.get(id) ?? null) !== place || decided?.all.has(id)) continue;
        const spelling = this.#spellingOf(id, row);
        if (this.#isTied(spelling))
          ties.push({ id, spelling, count: Number(row.count), counted: Number(row.counted) });
      }
      const numbers = new Set(ties.map(({ id }) => id));
      return { ties, numbers, isListed: place === null && ties.length === rows.length };
    });
  }

  #tieOf(id: number, row: Record<string, SQLOutputValue> | undefined): Tie | null {
    if (row === undefined) throw new RangeError(`no tie has the number ${id}`);
    const cluster = Number(row.cluster);
    const code = String(row.candidates);
    if (cluster === NOBODY && code === '') return null;
    const spelling = this.#spellingOf(id, row);
    if (!this.#isTied(spelling)) return null;
    if (cluster === NOBODY) {
      const candidates = candidatesFrom(code)
        .map((one) => ({ actor: this.#actors.indexOf(one.cluster), rule: one.rule }))
        .sort((a, b) => a.actor - b.actor);
      const kind = this.#sharedKind(candidates.map((one) => one.actor));
      return { actor: null, kind, spelling, candidates };
    }
    const actor = this.#places.get(id)?.actor.index ?? this.#actors.indexOf(cluster);
    return { actor, kind: this.#actors.kindAt(actor), spelling, candidates: [] };
  }

  #spellingOf(id: number, row: Record<string, SQLOutputValue>): Spelling {
    const own = this.#places.get(id)?.ties.get(id);
    if (own !== undefined) return own;
    const { cluster, surface, rules, chain, sure } = row;
    // Nobody's mentions have no name to be spelt otherwise than.
    return spellingOf(String(surface), rulesOf(String(cluster === NOBODY ? rules : chain)), sure === 1);
  }

  #inScope(tie: Tie | null): Tie | null {
    return tie !== null && this.#isTied(tie.spelling) ? tie : null;
  }

  #isTied({ rules }: Pick<Spelling, 'rules'>): boolean {
    return !rules.some((rule) => this.#without.includes(rule));
  }
}

interface OfActor {
  readonly ties: readonly ActorTie[];
  readonly numbers: ReadonlySet<number>;
  readonly isListed: boolean;
}

/** The class of the mentions of a spelling, in blocks that count. */
export const classOfSpelling = ({ sure, related }: Spelling): number =>
  (sure ? 0 : UNSURE) + (related ? RELATED : 0);

function shortOf(tie: Tie | null): ShortTie | null {
  if (tie === null) return null;
  const { actor, candidates, kind, spelling } = tie;
  return { actor, candidates: candidates.map((one) => one.actor), kind, of: classOfSpelling(spelling) };
}
