import type { Kind } from '../../actors/types.ts';
import { Growing } from '../../corpus/growing.ts';
import { isAskedFor } from '../let-through.ts';
import type { Switches } from '../view.ts';
import type { ActorRows } from './actor-rows.ts';
import { ClassSums } from './classes.ts';
import type { Sums } from './sums.ts';

/** So few are kept in order while all are looked at; more are sorted. */
const FEW = 256;

/** Who is mentioned at all, by the mentions that the switches let through, and how many they are. */
export function ranked(
  sums: Pick<Sums, 'eachActor'>,
  actors: ActorRows,
  asked: Kind | null,
  switches: Switches,
  most: number,
): { readonly first: readonly number[]; readonly count: number } {
  const of = new ClassSums(switches);
  const best = most <= FEW ? new Best(most) : new Everybody();
  let count = 0;
  sums.eachActor((actor, counts) => {
    const mentions = of.mentions(counts);
    if (mentions + of.unsure(counts) + of.related(counts) === 0) return;
    if (!isAskedFor(actors.kindAt(actor), asked)) return;
    count++;
    best.add(actor, mentions);
  });
  return { first: best.inOrder().slice(0, most), count };
}

/** A few actors with most mentions, of actors that come by index. */
class Best {
  readonly #most: number;
  readonly #actors: number[] = [];
  readonly #mentions: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(actor: number, mentions: number): void {
    const kept = this.#mentions;
    if (kept.length >= this.#most && !(mentions > kept[kept.length - 1])) return;
    let at = kept.length;
    while (at > 0 && kept[at - 1] < mentions) at--;
    kept.splice(at, 0, mentions);
    this.#actors.splice(at, 0, actor);
    if (kept.length <= this.#most) return;
    kept.pop();
    this.#actors.pop();
  }

  inOrder(): readonly number[] {
    return this.#actors;
  }
}

class Everybody {
  readonly #pairs = new Growing(1024);

  add(actor: number, mentions: number): void {
    this.#pairs.push(actor);
    this.#pairs.push(mentions);
  }

  inOrder(): readonly number[] {
    const pairs = this.#pairs;
    // One number for each that sorts as the pair does: both are below 2^26, and typed numbers sort much faster.
    const keys = Float64Array.from(
      { length: pairs.length / 2 },
      (_, at) => pairs.at(2 * at) - pairs.at(2 * at + 1) * ACTORS_MOST,
    ).sort();
    return Array.from(keys, (key) => ((key % ACTORS_MOST) + ACTORS_MOST) % ACTORS_MOST);
  }
}

const ACTORS_MOST = 2 ** 22;
