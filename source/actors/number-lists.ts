/** How many entries there is room for at first. */
const ROOM = 1024;

/**
 * Lists of numbers under keys that are 32-bit numbers: one hash table with chains, in three numbers an entry and no object for
 * any. What stands under a key comes back with the newest first.
 */
export class NumberLists {
  /** By the first bits of a key's hash: the newest entry there, from 1; 0 where there is none. */
  #heads = new Int32Array(ROOM);
  #keys = new Int32Array(ROOM);
  #values = new Int32Array(ROOM);
  /** By entry: the next older one with the same first bits. */
  #older = new Int32Array(ROOM);
  #shift = 32 - Math.log2(ROOM);
  #count = 0;

  add(key: number, value: number): void {
    if (this.#count + 1 === this.#keys.length) this.#grow();
    const entry = ++this.#count;
    this.#keys[entry] = key;
    this.#values[entry] = value;
    this.#chain(entry);
  }

  /** The first entry under a key, to go on from with `next`; 0 where there is none. */
  first(key: number): number {
    return this.#from(this.#heads[slotOf(key, this.#shift)], key);
  }

  /** The entry behind another under the same key; 0 where there is none. */
  next(entry: number): number {
    return this.#from(this.#older[entry], this.#keys[entry]);
  }

  value(entry: number): number {
    return this.#values[entry];
  }

  #from(start: number, key: number): number {
    let entry = start;
    while (entry !== 0 && this.#keys[entry] !== (key | 0)) entry = this.#older[entry];
    return entry;
  }

  #chain(entry: number): void {
    const slot = slotOf(this.#keys[entry], this.#shift);
    this.#older[entry] = this.#heads[slot];
    this.#heads[slot] = entry;
  }

  #grow(): void {
    const room = 2 * this.#keys.length;
    this.#keys = widened(this.#keys, room);
    this.#values = widened(this.#values, room);
    this.#older = new Int32Array(room);
    this.#heads = new Int32Array(room);
    this.#shift--;
    for (let entry = 1; entry <= this.#count; entry++) this.#chain(entry);
  }
}

const slotOf = (key: number, shift: number): number => Math.imul(key, 0x9e3779b1) >>> shift;

function widened(from: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(room);
  to.set(from);
  return to;
}

/** One key of three numbers. Two triples may get the same one, which may cost a look and no more. */
export function keyOfThree(sort: number, a: number, b: number): number {
  let hash = Math.imul(Math.imul(sort, 0x27d4eb2f) ^ a, 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x297a2d39);
  return hash ^ (hash >>> 16);
}
