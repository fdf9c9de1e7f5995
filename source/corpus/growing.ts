/** A list of offsets that grows as it is filled, at four bytes a number. */
export class Growing {
  private numbers: Uint32Array;
  length = 0;

  constructor(room: number) {
    this.numbers = new Uint32Array(Math.max(4, room));
  }

  push(number: number): void {
    if (this.length === this.numbers.length) this.grow(1);
    this.numbers[this.length++] = number;
  }

  push4(a: number, b: number, c: number, d: number): void {
    if (this.length + 4 > this.numbers.length) this.grow(4);
    this.numbers[this.length] = a;
    this.numbers[this.length + 1] = b;
    this.numbers[this.length + 2] = c;
    this.numbers[this.length + 3] = d;
    this.length += 4;
  }

  at(index: number): number {
    return this.numbers[index]!;
  }

  set(index: number, number: number): void {
    this.numbers[index] = number;
  }

  /** A copy that is no longer than what it holds. */
  toArray(): Uint32Array {
    return this.length === 0 ? NONE : this.numbers.slice(0, this.length);
  }

  private grow(room: number): void {
    const larger = new Uint32Array(Math.ceil(this.numbers.length * 1.6) + room);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}

const NONE = new Uint32Array(0);
