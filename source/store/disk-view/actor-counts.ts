import type { ClassCounts } from '../ingest/occurrence-lists.ts';
import type { Counts, Switches } from '../view.ts';
import { ClassSums } from './classes.ts';
import type { ActorSums } from './sums.ts';

/** What is kept of an actor: its mentions, and those of them that are unsure and related. */
const EACH = 3;
/** So many actors are looked up one by one, more than a command asks for; then all are counted. */
const ONE_BY_ONE = 1000;

/**
 * How often each actor is mentioned under some switches, worked out for all of them at once: 12 bytes an actor. Where
 * the sums of one can be looked up (`sumOf`), only once many were asked for.
 */
export class ActorCounts {
  readonly #sums: () => ActorSums;
  readonly #actors: number;
  readonly #of: ClassSums;
  readonly #sumOf: ((actor: number) => ClassCounts) | null;
  readonly #few = new Map<number, Counts>();
  #all: Uint32Array | null = null;

  constructor(
    sums: () => ActorSums,
    actors: number,
    switches: Switches,
    sumOf: ((actor: number) => ClassCounts) | null,
  ) {
    this.#sums = sums;
    this.#actors = actors;
    this.#of = new ClassSums(switches);
    this.#sumOf = sumOf;
  }

  of(actor: number): Counts {
    if (this.#all === null && this.#sumOf !== null && this.#few.size < ONE_BY_ONE) {
      const counts = this.#few.get(actor) ?? this.#counted(this.#sumOf(actor));
      this.#few.set(actor, counts);
      return counts;
    }
    this.#all ??= this.#countAll();
    const all = this.#all;
    const at = EACH * actor;
    return { mentions: all[at], unsure: all[at + 1], related: all[at + 2] };
  }

  #counted(here: ClassCounts): Counts {
    const of = this.#of;
    return { mentions: of.mentions(here), unsure: of.unsure(here), related: of.related(here) };
  }

  #countAll(): Uint32Array {
    const all = new Uint32Array(EACH * this.#actors);
    this.#sums().eachActor({
      isWanted: () => true,
      isDone: () => false,
      add: (actor, here) => {
        const { mentions, unsure, related } = this.#counted(here);
        all.set([mentions, unsure, related], EACH * actor);
      },
    });
    return all;
  }
}
