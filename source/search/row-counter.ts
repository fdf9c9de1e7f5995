/** So many of the heaviest rows are put in order first. */
const FIRST = 256;

/** Adds up what rows gain, word by word of a query. One counter serves query after query. */
export class RowCounter {
  readonly #holding: (word: string) => Iterable<number>;
  readonly #weights: Float64Array;
  /** By which call of `add` a row gained last: of the words near one typed word, the nearest counts. */
  readonly #by: Int32Array;
  #calls = 0;
  #rows: number[] = [];

  /** `holding`: the numbers of the rows that hold a word. `rows`: how many there are. */
  constructor(holding: (word: string) => Iterable<number>, rows: number) {
    this.#holding = holding;
    this.#weights = new Float64Array(rows);
    this.#by = new Int32Array(rows);
  }

  get size(): number {
    return this.#rows.length;
  }

  /** Forgets the query before. */
  clear(): void {
    for (const row of this.#rows) this.#weights[row] = 0;
    this.#rows = [];
  }

  /** Gives each row `weight` times the score of the nearest of the words that it holds; words below `least` count for nothing. */
  add(scores: ReadonlyMap<string, number>, weight: number, least: number): void {
    const call = ++this.#calls;
    const words = [...scores].filter(([, score]) => score >= least).sort((a, b) => b[1] - a[1]);
    for (const [word, score] of words) {
      const gain = score * weight;
      for (const row of this.#holding(word)) {
        if (this.#by[row] === call) continue;
        this.#by[row] = call;
        if (this.#weights[row] === 0) this.#rows.push(row);
        this.#weights[row] += gain;
      }
    }
  }

  /** What a row gained. */
  weightOf(row: number): number {
    return this.#weights[row];
  }

  /** The rows that gained anything, the heaviest first, a few and then all others: mostly no more are asked for. */
  *byWeight(): Generator<readonly number[]> {
    const weights = this.#weights;
    const inOrder = (rows: number[]): number[] => rows.sort((a, b) => weights[b] - weights[a] || a - b);
    if (this.#rows.length <= FIRST) {
      yield inOrder([...this.#rows]);
      return;
    }
    const sorted = Float64Array.from(this.#rows, (row) => weights[row]).sort();
    const least = sorted[sorted.length - FIRST];
    yield inOrder(this.#rows.filter((one) => weights[one] >= least));
    yield inOrder(this.#rows.filter((one) => weights[one] < least));
  }
}
