import { UNCOUNTED } from '../ingest/occurrence-lists.ts';
import type { Switches } from '../view.ts';
import type { Actors } from './actor-rows.ts';
import { isClassLetThrough } from './classes.ts';
import type { Lists } from './lists.ts';
import { isCountedBlock } from './tie-counts.ts';
import type { ShortTie, Ties } from './ties.ts';

/** A tie that makes no mention in the scope of the view. */
const NO_TIE = -1;
/** A tie that has not been looked up. */
const UNKNOWN = -2;
/** A tie that several actors may own. */
const OPEN = -3;

/**
 * Who is mentioned in an article, by its packed mentions alone. Many articles share a tie, so of each that was met the actor
 * and the class are kept: five bytes for every tie of the index.
 */
export class ActorsIn {
  readonly #lists: Lists;
  readonly #ties: Ties;
  readonly #actors: Actors;
  readonly #open = new Map<number, ShortTie>();
  #owners: Int32Array | null = null;
  #classes = new Uint8Array();
  /** For each actor the last question it was an answer of, so that it is told once. */
  #told: Uint32Array | null = null;
  #asked = 0;

  constructor(lists: Lists, ties: Ties, actors: Actors) {
    this.#lists = lists;
    this.#ties = ties;
    this.#actors = actors;
  }

  /** Calls `show` for each actor with a mention in an article of the view that the switches let through, owner or candidate. */
  each(article: number, switches: Switches, show: (actor: number) => void): void {
    this.#owners ??= this.#prepared();
    this.#told ??= new Uint32Array(this.#actors.length);
    const [owners, told] = [this.#owners, this.#told];
    const asked = ++this.#asked;
    const tell = (actor: number): void => {
      if (told[actor] === asked) return;
      told[actor] = asked;
      show(actor);
    };
    this.#lists.eachMentionOf(article, (tie, block) => {
      if (owners[tie] === UNKNOWN) this.#lookUp(tie, owners);
      const owner = owners[tie];
      if (owner === NO_TIE) return;
      const of = this.#classes[tie] + (isCountedBlock[block] ? 0 : UNCOUNTED);
      if (!isClassLetThrough(of, switches)) return;
      if (owner !== OPEN) tell(owner);
      else for (const actor of this.#open.get(tie)?.candidates ?? []) tell(actor);
    });
  }

  #prepared(): Int32Array {
    const { highest } = this.#ties;
    this.#classes = new Uint8Array(highest + 1);
    return new Int32Array(highest + 1).fill(UNKNOWN);
  }

  #lookUp(number: number, owners: Int32Array): void {
    const tie = this.#ties.shortAt(number);
    owners[number] = tie === null ? NO_TIE : (tie.actor ?? OPEN);
    if (tie === null) return;
    this.#classes[number] = tie.of;
    if (tie.actor === null) this.#open.set(number, tie);
  }
}
