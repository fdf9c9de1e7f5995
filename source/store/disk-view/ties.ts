import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { spellingOf } from '../../actors/ledger-rows.ts';
import type { Candidate, Kind, Rule, Spelling } from '../../actors/types.ts';
import { RELATED, UNSURE } from '../ingest/occurrence-lists.ts';
import { rulesOf } from '../ingest/rules-code.ts';
import { candidatesFrom, NOBODY } from '../ingest/tie-rows.ts';
import type { ActorRows } from './actor-rows.ts';
import type { CapitalPlace } from './capital-places.ts';
import { Recent } from './recent.ts';

/** All that a mention has from its tie. */
export interface Tie {
  readonly actor: number | null;
  readonly kind: Kind | null;
  readonly spelling: Spelling;
  readonly candidates: readonly Candidate[];
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

const COLUMNS = 'ties.id, ties.cluster, ties.rules, ties.chain, ties.sure, forms.surface';

/** The ties of an index as a scope has them: without those of some rules, and capitals as places where there are any. */
export class Ties {
  /** Whether the lists of the index have all of them, as they are. */
  readonly isWhole: boolean;
  readonly #actors: ActorRows;
  readonly #without: readonly Rule[];
  readonly #places = new Map<number, CapitalPlace>();
  readonly #at: StatementSync;
  readonly #own: StatementSync;
  readonly #maybe: StatementSync;
  readonly #kept = new Recent<number, Tie | null>(KEPT, (tie) => 1 + (tie?.candidates.length ?? 0));
  readonly #ofActors = new Recent<number, OfActor>(KEPT_ACTORS);

  constructor(
    db: DatabaseSync,
    actors: ActorRows,
    places: readonly CapitalPlace[],
    without: readonly Rule[],
  ) {
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
  }

  /** A tie by its number; null where it makes no mention. */
  at(id: number): Tie | null {
    return this.#kept.get(id, () => this.#tieOf(id, this.#at.get(id)));
  }

  /** All ties of an actor that has a mention somewhere, those that may be its among them. */
  of(actor: number): readonly ActorTie[] {
    return this.#ofActor(actor).ties;
  }

  /** Whether the list that the index has of an actor is true here too. */
  isListed(actor: number): boolean {
    return this.isWhole || this.#ofActor(actor).isListed;
  }

  #ofActor(actor: number): OfActor {
    return this.#ofActors.get(actor, () => {
      const place = this.#actors.placeAt(actor);
      const clusters = place === null ? [this.#actors.clusterAt(actor)] : place.clusters;
      const rows = clusters.flatMap((cluster) => [...this.#own.all(cluster), ...this.#maybe.all(cluster)]);
      const ties: ActorTie[] = [];
      for (const row of rows) {
        const id = Number(row.id);
        if ((this.#places.get(id) ?? null) !== place) continue;
        const spelling = this.#spellingOf(id, row);
        if (this.#isTied(spelling))
          ties.push({ id, spelling, count: Number(row.count), counted: Number(row.counted) });
      }
      return { ties, isListed: place === null && ties.length === rows.length };
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
      const kind = this.#actors.kindAt(candidates[0].actor);
      const isShared = candidates.every(({ actor }) => this.#actors.kindAt(actor) === kind);
      return { actor: null, kind: isShared ? kind : null, spelling, candidates };
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

  #isTied({ rules }: Spelling): boolean {
    return !rules.some((rule) => this.#without.includes(rule));
  }
}

interface OfActor {
  readonly ties: readonly ActorTie[];
  readonly isListed: boolean;
}

/** The class of the mentions of a spelling, in blocks that count. */
export const classOfSpelling = ({ sure, related }: Spelling): number =>
  (sure ? 0 : UNSURE) + (related ? RELATED : 0);
