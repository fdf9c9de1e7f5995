import { BREAK } from './gaps.ts';
import { PairMap } from './pair-map.ts';
import { LOWER, type Words } from './words.ts';

/** A sequence begins with the word; it may do so in small letters. */
const BEGINS = 1;
const SMALL = 2;

/** No node, and so no way on. */
const NONE = 0;

/**
 * Sequences of word numbers, found in running text: the exact scan behind every count. Nodes are numbers; the ways on
 * from the root lie in an array, those from node to node in one table.
 */
export class WordTrie<T> {
  /** Values by node; the first node is none. */
  readonly #values: (T | undefined)[] = [undefined];
  /** By the number of a word: the node of the sequences that begin with it. */
  #roots = new Int32Array(1024);
  /** By the number of a word: 0 where none begins with it, `BEGINS`, or `BEGINS | SMALL`. */
  #begins = new Uint8Array(1024);
  readonly #ways = new PairMap();

  /** The value of the sequence `ids[from]` up to and without `ids[to]`, at least one number. */
  get(ids: ArrayLike<number>, from: number, to: number): T | undefined {
    let node = ids[from] < this.#roots.length ? this.#roots[ids[from]] : NONE;
    for (let at = from + 1; at < to && node !== NONE; at++) node = this.#ways.get(node, ids[at]);
    return this.#values[node];
  }

  /** Gives a sequence its value. `small`: whether a text may write its first word in small letters. */
  set(ids: ArrayLike<number>, from: number, to: number, value: T, small = false): void {
    const first = ids[from];
    if (first >= this.#roots.length) this.#widen(first);
    if (this.#roots[first] === NONE) this.#roots[first] = this.#newNode();
    this.#begins[first] |= small ? BEGINS | SMALL : BEGINS;
    let node = this.#roots[first];
    for (let at = from + 1; at < to; at++) {
      let next = this.#ways.get(node, ids[at]);
      if (next === NONE) {
        next = this.#newNode();
        this.#ways.add(node, ids[at], next);
      }
      node = next;
    }
    this.#values[node] = value;
  }

  /**
   * What `accepts` makes of the longest entry that starts at word `at` and of which it makes something. It is given the
   * entry, the words, where it starts and how many it covers. Nothing goes on over a break; whether it may over any other
   * gap is for `accepts` to say.
   */
  longest<R>(
    words: Words,
    at: number,
    accepts: (value: T, words: Words, at: number, length: number) => R | null,
  ): R | null {
    if (!mayBegin(this.#begins[words.id[at]] | 0, words.form[at])) return null;
    let node = this.#roots[words.id[at]];
    let best: R | null = null;
    const block = words.block[at];
    for (let length = 1; node !== NONE; length++) {
      const here = this.#values[node];
      if (here !== undefined) best = accepts(here, words, at, length) ?? best;
      const next = at + length;
      if (next >= words.count || words.block[next] !== block || words.gap[next] === BREAK) break;
      node = this.#ways.get(node, words.id[next]);
    }
    return best;
  }

  /** The first word from `from` on with which a sequence may begin; `words.count` where there is none. */
  next({ id, form, count }: Words, from: number): number {
    const begins = this.#begins;
    let at = from;
    while (at < count && !mayBegin(begins[id[at]] | 0, form[at])) at++;
    return at;
  }

  #newNode(): number {
    return this.#values.push(undefined) - 1;
  }

  #widen(id: number): void {
    const room = Math.max(id + 1, 2 * this.#roots.length);
    const [roots, begins] = [new Int32Array(room), new Uint8Array(room)];
    roots.set(this.#roots);
    begins.set(this.#begins);
    this.#roots = roots;
    this.#begins = begins;
  }
}

/** Whether a sequence may begin with a word, by what is known of the word and by how it is written. */
const mayBegin = (begins: number, form: number): boolean =>
  begins !== 0 && (form !== LOWER || (begins & SMALL) !== 0);
