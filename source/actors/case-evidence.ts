import { BLANK, HYPHEN } from './gaps.ts';
import { PairMap } from './pair-map.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, type Words } from './words.ts';

/** How a corpus writes each word: counts by the word's number in the vocabulary. */
export class CaseEvidence {
  #lower = new Uint32Array(1024);
  #middle = new Uint32Array(1024);
  #alone = new Uint32Array(1024);
  readonly #pairs = new PairMap();

  /** Adds the words of one article. `vocabulary`: how many words there are so far. */
  add({ id, form, gap, first, count }: Words, vocabulary: number): void {
    if (vocabulary > this.#lower.length) this.#grow(vocabulary);
    const lower = this.#lower;
    const middle = this.#middle;
    const alone = this.#alone;
    for (let at = 0; at < count; at++) {
      const own = form[at];
      if (own === LOWER) {
        lower[id[at]]++;
      } else if (own === CAPITAL || own === MIXED || own === CAPS || own === INITIAL) {
        if (first[at] === 0 && own !== CAPS) middle[id[at]]++;
        const hyphened = gap[at] === HYPHEN || (at + 1 < count && gap[at + 1] === HYPHEN);
        if (!hyphened) alone[id[at]]++;
        if (gap[at] === BLANK && form[at - 1] === CAPITAL && !this.neighbours(id[at - 1], id[at]))
          this.#pairs.add(id[at - 1], id[at], 1);
      }
    }
  }

  /** Whether two words stand side by side somewhere, both with a capital. */
  neighbours(left: number, right: number): boolean {
    return this.#pairs.get(left, right) !== 0;
  }

  #grow(least: number): void {
    const room = Math.max(least, this.#lower.length * 2);
    const wider = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(room);
      next.set(old);
      return next;
    };
    this.#lower = wider(this.#lower);
    this.#middle = wider(this.#middle);
    this.#alone = wider(this.#alone);
  }

  /** Times written in lower case. */
  lower(id: number): number {
    return this.#lower[id] ?? 0;
  }

  /** Times written with a capital where no sentence starts; all-capital words tell nothing and are left out. */
  middle(id: number): number {
    return this.#middle[id] ?? 0;
  }

  /** Times with a capital and no hyphen on either side. */
  alone(id: number): number {
    return this.#alone[id] ?? 0;
  }
}
