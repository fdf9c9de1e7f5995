/** Numbers texts from 1 on, as they come. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }

  /** In the order of their numbers. */
  get all(): string[] {
    return [...this.#numbers.keys()];
  }
}
