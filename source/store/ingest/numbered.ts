/** Things by numbers from 0, and those that are new since they were asked for last. */
export class Numbered<T> {
  readonly #numbers = new Map<string, number>();
  #fresh: T[] = [];

  of(key: string, value: T): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(key, number);
      this.#fresh.push(value);
    }
    return number;
  }

  fresh(): readonly T[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}
