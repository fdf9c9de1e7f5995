import { CLASSES, type ClassCounts, RELATED, UNCOUNTED, UNSURE } from '../ingest/occurrence-lists.ts';
import type { Switches } from '../view.ts';

/** Whether mentions of a class count under the switches (see `isLetThrough`). */
export const isClassLetThrough = (of: number, { unsure, related, allBlocks }: Switches): boolean =>
  ((of & UNSURE) === 0 || unsure) &&
  ((of & RELATED) === 0 || related) &&
  ((of & UNCOUNTED) === 0 || allBlocks);

const ALL_CLASSES = Array.from({ length: CLASSES }, (_, of) => of);

/** Sums over the classes of mentions, under some switches. */
export class ClassSums {
  readonly #mentions: readonly number[];
  readonly #unsure: readonly number[];
  readonly #related: readonly number[];

  constructor(switches: Switches) {
    const { related, allBlocks } = switches;
    const inBlock = ALL_CLASSES.filter((of) => (of & UNCOUNTED) === 0 || allBlocks);
    this.#mentions = ALL_CLASSES.filter((of) => isClassLetThrough(of, switches));
    this.#unsure = inBlock.filter((of) => (of & UNSURE) !== 0 && ((of & RELATED) === 0 || related));
    this.#related = inBlock.filter((of) => (of & UNSURE) === 0 && (of & RELATED) !== 0);
  }

  mentions(counts: ClassCounts): number {
    return sumOf(this.#mentions, counts);
  }

  /** As `Tally` has them. */
  unsure(counts: ClassCounts): number {
    return sumOf(this.#unsure, counts);
  }

  related(counts: ClassCounts): number {
    return sumOf(this.#related, counts);
  }
}

function sumOf(classes: readonly number[], counts: ClassCounts): number {
  let sum = 0;
  for (let at = 0; at < classes.length; at++) sum += counts[classes[at]];
  return sum;
}

/** A number for each state of the switches, below 8. */
export const switchesCode = ({ unsure, related, allBlocks }: Switches): number =>
  (unsure ? 1 : 0) + (related ? 2 : 0) + (allBlocks ? 4 : 0);
