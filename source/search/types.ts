/** One answer of the finder: an actor, how well the query names it, and by which of its spellings. */
export interface Ranked {
  readonly actor: number;
  /** 0 to 1, higher is better; judged by name alone, before any prior of frequency. */
  readonly score: number;
  /** The spelling that the query met. */
  readonly surface: string;
}
