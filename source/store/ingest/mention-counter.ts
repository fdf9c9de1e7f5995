import { COUNTED } from '../../corpus/article.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import { eachMention } from './mention-codec.ts';
import { CLASSES, type ClassCounts, RELATED, UNCOUNTED, UNSURE } from './occurrence-lists.ts';
import { clustersOf, isRelatedTie, type Meant } from './tie-rows.ts';

const IS_COUNTED = BLOCK_KINDS.map((kind) => COUNTED.has(kind));

/** Counts the mentions of articles by their ties, which say the same all the time. */
export class Counter {
  readonly #tieOf: (id: number) => Meant;
  /** By the number of a tie: whose it is, and the class of a mention that counts. */
  readonly #owners: (readonly number[])[] = [];
  readonly #classes: number[] = [];
  /** By the number of a tie, its mentions in all articles that came, and those of them in blocks that count. */
  readonly #all: number[] = [];
  readonly #counted: number[] = [];
  readonly #met: number[] = [];
  /** The counts of actors, of one article after the other. */
  readonly #rooms: ClassCounts[] = [];

  constructor(tieOf: (id: number) => Meant) {
    this.#tieOf = tieOf;
  }

  /** For each actor of an article, owner or candidate, its counts there; good until the next call. In: the mentions, packed. */
  countsIn(mentions: Uint8Array): Map<number, ClassCounts> {
    const all = new Map<number, ClassCounts>();
    eachMention(mentions, (_start, _length, block, tie) => {
      const of = this.#classOf(tie) + (IS_COUNTED[block] ? 0 : UNCOUNTED);
      this.#all[tie]++;
      if (IS_COUNTED[block]) this.#counted[tie]++;
      for (const cluster of this.#owners[tie]) {
        let counts = all.get(cluster);
        if (counts === undefined) {
          counts = this.#room(all.size);
          all.set(cluster, counts);
        }
        counts[of]++;
      }
    });
    return all;
  }

  /** Calls `show` for each tie met, with its mentions in all articles that came, and those of them in blocks that count. */
  eachTie(show: (tie: number, all: number, counted: number) => void): void {
    for (const tie of this.#met) show(tie, this.#all[tie], this.#counted[tie]);
  }

  #classOf(tie: number): number {
    const known = this.#classes[tie];
    if (known !== undefined) return known;
    const row = this.#tieOf(tie);
    const of = (row.sure ? 0 : UNSURE) + (isRelatedTie(row) ? RELATED : 0);
    this.#owners[tie] = clustersOf(row);
    this.#met.push(tie);
    this.#all[tie] = 0;
    this.#counted[tie] = 0;
    this.#classes[tie] = of;
    return of;
  }

  #room(at: number): ClassCounts {
    this.#rooms[at] ??= new Uint32Array(CLASSES);
    return this.#rooms[at].fill(0);
  }
}
