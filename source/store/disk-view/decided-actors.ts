import type { Actor, Kind } from '../../actors/types.ts';
import { decidedActor, madeWithId } from '../decided/decided-actor.ts';
import { checkRow } from '../rows.ts';
import type { ActorRows, Actors } from './actor-rows.ts';
import type { CapitalPlace } from './capital-places.ts';
import type { DecidedIndex } from './decided-index.ts';
import type { Ties } from './ties.ts';

/** The actors of an index as decided: those set apart stand behind all others. */
export class DecidedActors implements Actors {
  readonly #found: ActorRows;
  readonly #decided: () => DecidedIndex;
  /** As decided, and whatever the scope leaves out. */
  readonly #ties: Ties;
  readonly #kept = new Map<number, Actor>();

  constructor(found: ActorRows, decided: () => DecidedIndex, ties: Ties) {
    this.#found = found;
    this.#decided = decided;
    this.#ties = ties;
  }

  get #resolved() {
    return this.#decided().judgement.resolved;
  }

  get length(): number {
    return this.#found.length + this.#resolved.made.length;
  }

  get indexed(): number {
    return this.#found.indexed;
  }

  at(index: number): Actor {
    checkRow(index, this.length);
    const { groups, groupOf } = this.#resolved;
    // Whoever goes by another is that one.
    const group = groupOf(index);
    if (!groups.has(group)) return this.#found.at(index);
    let actor = this.#kept.get(group);
    if (actor === undefined) {
      actor = this.#decidedAt(group);
      this.#kept.set(group, actor);
    }
    return actor;
  }

  /** Every actor that was decided of and goes by itself. */
  *changed(): Generator<Actor> {
    for (const group of this.#resolved.groups) yield this.at(group);
  }

  clusterAt(index: number): number {
    return this.#found.clusterAt(index);
  }

  clustersAt(index: number): readonly number[] {
    return this.#found.clustersAt(index);
  }

  indexOf(cluster: number): number {
    return this.#found.indexOf(cluster);
  }

  placeAt(index: number): CapitalPlace | null {
    return this.#found.placeAt(index);
  }

  countsAt(index: number): Uint8Array {
    return this.#found.countsAt(index);
  }

  kindAt(index: number): Kind {
    const { made } = this.#resolved;
    const own = made[index - this.#found.length]?.kind;
    return this.#resolved.kindOf(index) ?? own ?? this.#found.kindAt(index);
  }

  byId(id: string): number | null {
    const found = this.#found.byId(id);
    if (found !== null) return this.#resolved.groupOf(found);
    return madeWithId(this.#resolved, id);
  }

  named(name: string): number[] {
    return this.#with(this.#found.named(name), (actor) => actor.name === name);
  }

  spelt(surface: string): number[] {
    return this.#with(this.#found.spelt(surface), ({ spellings }) =>
      spellings.some((one) => one.sure && one.surface === surface),
    );
  }

  ofKind(kind: Kind): number[] {
    const found: number[] = [];
    const { groupOf } = this.#resolved;
    for (let index = 0; index < this.length; index++)
      if (groupOf(index) === index && this.kindAt(index) === kind) found.push(index);
    return found;
  }

  /** Of those the engine found that nothing was decided of, and of the others by what they are now; ascending. */
  #with(found: readonly number[], isMeant: (actor: Actor) => boolean): number[] {
    const { groups, groupOf } = this.#resolved;
    const indices = found.filter((one) => !groups.has(groupOf(one)));
    for (const actor of this.changed()) if (isMeant(actor)) indices.push(actor.index);
    return indices.sort((a, b) => a - b);
  }

  #decidedAt(index: number): Actor {
    const resolved = this.#resolved;
    const members = resolved.membersOf(index);
    const found = members.filter((one) => one < this.#found.length).map((one) => this.#found.at(one));
    const made = members.flatMap((one) => resolved.made[one - this.#found.length] ?? []);
    const owned = this.#ties
      .of(index)
      .filter(({ id }) => this.#ties.at(id)?.actor === index)
      .map(({ spelling, count }) => ({ spelling, count }));
    const isTaken = (name: string, kind: Kind): boolean =>
      this.#found.named(name).some((one) => this.#found.kindAt(one) === kind);
    return decidedActor(index, { found, made, isTaken }, resolved, owned);
  }
}
