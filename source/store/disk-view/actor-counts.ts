import type { Counts, Switches } from '../view.ts';
import { ClassSums } from './classes.ts';
import type { ActorSums } from './sums.ts';

/** What is kept of an actor: its mentions, and those of them that are unsure and related. */
const EACH = 3;

/** How often each actor is mentioned under some switches, worked out for all of them at once: 12 bytes an actor. */
export class ActorCounts {
  readonly #counts: Uint32Array;

  constructor(sums: ActorSums, actors: number, switches: Switches) {
    const of = new ClassSums(switches);
    const counts = new Uint32Array(EACH * actors);
    sums.eachActor({
      isWanted: () => true,
      isDone: () => false,
      add: (actor, here) => {
        counts.set([of.mentions(here), of.unsure(here), of.related(here)], EACH * actor);
      },
    });
    this.#counts = counts;
  }

  of(actor: number): Counts {
    const [mentions, unsure, related] = this.#counts.subarray(EACH * actor, EACH * (actor + 1));
    return { mentions, unsure, related };
  }
}
