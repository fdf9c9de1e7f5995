/**
 * A number above 0 for each of some pairs of numbers: an open hash table (linear probing, at most half full) without an
 * object for any of them.
 */
export class PairMap {
  /** In fours, a slot: the pair, and its number (0: free); the fourth keeps a slot within one line of the cache. */
  #slots = new Int32Array(4 * 1024);
  #shift = 32 - 10;
  #count = 0;

  /** The number of a pair; 0 where it has none. */
  get(left: number, right: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = this.#slotOf(left, right); ; slot = (slot + 4) & last) {
      const value = slots[slot + 2];
      if (value === 0 || (slots[slot] === left && slots[slot + 1] === right)) return value;
    }
  }

  /** Gives a number to a pair that has none. */
  add(left: number, right: number, value: number): void {
    if (8 * (this.#count + 1) > this.#slots.length) this.#grow();
    this.#put(left, right, value);
    this.#count++;
  }

  #slotOf(left: number, right: number): number {
    const hash = Math.imul(Math.imul(left, 0x2c1b3c6d) ^ right, 0x9e3779b1);
    return (hash >>> this.#shift) << 2;
  }

  #put(left: number, right: number, value: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = this.#slotOf(left, right);
    while (slots[slot + 2] !== 0) slot = (slot + 4) & last;
    slots[slot] = left;
    slots[slot + 1] = right;
    slots[slot + 2] = value;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    this.#shift--;
    for (let slot = 0; slot < old.length; slot += 4)
      if (old[slot + 2] !== 0) this.#put(old[slot], old[slot + 1], old[slot + 2]);
  }
}
