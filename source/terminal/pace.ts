/** What a terminal is asked (ECMA-48 8.3.35, DSR): it answers in its turn, when all that came before is on the screen. */
export const QUESTION = '\x1b[5n';

/** How long bytes may stand in line behind others, in milliseconds: more is felt as lag when the newest frame waits too. */
const DELAY = 15;

/** Bytes on the way at once before anything is known of the line, and at the least and at the most later. */
const FIRST = 4096;
const LEAST = 128;
const MOST = 1 << 20;

/** By how much more is tried while no queue is seen. */
const GROWTH = 1.25;

/** No line is taken to be slower than this while it takes long for an answer: bytes a millisecond. */
const SLOWEST = 8;

/** A line that has room is asked once in so many bytes. */
const SELDOM = 512;

/** How long an answer is waited for, in milliseconds: the first one, and one from a line that has answered before. */
const PATIENCE = { first: 1000, later: 4000 } as const;

interface Question {
  /** Bytes sent in all when it was asked. */
  readonly sent: number;
  /** Bytes on the way then. */
  readonly flight: number;
  readonly at: number;
}

/**
 * How much may be sent to a terminal whose line nobody sees the end of: an SSH connection takes megabytes at once and
 * delivers them when it can, so the terminal itself is asked now and then how far it is. What is on the way is held to
 * what the line carries in twice the time of an empty line and a little more. Bytes in, bytes out; times in milliseconds,
 * of any clock that does not jump.
 *
 * After J. Little's law (bytes on the way = rate × time) and the delay-based control of TCP Vegas (L. Brakmo and
 * L. Peterson, 1995): the shortest answer tells the line's own time, what is longer is a queue.
 */
export class Pace {
  #sent = 0;
  #taken = 0;
  #window = FIRST;
  #shortest = Number.POSITIVE_INFINITY;
  readonly #questions: Question[] = [];
  /** There was no room since the last answer. */
  #full = false;

  /** Bytes that may be sent now. */
  get room(): number {
    return Math.max(0, this.#window - (this.#sent - this.#taken));
  }

  /** An answer is on its way. */
  get asked(): boolean {
    return this.#questions.length > 0;
  }

  /** The terminal has answered before. */
  get known(): boolean {
    return this.#shortest < Number.POSITIVE_INFINITY;
  }

  /** When, by the clock, the oldest answer is overdue; null when none is on its way. */
  get overdue(): number | null {
    const oldest = this.#questions[0];
    return oldest === undefined ? null : oldest.at + (this.known ? PATIENCE.later : PATIENCE.first);
  }

  /**
   * Takes note of bytes that go out now; true when the question is to go out behind them. With no bytes: true when
   * there would be no room again without it.
   */
  sent(bytes: number, now: number): boolean {
    this.#sent += bytes;
    if (this.room === 0) this.#full = true;
    const unasked = this.#sent - (this.#questions.at(-1)?.sent ?? this.#taken);
    const due = this.asked ? this.#window / 2 : Math.min(SELDOM, this.#window / 2);
    const first = !this.known && !this.asked;
    if (unasked < due && !first && (this.room > 0 || this.asked)) return false;
    this.#sent += QUESTION.length;
    this.#questions.push({ sent: this.#sent, flight: this.#sent - this.#taken, at: now });
    return true;
  }

  /** The terminal has answered the oldest question. Answers to questions long given up are nothing. */
  answered(now: number): void {
    const question = this.#questions.shift();
    if (question === undefined) return;
    const time = Math.max(now - question.at, 0.01);
    this.#taken = question.sent;
    this.#shortest = Math.min(this.#shortest, time);
    const { flight } = question;
    // The line's own time once for what is on it, and once more for the answer to come back.
    const wanted = this.#shortest * 2 + DELAY;
    const least = Math.max(LEAST, SLOWEST * this.#shortest);
    if (time > wanted + DELAY) this.#window = Math.max(least, (flight / time) * wanted);
    else if (this.#full) this.#window = Math.min(MOST, this.#window * GROWTH);
    this.#full = false;
  }

  /** Whatever is on the way is taken for arrived: the terminal is another one now, or does not answer. */
  forget(): void {
    this.#questions.length = 0;
    this.#taken = this.#sent;
  }
}
