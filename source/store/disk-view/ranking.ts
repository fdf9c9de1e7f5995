import type { Kind } from '../../actors/types.ts';
import { Growing } from '../../corpus/growing.ts';
import { type ClassCounts, UNCOUNTED } from '../ingest/occurrence-lists.ts';
import { isAskedFor } from '../let-through.ts';
import type { Switches } from '../view.ts';
import type { Actors } from './actor-rows.ts';
import { ClassSums } from './classes.ts';
import type { ActorSums, Looker } from './sums.ts';

/** So few are kept in order while all are looked at; more are sorted. */
export const FEW = 256;

/**
 * Who is mentioned at all, most mentions under the switches first, then by index; `most` of them at most.
 */
export function mostMentioned(
  sums: ActorSums,
  actors: Actors,
  asked: Kind | null,
  switches: Switches,
  most: number,
): readonly number[] {
  const ranking = most <= FEW ? new Best(most, switches) : new Everybody();
  sums.eachActor(new AskedFor(ranking, actors, asked, switches));
  return ranking.inOrder().slice(0, most);
}

/** How many there are. */
export function countMentioned(
  sums: ActorSums,
  actors: Actors,
  asked: Kind | null,
  switches: Switches,
): number {
  let count = 0;
  const counter: Ranking = {
    isWanted: () => true,
    isDone: () => false,
    add() {
      count++;
    },
  };
  sums.eachActor(new AskedFor(counter, actors, asked, switches));
  return count;
}

/** Lets through those who are asked for, and mentioned at all. */
class AskedFor implements Looker {
  readonly #ranking: Ranking;
  readonly #actors: Actors;
  readonly #asked: Kind | null;
  readonly #sums: ClassSums;

  constructor(ranking: Ranking, actors: Actors, asked: Kind | null, switches: Switches) {
    this.#ranking = ranking;
    this.#actors = actors;
    this.#asked = asked;
    this.#sums = new ClassSums(switches);
  }

  isWanted(actor: number, atMost: ClassCounts): boolean {
    return this.#ranking.isWanted(atMost) && isAskedFor(this.#actors.kindAt(actor), this.#asked);
  }

  isDone(atMost: ClassCounts): boolean {
    return this.#ranking.isDone(atMost);
  }

  add(actor: number, counts: ClassCounts): void {
    const mentions = this.#sums.mentions(counts);
    if (mentions + this.#sums.unsure(counts) + this.#sums.related(counts) > 0)
      this.#ranking.add(actor, mentions);
  }
}

interface Ranking {
  isWanted(atMost: ClassCounts): boolean;
  isDone(atMost: ClassCounts): boolean;
  /** Actors come by index. */
  add(actor: number, mentions: number): void;
}

/** A few actors with most mentions. */
class Best implements Ranking {
  readonly #most: number;
  readonly #sums: ClassSums;
  readonly #isByRank: boolean;
  readonly #actors: number[] = [];
  readonly #mentions: number[] = [];

  constructor(most: number, switches: Switches) {
    this.#most = most;
    this.#sums = new ClassSums(switches);
    this.#isByRank = !switches.unsure && !switches.related;
  }

  isWanted(atMost: ClassCounts): boolean {
    return this.#actors.length < this.#most || this.#sums.mentions(atMost) > this.#least();
  }

  /** Actors stand by their sure mentions in all blocks (see `byRank`): none that follow have more of what counts. */
  isDone(atMost: ClassCounts): boolean {
    return (
      this.#isByRank && this.#actors.length >= this.#most && atMost[0] + atMost[UNCOUNTED] <= this.#least()
    );
  }

  add(actor: number, mentions: number): void {
    if (this.#actors.length >= this.#most && mentions <= this.#least()) return;
    let at = this.#mentions.length;
    while (at > 0 && this.#mentions[at - 1] < mentions) at--;
    this.#mentions.splice(at, 0, mentions);
    this.#actors.splice(at, 0, actor);
    if (this.#actors.length <= this.#most) return;
    this.#mentions.pop();
    this.#actors.pop();
  }

  inOrder(): readonly number[] {
    return this.#actors;
  }

  /** Mentions of the last of them; of none, more than anybody has. */
  #least(): number {
    return this.#mentions[this.#mentions.length - 1] ?? Number.POSITIVE_INFINITY;
  }
}

/** More actors than an index has. */
const ACTORS_MOST = 2 ** 22;

class Everybody implements Ranking {
  readonly #pairs = new Growing(1024);

  isWanted(): boolean {
    return true;
  }

  isDone(): boolean {
    return false;
  }

  add(actor: number, mentions: number): void {
    this.#pairs.push(actor);
    this.#pairs.push(mentions);
  }

  inOrder(): readonly number[] {
    const pairs = this.#pairs;
    // One number for each pair that sorts as the pair does: typed numbers sort much faster than pairs.
    const keys = Float64Array.from(
      { length: pairs.length / 2 },
      (_, at) => pairs.at(2 * at) - pairs.at(2 * at + 1) * ACTORS_MOST,
    ).sort();
    return Array.from(keys, (key) => ((key % ACTORS_MOST) + ACTORS_MOST) % ACTORS_MOST);
  }
}
