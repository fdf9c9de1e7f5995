import { COUNTED } from '../../corpus/article.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import type { Listing } from './listing.ts';
import type { Lists } from './lists.ts';
import type { Ties } from './ties.ts';

export const isCountedBlock = BLOCK_KINDS.map((kind) => COUNTED.has(kind));

/** How many mentions each tie has in the articles of a view, in blocks that count and in others: counted article by article. */
export class TieCounts {
  /** No tie has a higher number. */
  readonly highest: number;
  /** Two numbers a tie. */
  readonly #counts: Uint32Array;

  constructor({ highest }: Ties, { length }: Listing, lists: Lists) {
    this.highest = highest;
    const counts = new Uint32Array(2 * (this.highest + 1));
    for (let article = 0; article < length; article++)
      lists.eachMentionOf(article, (tie, block) => {
        counts[2 * tie + (isCountedBlock[block] ? 0 : 1)]++;
      });
    this.#counts = counts;
  }

  counted(tie: number): number {
    return this.#counts[2 * tie];
  }

  others(tie: number): number {
    return this.#counts[2 * tie + 1];
  }

  has(tie: number): boolean {
    return this.counted(tie) + this.others(tie) > 0;
  }
}
