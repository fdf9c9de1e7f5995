import { BREAK } from './gaps.ts';
import type { Words } from './words.ts';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

/** Sequences of word numbers, found in running text: the exact scan behind every count. */
export class WordTrie<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  set(ids: readonly number[], value: T): void {
    let here = this.#root;
    for (const id of ids) {
      let next = here.next.get(id);
      if (next === undefined) {
        next = { next: new Map(), value: undefined };
        here.next.set(id, next);
      }
      here = next;
    }
    here.value = value;
  }

  /**
   * The longest entry that starts at word `at` and that `accepts`, with the number of words it covers. Nothing goes on
   * over a break; whether it may over any other gap is for `accepts` to say.
   */
  longest(
    words: Words,
    at: number,
    accepts: (value: T, length: number) => boolean,
  ): { value: T; length: number } | null {
    let here = this.#root.next.get(words.id[at]);
    let best: { value: T; length: number } | null = null;
    const block = words.block[at];
    for (let length = 1; here !== undefined; length++) {
      if (here.value !== undefined && accepts(here.value, length)) best = { value: here.value, length };
      const next = at + length;
      if (next >= words.count || words.block[next] !== block || words.gap[next] === BREAK) break;
      here = here.next.get(words.id[next]);
    }
    return best;
  }
}
