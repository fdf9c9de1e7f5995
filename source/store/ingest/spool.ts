import { Scratch } from './scratch.ts';

/** In the place of an article that has none. */
const NONE = -1;
/** Articles that there is room for at first. */
const FEW = 256;

/**
 * Bytes for each of many articles, put down until the last of them is there and picked up one after the other: in a file
 * without a name where it is much (see `Scratch`). What stays in memory is twelve bytes for each article.
 */
export class Spool {
  readonly #scratch: Scratch;
  /** By the number of an article, where in the scratch it lies. */
  #places = new Float64Array(FEW);
  /** In bytes; `NONE` where nothing was put down. */
  #lengths = new Int32Array(FEW).fill(NONE);
  /** What there was no room for in the file. */
  readonly #held = new Map<number, Uint8Array>();
  #count = 0;

  /** `folder`: where the file may lie; null for none. */
  constructor(folder: string | null) {
    this.#scratch = new Scratch(folder, { isLasting: true });
  }

  /** Of how many articles something was put down. */
  get size(): number {
    return this.#count;
  }

  /** Puts down a copy of what an article has; for each once. */
  put(article: number, bytes: Uint8Array): void {
    if (article >= this.#lengths.length) this.#grow(article);
    this.#count++;
    this.#lengths[article] = bytes.length;
    if (bytes.length === 0) return;
    const place = this.#scratch.put(bytes);
    if (place === null) this.#held.set(article, new Uint8Array(bytes));
    else this.#places[article] = place;
  }

  /** What was put down for an article; null where nothing was. Throws where the file does not give it back. */
  get(article: number): Uint8Array | null {
    const length = this.#lengths[article] ?? NONE;
    if (length === NONE) return null;
    const held = this.#held.get(article);
    if (held !== undefined) return held;
    const bytes = new Uint8Array(length);
    if (length > 0 && !this.#scratch.get(this.#places[article], bytes))
      throw new Error('what was put down beside the index does not come back');
    return bytes;
  }

  /** The articles for which something was put down, ascending. */
  *articles(): Generator<number> {
    for (const [article, length] of this.#lengths.entries()) if (length !== NONE) yield article;
  }

  #grow(article: number): void {
    const [places, lengths] = [this.#places, this.#lengths];
    const room = Math.ceil(1.5 * (article + 1));
    this.#places = new Float64Array(room);
    this.#places.set(places);
    this.#lengths = new Int32Array(room).fill(NONE);
    this.#lengths.set(lengths);
  }
}
