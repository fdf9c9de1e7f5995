/**
 * A map that makes what it is asked for, and forgets what was asked for longest ago once all it keeps weighs more than
 * `most`. The last `least` stay, whatever they weigh.
 */
export class Recent<K, V> {
  readonly #kept = new Map<K, { readonly value: V; readonly weight: number }>();
  /**
   * Stands before what was asked for longest ago. One iterator for all: a new one has to pass by the places of all that was
   * deleted at the front, of which a map keeps up to half as many as it has room for.
   */
  readonly #oldest = this.#kept.entries();
  readonly #most: number;
  readonly #weigh: (value: V) => number;
  readonly #least: number;
  #weight = 0;

  constructor(most: number, weigh: (value: V) => number = () => 1, least = 1) {
    this.#most = most;
    this.#weigh = weigh;
    this.#least = least;
  }

  get(key: K, make: () => V): V {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      // A map is in the order of setting: what was asked for last stands at its end.
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.value;
    }
    const value = make();
    const weight = this.#weigh(value);
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    while (this.#weight > this.#most && this.#kept.size > this.#least) {
      // All it has passed are gone, so there is always one more.
      const [oldest, { weight: its }] = this.#oldest.next().value as [K, { readonly weight: number }];
      this.#kept.delete(oldest);
      this.#weight -= its;
    }
    return value;
  }
}
