import type { Article } from '../../corpus/article.ts';

/** Where an article was put down (see `Scratch`), in how many bytes, blocks and words. */
export interface Place {
  readonly at: number;
  readonly bytes: number;
  readonly blocks: number;
  readonly words: number;
}

type Known = Pick<Article, 'path' | 'record' | 'id'>;

/** Of a slot: both halves of the article's id, what its path and record are mixed to, and the place but for `at`. */
const NUMBERS = 6;
const FEW = 256;
/** Slots that are filled before there are more. */
const FULL = 0.6;

/**
 * The places of articles by id, path and record, in a table with open addresses: there may be half a million, and an object with a
 * text for each would take more memory than what is worked out of them. Two articles are taken for one where their ids are the same
 * and 32 bits of their paths and records: then their texts are too, but for one in billions.
 */
export class KeptPlaces {
  #numbers = new Uint32Array(NUMBERS * FEW);
  /** NaN where a slot is free. */
  #at = new Float64Array(FEW).fill(Number.NaN);
  #count = 0;

  set(article: Known, { at, bytes, blocks, words }: Place): void {
    if (this.#count >= FULL * this.#at.length) this.#grow();
    const [high, low, mixed] = keyOf(article);
    const slot = this.#slotOf(high, low, mixed);
    if (Number.isNaN(this.#at[slot])) this.#count++;
    this.#at[slot] = at;
    this.#numbers.set([high, low, mixed, bytes, blocks, words], NUMBERS * slot);
  }

  get(article: Known): Place | null {
    const slot = this.#slotOf(...keyOf(article));
    if (Number.isNaN(this.#at[slot])) return null;
    const [bytes, blocks, words] = this.#numbers.subarray(NUMBERS * slot + 3, NUMBERS * (slot + 1));
    return { at: this.#at[slot], bytes, blocks, words };
  }

  /** The slot of an article, or the free one that it would get. */
  #slotOf(high: number, low: number, mixed: number): number {
    const all = this.#at.length;
    for (let slot = (low ^ mixed) & (all - 1); ; slot = (slot + 1) & (all - 1)) {
      if (Number.isNaN(this.#at[slot])) return slot;
      const from = NUMBERS * slot;
      const [one, two, three] = [this.#numbers[from], this.#numbers[from + 1], this.#numbers[from + 2]];
      if (one === high && two === low && three === mixed) return slot;
    }
  }

  #grow(): void {
    const [numbers, places] = [this.#numbers, this.#at];
    this.#numbers = new Uint32Array(2 * numbers.length);
    this.#at = new Float64Array(2 * places.length).fill(Number.NaN);
    places.forEach((at, old) => {
      if (Number.isNaN(at)) return;
      const row = numbers.subarray(NUMBERS * old, NUMBERS * (old + 1));
      const slot = this.#slotOf(row[0], row[1], row[2]);
      this.#at[slot] = at;
      this.#numbers.set(row, NUMBERS * slot);
    });
  }
}

/** In: an article with an id of 16 hex digits (see `idOf`). */
function keyOf({ id, path, record }: Known): [high: number, low: number, mixed: number] {
  // FNV-1a (Fowler, Noll, Vo) over UTF-16 units.
  let mixed = 0x811c9dc5 ^ record;
  for (let at = 0; at < path.length; at++) mixed = Math.imul(mixed ^ path.charCodeAt(at), 0x01000193);
  return [Number.parseInt(id.slice(0, 8), 16), Number.parseInt(id.slice(8), 16), mixed >>> 0];
}
