import { joins } from './gaps.ts';
import { LOWER, type Words } from './words.ts';

/** No node, and so no way on. */
const NONE = 0;

/**
 * Sequences of word numbers, found in running text: the exact scan behind every count. Nodes are numbers; the ways
 * from node to node lie in one open hash table (linear probing, at most half full), those from the root in an array.
 */
export class WordTrie<T> {
  /** Values by node; the first node is none. */
  readonly #values: (T | undefined)[] = [undefined];
  /** By the number of a word: the node of the sequences that begin with it. */
  #roots = new Int32Array(1024);
  /** By the number of a word: 1 where such a sequence may begin in small letters. */
  #small = new Uint8Array(1024);
  /** In fours, a way: from this node, by this word, to that node (0: free); the fourth is not used. */
  #ways = new Int32Array(4 * 1024);
  #shift = 32 - 10;
  #count = 0;

  /**
   * The value of a sequence, made by `make` where it has none yet. `small`: whether the text may write its first word
   * in small letters.
   */
  entry(ids: readonly number[], small: boolean, make: () => T): T {
    if (ids[0] >= this.#roots.length) this.#widen(ids[0]);
    let node = this.#roots[ids[0]];
    if (node === NONE) {
      node = this.#values.push(undefined) - 1;
      this.#roots[ids[0]] = node;
    }
    if (small) this.#small[ids[0]] = 1;
    for (let at = 1; at < ids.length; at++) {
      const next = this.#next(node, ids[at]);
      node = next === NONE ? this.#join(node, ids[at]) : next;
    }
    const value = this.#values[node] ?? make();
    this.#values[node] = value;
    return value;
  }

  /** Whether a sequence begins with the word at `at`, as it is written there. */
  begins(words: Words, at: number): boolean {
    const id = words.id[at];
    if (id >= this.#roots.length) return false;
    return words.form[at] === LOWER ? this.#small[id] === 1 : this.#roots[id] !== NONE;
  }

  /**
   * What `accepts` makes of the longest entry that starts at word `at` and of which it makes something. It is given the
   * entry, the words, where it starts and how many it covers.
   */
  longest<R>(
    words: Words,
    at: number,
    accepts: (value: T, words: Words, at: number, length: number) => R | null,
  ): R | null {
    if (!this.begins(words, at)) return null;
    let node = this.#roots[words.id[at]];
    let best: R | null = null;
    const block = words.block[at];
    for (let length = 1; node !== NONE; length++) {
      const here = this.#values[node];
      if (here !== undefined) best = accepts(here, words, at, length) ?? best;
      const next = at + length;
      if (next >= words.count || words.block[next] !== block || !joins(words.gap[next])) break;
      node = this.#next(node, words.id[next]);
    }
    return best;
  }

  #slotOf(node: number, id: number): number {
    const hash = Math.imul(Math.imul(node, 0x2c1b3c6d) ^ id, 0x9e3779b1);
    return (hash >>> this.#shift) << 2;
  }

  #next(node: number, id: number): number {
    const ways = this.#ways;
    const last = ways.length - 1;
    for (let slot = this.#slotOf(node, id); ; slot = (slot + 4) & last) {
      const to = ways[slot + 2];
      if (to === NONE || (ways[slot] === node && ways[slot + 1] === id)) return to;
    }
  }

  /** A new node behind `node`. */
  #join(node: number, id: number): number {
    if (4 * 2 * (this.#count + 1) > this.#ways.length) this.#grow();
    const to = this.#values.push(undefined) - 1;
    this.#put(node, id, to);
    this.#count++;
    return to;
  }

  #put(node: number, id: number, to: number): void {
    const last = this.#ways.length - 1;
    let slot = this.#slotOf(node, id);
    while (this.#ways[slot + 2] !== NONE) slot = (slot + 4) & last;
    this.#ways[slot] = node;
    this.#ways[slot + 1] = id;
    this.#ways[slot + 2] = to;
  }

  #grow(): void {
    const old = this.#ways;
    this.#ways = new Int32Array(2 * old.length);
    this.#shift--;
    for (let slot = 0; slot < old.length; slot += 4)
      if (old[slot + 2] !== NONE) this.#put(old[slot], old[slot + 1], old[slot + 2]);
  }

  #widen(id: number): void {
    const room = Math.max(id + 1, 2 * this.#roots.length);
    const [roots, small] = [new Int32Array(room), new Uint8Array(room)];
    roots.set(this.#roots);
    small.set(this.#small);
    this.#roots = roots;
    this.#small = small;
  }
}
