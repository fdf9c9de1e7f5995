/** What a terminal is asked (ECMA-48 8.3.35, DSR): it answers in its turn, when all that came before is on the screen. */
export const QUESTION = '\x1b[5n';

/** How long bytes may stand in line behind others, in milliseconds: more is felt as lag when the newest frame waits too. */
const DELAY = 8;

/** Bytes on the way at once, at the least and at the most; the most before anything is known of the line. */
const LEAST = 128;
const MOST = 1 << 20;

/** A line that is to have fewer bytes on the way than a large screen takes gets them in portions. */
const LARGE = 4096;

/** No line is taken to be slower than this while it takes long for an answer: bytes a millisecond. */
const SLOWEST = 8;

/** A line that has room is asked once in so many bytes; so many also tell how fast it is, where few tell how far. */
const SELDOM = 512;
const FEW = 200;

/** How often a line with little on it is asked how far it is, and after how long one is taken to be empty; milliseconds. */
const PROBE_EVERY = 2000;
const REST = 500;

/** How many of the last answers count: for how fast the line is the best of them, for how far it is the quickest. */
const RATES = 4;
const PROBES = 3;

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
 * what the line carries in twice the time of an empty line and a little more. Bytes in, bytes out; times in
 * milliseconds, of any clock that does not jump.
 *
 * After BBR (N. Cardwell and others, "BBR: Congestion-Based Congestion Control", ACM Queue 14(5), 2016): a late answer
 * only ever makes a line look slower and farther than it is, so the best of the last few is believed; and a line that
 * had less to carry than it can tells nothing about how much that is, unless it is more than was thought.
 */
export class Pace {
  #sent = 0;
  #taken = 0;
  #window = MOST;
  readonly #questions: Question[] = [];
  readonly #rates: number[] = [];
  readonly #probes: number[] = [];
  #lastSent = 0;
  #lastProbe = Number.NEGATIVE_INFINITY;
  /** There was no room since the last answer. */
  #full = false;
  /** Answers that were given up and may still come, and whether one has since the last were. */
  #late = 0;
  #lateCame = false;

  /** Bytes that may be sent now. There is more again, at the soonest, when an answer has come. */
  room(now: number): number {
    return Math.max(0, this.#windowAt(now) - this.#flight);
  }

  /** Bytes of that to be sent before the next question: on a slow line half, so that it never runs dry. */
  portion(now: number): number {
    const window = this.#windowAt(now);
    return Math.min(this.room(now), window < LARGE ? Math.ceil(window / 2) : window);
  }

  /** An answer is on its way. */
  get asked(): boolean {
    return this.#questions.length > 0;
  }

  /** The terminal has answered before. */
  get known(): boolean {
    return this.#probes.length > 0;
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
    if (!this.asked && now - this.#lastSent > REST) this.#taken = this.#sent;
    if (bytes > 0) this.#lastSent = now;
    this.#sent += bytes;
    const full = this.room(now) === 0;
    if (full) this.#full = true;
    const probe = !this.asked && now - this.#lastProbe > PROBE_EVERY && this.#flight <= FEW;
    if (!probe && !this.#due(full)) return false;
    if (probe) this.#lastProbe = now;
    this.#sent += QUESTION.length;
    this.#questions.push({ sent: this.#sent, flight: this.#flight, at: now });
    return true;
  }

  /** The terminal has answered the oldest question. Answers to questions long given up are nothing. */
  answered(now: number): void {
    if (this.#late > 0) {
      this.#late--;
      this.#lateCame = true;
      return;
    }
    const question = this.#questions.shift();
    if (question === undefined) return;
    const time = Math.max(now - question.at, 0.01);
    const { flight } = question;
    this.#taken = question.sent;
    // What the bytes themselves took is not how far it is.
    const far = Math.min(time, Math.max(this.#far, time - flight / this.#rate));
    if (flight <= FEW || time < this.#far) keep(this.#probes, far, PROBES);
    const rate = flight / time;
    const late = flight >= SELDOM && time > this.#wanted + DELAY;
    const faster = rate > this.#rate || (this.#rates.length === 0 && flight >= SELDOM);
    if (this.#full || late || faster) keep(this.#rates, rate, RATES);
    this.#full = false;
    if (this.#rates.length > 0) this.#window = this.#bounded(this.#rate * this.#wanted);
  }

  /**
   * The answers are overdue: whatever is on the way is taken for arrived. A line that only stood still brings them yet,
   * and each would be taken for the answer to a later question; where others came instead of them they are lost.
   */
  giveUp(): void {
    const late = this.#lateCame ? 0 : this.#late + this.#questions.length;
    this.forget();
    this.#late = late;
  }

  /** Whatever is on the way is taken for arrived: the terminal is another one now. */
  forget(): void {
    this.#questions.length = 0;
    this.#taken = this.#sent;
    this.#late = 0;
    this.#lateCame = false;
  }

  get #flight(): number {
    return this.#sent - this.#taken;
  }

  /** Bytes a millisecond; infinite while nothing is known. */
  get #rate(): number {
    return this.#rates.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...this.#rates);
  }

  /** Milliseconds of an empty line, there and back. */
  get #far(): number {
    return Math.min(...this.#probes);
  }

  /** So much has gone out since the last question that it is time for one. */
  #due(full: boolean): boolean {
    const unasked = this.#sent - (this.#questions.at(-1)?.sent ?? this.#taken);
    if (this.asked) return unasked >= Math.min(SELDOM * 4, this.#window / 2);
    return unasked >= Math.min(SELDOM, this.#window / 2) || full;
  }

  /** While an answer is late the line is no faster than what it was asked behind in the time since. */
  #windowAt(now: number): number {
    const oldest = this.#questions[0];
    const wanted = this.#wanted;
    if (oldest === undefined || !this.known || now - oldest.at <= wanted + DELAY) return this.#window;
    return Math.min(this.#window, this.#bounded((oldest.flight / (now - oldest.at)) * wanted));
  }

  /** How long bytes may take: the line's own time once for them, and once more for the answer to come back. */
  get #wanted(): number {
    return this.#far * 2 + DELAY;
  }

  #bounded(bytes: number): number {
    return Math.floor(Math.min(MOST, Math.max(LEAST, SLOWEST * this.#far, bytes)));
  }
}

function keep(values: number[], value: number, most: number): void {
  values.push(value);
  if (values.length > most) values.shift();
}
