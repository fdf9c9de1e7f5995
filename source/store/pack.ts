/**
 * Numbers in few bytes: unsigned ones as LEB128 varints (seven bits a byte, the low ones first), exact up to 2^53,
 * signed ones folded onto these (0, -1, 1, -2 … as 0, 1, 2, 3 …; the zigzag of Protocol Buffers).
 */
export class Packer {
  #bytes: Uint8Array;
  #length = 0;

  /** `room`: bytes to begin with. */
  constructor(room = 256) {
    this.#bytes = new Uint8Array(room);
  }

  /** Adds a whole number from 0. */
  add(number: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#grow();
    let rest = number;
    while (rest > 0x7f) {
      // Not by bits: a number may have more than 32 of them.
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Adds a whole number of either sign. */
  addSigned(number: number): void {
    this.add(number < 0 ? -2 * number - 1 : 2 * number);
  }

  /** What was added since the last call, in bytes of its own. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(): void {
    const wider = new Uint8Array(2 * this.#bytes.length + 8);
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** Reads what a `Packer` wrote, number by number. */
export class Unpacker {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** Where the next number starts: bytes. */
  get at(): number {
    return this.#at;
  }

  /** The next unsigned number; 0 behind the last. */
  next(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] ?? 0;
    if (byte < 0x80) return byte;
    let number = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = bytes[this.#at++] ?? 0;
      number += (byte & 0x7f) * scale;
    }
    return number;
  }

  nextSigned(): number {
    const number = this.next();
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }
}
