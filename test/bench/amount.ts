/** How much is pressed: keys for a measure, or for an article of a measure. */
export interface Amount {
  /** Lines and pages scrolled in each of the three articles of a kind. */
  readonly lines: number;
  readonly pages: number;
  /** Keys after which everything is left to rest, in each article. */
  readonly rests: number;
  /** Moves of the marker. */
  readonly keys: number;
  /** Words typed into the finder. */
  readonly words: number;
  /** Steps from mention to mention. */
  readonly mentions: number;
  /** Keys of each kind whose answer is timed: this program's, and others'. */
  readonly timed: number;
  readonly timedOthers: number;
  /** How often a held key repeats. */
  readonly held: number;
  /** Starts of each program. */
  readonly starts: number;
  /** How often the files of each format are read. */
  readonly rounds: number;
  /** Articles of the large corpus; how often its indexing is killed; how often some of its files are changed. */
  readonly articles: number;
  readonly kills: number;
  readonly updates: number;
  /** Keys of each kind that are timed there. */
  readonly timedLarge: number;
}

export const FULL: Amount = {
  lines: 20,
  pages: 14,
  rests: 3,
  keys: 40,
  words: 8,
  mentions: 70,
  timed: 200,
  timedOthers: 40,
  held: 60,
  starts: 15,
  rounds: 5,
  articles: 100_000,
  kills: 200,
  updates: 3,
  timedLarge: 40,
};

export const QUICK: Amount = {
  lines: 6,
  pages: 4,
  rests: 1,
  keys: 12,
  words: 3,
  mentions: 20,
  timed: 40,
  timedOthers: 20,
  held: 20,
  starts: 3,
  rounds: 2,
  articles: 1000,
  kills: 3,
  updates: 1,
  timedLarge: 10,
};
