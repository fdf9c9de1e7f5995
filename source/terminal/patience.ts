/** What a lone Esc waits for the rest of a sequence, in milliseconds: on a line that does not split them, and at most. */
const PROMPT = 80;
const SLOW = 320;

/** So many sequences in one piece, one after another, show that the line has stopped splitting them. */
const WHOLE = 16;

/**
 * How long a lone Esc may be held. A terminal writes a sequence in one piece and nearly every line keeps it so: then
 * Esc is prompt. A line that has been seen to split sequences is given longer, until it has stopped doing so.
 */
export class Patience {
  #milliseconds = PROMPT;
  #whole = 0;

  get milliseconds(): number {
    return this.#milliseconds;
  }

  /** A sequence came in one piece. */
  whole(): void {
    this.#whole++;
    if (this.#whole >= WHOLE) this.#milliseconds = PROMPT;
  }

  /** A sequence came in pieces, in time. */
  split(): void {
    this.#whole = 0;
    this.#milliseconds = Math.min(SLOW, this.#milliseconds * 2);
  }

  /** The rest of a sequence came after its Esc had been taken for the key. */
  late(): void {
    this.#whole = 0;
    this.#milliseconds = SLOW;
  }
}
