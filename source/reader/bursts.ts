/** Changes come in bursts: an archive is unpacked, an editor writes a file in three steps. Each is taken for one. */

/** Milliseconds without a change that end a burst, and after which a long one is answered while it goes on. */
const QUIET = 300;
const LONGEST = 2000;

export class Bursts {
  #first: number | null = null;
  #last = 0;
  #noted: () => void = () => {};

  note(): void {
    this.#last = performance.now();
    this.#first ??= this.#last;
    this.#noted();
  }

  /** Waits for the end of a burst: of one that began since the last time this was asked, or of the next one. */
  async over(): Promise<void> {
    if (this.#first === null)
      await new Promise<void>((resolve) => {
        this.#noted = resolve;
      });
    for (;;) {
      const due = Math.min(this.#last + QUIET, (this.#first ?? 0) + LONGEST);
      const left = due - performance.now();
      if (left <= 0) break;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
    this.#first = null;
  }
}
