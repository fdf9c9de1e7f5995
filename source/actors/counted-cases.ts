import { CaseEvidence, verdictOf } from './case-evidence.ts';
import type { Cases } from './cases.ts';
import { PairMap } from './pair-map.ts';

/** How a corpus writes each word, added up article by article. */
export class CountedCases extends CaseEvidence {
  #lower = new Uint32Array(1024);
  #middle = new Uint32Array(1024);
  #alone = new Uint32Array(1024);
  readonly #pairs = new PairMap();

  /** Adds one article. `vocabulary`: how many words there are so far. */
  add({ ids, lower, middle, alone, pairs }: Cases, vocabulary: number): void {
    if (vocabulary > this.#lower.length) this.#grow(vocabulary);
    for (let at = 0; at < ids.length; at++) {
      this.#lower[ids[at]] += lower[at];
      this.#middle[ids[at]] += middle[at];
      this.#alone[ids[at]] += alone[at];
    }
    for (let at = 0; at < pairs.length; at += 2)
      if (!this.neighbours(pairs[at], pairs[at + 1])) this.#pairs.add(pairs[at], pairs[at + 1], 1);
  }

  protected verdict(id: number): number {
    return verdictOf(this.#lower[id] ?? 0, this.#middle[id] ?? 0, this.#alone[id] ?? 0);
  }

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
}
