import { BLANK, HYPHEN } from './gaps.ts';
import { PairMap } from './pair-map.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, type Words } from './words.ts';

/** How a corpus writes each word: counts by the word's number in the vocabulary. */
export class CaseEvidence {
  #lower = new Uint32Array(1024);
  #middle = new Uint32Array(1024);
  #start = new Uint32Array(1024);
  #alone = new Uint32Array(1024);
  readonly #pairs = new PairMap();

  /** Adds the words of one article. */
  add(words: Words): void {
    for (let at = 0; at < words.count; at++) {
      const id = words.id[at];
      if (id >= this.#lower.length) this.#grow(id);
      const form = words.form[at];
      if (form === LOWER) this.#lower[id]++;
      else if (form === CAPITAL || form === MIXED || form === CAPS || form === INITIAL) {
        if (words.first[at] === 1) this.#start[id]++;
        else if (form !== CAPS) this.#middle[id]++;
        const hyphened = words.gap[at] === HYPHEN || (at + 1 < words.count && words.gap[at + 1] === HYPHEN);
        if (!hyphened) this.#alone[id]++;
        if (words.gap[at] === BLANK && words.form[at - 1] === CAPITAL)
          if (!this.neighbours(words.id[at - 1], id)) this.#pairs.add(words.id[at - 1], id, 1);
      }
    }
  }

  /** Whether two words stand side by side somewhere, both with a capital. */
  neighbours(left: number, right: number): boolean {
    return this.#pairs.get(left, right) !== 0;
  }

  #grow(id: number): void {
    const room = Math.max(id + 1, this.#lower.length * 2);
    const wider = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(room);
      next.set(old);
      return next;
    };
    this.#lower = wider(this.#lower);
    this.#middle = wider(this.#middle);
    this.#start = wider(this.#start);
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
