import { Growing } from '../corpus/growing.ts';

/** Bytes at the front of a text that are compared as one number: as many as a number holds exactly. */
const HEAD = 6;

/**
 * Texts to be ranked by code point, of which there may be half a million: as UTF-8 one behind the other in one piece of memory, where
 * the order of bytes is that of code points (The Unicode Standard, 2.5).
 */
export class TextKeys {
  #bytes = Buffer.allocUnsafe(1 << 12);
  #used = 0;
  /** Where each text ends. */
  readonly #ends = new Growing(256);

  add(text: string): void {
    const most = this.#used + 3 * text.length;
    if (most > this.#bytes.length) {
      const wider = Buffer.allocUnsafe(2 * most);
      this.#bytes.copy(wider, 0, 0, this.#used);
      this.#bytes = wider;
    }
    this.#used += this.#bytes.write(text, this.#used, 'utf8');
    this.#ends.push(this.#used);
  }

  /** The rank of each text in the order in which they came: equal for equal ones, without gaps, and highest for empty ones. */
  ranks(): Uint32Array {
    const { length } = this.#ends;
    const end = (at: number): number => this.#ends.at(at);
    const start = (at: number): number => (at === 0 ? 0 : end(at - 1));
    const heads = Float64Array.from({ length }, (_, at) => this.#headOf(start(at), end(at)));
    const compare = (a: number, b: number): number =>
      heads[a] - heads[b] || this.#bytes.compare(this.#bytes, start(b), end(b), start(a), end(a));
    const order = Uint32Array.from({ length }, (_, at) => at).sort(compare);
    const ranks = new Uint32Array(length);
    let rank = 0;
    let before = -1;
    const empty: number[] = [];
    for (const at of order) {
      if (start(at) === end(at)) {
        empty.push(at);
        continue;
      }
      if (before !== -1 && compare(before, at) !== 0) rank++;
      ranks[at] = rank;
      before = at;
    }
    for (const at of empty) ranks[at] = before === -1 ? 0 : rank + 1;
    return ranks;
  }

  #headOf(start: number, end: number): number {
    let head = 0;
    for (let at = start; at < start + HEAD; at++) head = 256 * head + (at < end ? this.#bytes[at] : 0);
    return head;
  }
}
