/**
 * Which of the numbers from 0 on belong together, as far as they were united (disjoint sets with path halving; R. E. Tarjan
 * and J. van Leeuwen, "Worst-case analysis of set union algorithms", JACM 31(2), 1984).
 */
export class DisjointSets {
  readonly #above: number[] = [];

  unite(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.#above[Math.max(a, b)] = Math.min(a, b);
  }

  /** The smallest number of those that belong together with one. */
  of(number: number): number {
    const above = this.#above;
    for (let next = above.length; next <= number; next++) above.push(next);
    let at = number;
    while (above[at] !== at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }
}
