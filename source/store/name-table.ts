import type { RowWords } from './row-words.ts';

/** One name by which an actor can be asked for. */
export interface NameRow {
  /** Index into `View.actors`. */
  readonly actor: number;
  readonly surface: string;
  /** What of it is compared: its words, folded, in Latin letters; never none. */
  readonly words: readonly string[];
  /** Taken off the score: a demonym or capital names its state after anybody who really bears the name. */
  readonly handicap: number;
}

/** A word that stands in names, and which consonants it has, a bit each (`consonantsOf`). */
export interface NameWord {
  readonly word: string;
  readonly consonants: number;
}

/**
 * The names of all actors of a view and the words in them, as the finder looks them up: `rowsOfActor` gives the rows
 * of one actor, `wordsOfRow` the words of a row, `filingOf` what a word is filed under. The order of the rows is the
 * table's own; it stays as it is while the table is used.
 */
export interface NameTable {
  /** How many rows there are. */
  readonly size: number;
  /** The row at an index from 0. */
  row(index: number): NameRow;
  /** Whose the row is. */
  actor(index: number): number;
  /** Reads ahead what rows are compared by, with pauses: `row` is answered before too, only not as fast. */
  ahead(): Generator<void, void, void>;
  /** What was read ahead; null before, and where nothing has to be. */
  readonly words: RowWords | null;
  /** The rows of an actor. */
  of(actor: number): readonly NameRow[];
  /** The indices of the rows that hold a word, or two words that are it run together; each once, ascending. */
  holding(word: string): readonly number[] | Uint32Array;
  /** How many they are. */
  holders(word: string): number;
  /** A word that some row holds, or two words of it run together, by its letters; null where none does. */
  word(letters: string): NameWord | null;
  /** The words filed under a key of `keysOf`. */
  filedUnder(key: string): readonly NameWord[];
  /** The words, but for those run together, that begin with one, two or three letters. */
  beginning(letters: string): readonly NameWord[];
}
