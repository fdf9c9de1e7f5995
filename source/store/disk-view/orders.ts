import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The lists that stand in an index as one blob each, read when they are first asked for. */
export class Orders {
  readonly #read: StatementSync;
  readonly #state: StatementSync;
  readonly #first: unknown;
  readonly #numbers = new Map<string, Uint32Array>();

  constructor(db: DatabaseSync) {
    this.#read = db.prepare('SELECT packed FROM orders WHERE name = ?');
    this.#state = db.prepare('PRAGMA data_version');
    this.#first = this.#state.get()?.data_version;
  }

  /** Whether nobody has written since to what this connection sees (sqlite.org/pragma.html, `data_version`). */
  get areNow(): boolean {
    return this.#state.get()?.data_version === this.#first;
  }

  /** Empty where nothing was indexed yet. */
  bytes(name: 'counts'): Uint8Array {
    return (this.#read.get(name)?.packed as Uint8Array | undefined) ?? new Uint8Array();
  }

  /** Four bytes a number, as this machine has them. */
  numbers(
    name: 'articles' | 'actors' | 'rows' | 'dates' | 'sources' | 'formats' | 'copies' | 'titles' | 'lengths',
  ): Uint32Array {
    let numbers = this.#numbers.get(name);
    if (numbers === undefined) {
      const bytes = this.#read.get(name)?.packed as Uint8Array | undefined;
      numbers = bytes === undefined ? new Uint32Array() : new Uint32Array(bytes.slice().buffer);
      this.#numbers.set(name, numbers);
    }
    return numbers;
  }
}

/** Places that are looked for one by one. */
const FEW = 8;

/** For each number of a list its place there; -1 for a number that it does not hold. */
export class PlacesIn {
  readonly #numbers: () => Uint32Array;
  /** One more than the place; nought where there is none. */
  #places: Uint32Array | null = null;
  #asked = 0;

  /** `numbers` is asked when a place is first asked for. */
  constructor(numbers: () => Uint32Array) {
    this.#numbers = numbers;
  }

  of(number: number): number {
    // To put all places down takes longer than to look for a few.
    if (this.#places === null && this.#asked++ < FEW) return this.#numbers().indexOf(number);
    this.#places ??= inverse(this.#numbers());
    return (this.#places[number] ?? 0) - 1;
  }
}

function inverse(numbers: Uint32Array): Uint32Array {
  let highest = 0;
  for (let at = 0; at < numbers.length; at++) if (numbers[at] > highest) highest = numbers[at];
  const places = new Uint32Array(highest + 1);
  for (let at = 0; at < numbers.length; at++) places[numbers[at]] = at + 1;
  return places;
}
