import type { Judgement } from '../actors/decisions/judgement.ts';
import type { Ruling } from '../actors/decisions/ruling.ts';
import type { Actor, Candidate, Kind, Mention, Rule, Spelling } from '../actors/types.ts';
import type { Article, Unread } from '../corpus/article.ts';
import type { Copies } from './copies-in-view.ts';
import type { LinesPlaced } from './decided/lines-placed.ts';
import type { NameTable } from './name-table.ts';

/** What is switched in beside the sure mentions in counted blocks. */
export interface Switches {
  readonly unsure: boolean;
  readonly related: boolean;
  readonly allBlocks: boolean;
}

/** The part of the corpus, and of the ties, that is looked at; what is known stays that of the whole corpus. */
export interface Scope {
  readonly since: string | null;
  readonly until: string | null;
  readonly under: string | null;
  /** Articles of these outlets alone, as they write their names; null: of all, and of none. */
  readonly sources: readonly string[] | null;
  /** Of articles that are copies of each other only the first of those that the rest of the scope leaves. */
  readonly foldCopies: boolean;
  readonly kind: Kind | null;
  /** Mentions whose chain holds one of these rules are not there. */
  readonly without: readonly Rule[];
}

/** Rows that are fetched as they are asked for: a corpus may have a hundred thousand of them, and a screen shows fifty. */
export interface Rows<T> {
  readonly length: number;
  /**
   * The row at an index from 0; the same object again while no more than a screen of others has been asked for, so that
   * what is worked out over a row can be kept with it. Throws a RangeError where there is none.
   */
  at(index: number): T;
}

/** What the head of the list says of all articles of a view. */
export interface Facts {
  /** The first and the last date, as they stand in the articles; null where none has one. */
  readonly first: string | null;
  readonly last: string | null;
  /** How many outlets there are, and how many articles name theirs. */
  readonly sources: number;
  readonly sourced: number;
  /** How many have no date. */
  readonly undated: number;
  /** Columns of the widest outlet's name; 0 where there is none. */
  readonly sourceWidth: number;
}

/** Of an article what a list is filtered and sorted by. */
export interface Listed extends Pick<Article, 'title' | 'source' | 'date' | 'words'> {
  /** The ending of its file in small letters, without the dot; empty where it has none. */
  readonly format: string;
}

/** A part of a word, folded, that a text is to hold; whether a word starts with it, and whether one ends with it. */
export interface WordPart {
  readonly letters: string;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** A mention with the article it stands in: `article` is an index into `View.articles`. */
export interface Place {
  readonly article: number;
  readonly mention: Mention;
}

/** Where an actor is mentioned, article by article: what the switches let through, in contract order. */
export interface Occurrences {
  /** How many mentions there are. */
  readonly length: number;
  /** The articles that have one, as indices into `View.articles`, ascending. */
  readonly articles: Uint32Array;
  /** For each of `articles` how many mentions there are before its first one, and behind the last their number. */
  readonly starts: Uint32Array;
  /** The mention at an index from 0. Throws a RangeError where there is none. */
  at(index: number): Place;
  /** The mentions from an index on, fetched as they are asked for. */
  from(index: number): Iterable<Place>;
}

/** How often an actor is mentioned in a view. `mentions` follows the switches, `unsure` and `related` never do. */
export interface Counts {
  readonly mentions: number;
  readonly unsure: number;
  readonly related: number;
}

/** The numbers of one actor in a view. */
export interface Tally extends Counts {
  /** Articles with at least one of `mentions`. */
  readonly articles: number;
  readonly spellings: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** What some decisions come to in a corpus. */
export interface Decided {
  /** Those that hold. */
  readonly rulings: readonly Ruling[];
  readonly judgement: Judgement;
  /** Where the lines stand that were decided of one by one. */
  readonly placed: LinesPlaced;
}

/** A spelling with its mentions in the blocks looked at. */
export interface SpellingCount {
  readonly spelling: Spelling;
  /** Where nobody owns its mentions: all who may, this actor among them; else empty. */
  readonly candidates: readonly Candidate[];
  readonly count: number;
}

/** How articles can be put in order besides oldest first. */
export type ArticleOrder = 'newest' | 'title' | 'source' | 'length';

/**
 * Everything the screens and the commands ask for. Immutable: a switch gives another view. Articles and actors go by
 * their index in `articles` and `actors`. Nothing here costs more than what it gives: what walks through all rows
 * (a command that writes them) says so itself.
 */
export interface View {
  readonly scope: Scope;
  readonly switches: Switches;
  /** Oldest date first, same date by path, then record; undated last. `text`, `blocks` and `origin` may be loaded when first touched. */
  readonly articles: Rows<Article>;
  readonly facts: Facts;
  readonly copies: Copies;
  /** The outlets of its articles, in the order in which they come first. */
  readonly sources: readonly string[];
  readonly unread: readonly Unread[];
  /**
   * The same object whatever the switches. `spellings` and `listed` may be loaded when first touched. Of actors that were
   * decided to be one, each index gives that one, whose own index is the first.
   */
  readonly actors: Rows<Actor>;
  /** The names of all actors, where they are kept ready to be looked up; the same whatever the switches. */
  readonly names?: NameTable;
  /** The articles from one index up to another, exclusive: for who walks through all of them, since none is kept. */
  listed(from: number, to: number): readonly Listed[];
  /**
   * For each article where it stands in an order: the lower, the earlier; articles of one rank in the order of the list. None
   * is higher than there are articles in the corpus, so that they can be sorted by counting.
   */
  ranks(order: ArticleOrder): Uint32Array;
  /** The article of an id; null where it is not in the view. */
  articleById(id: string): number | null;
  /** The articles whose id begins so, ascending. */
  articlesBegun(id: string): readonly number[];
  /** The articles of a file, by its path as they have it, ascending. */
  articlesAt(path: string): readonly number[];
  /** The actor of an id; null where nobody has it. */
  actorById(id: string): number | null;
  /** The actors of this canonical name, letter for letter, ascending. */
  actorsNamed(name: string): readonly number[];
  /** The actors with a sure spelling that reads so, letter for letter, ascending. */
  actorsSpelt(surface: string): readonly number[];
  /** The actors of a kind, ascending. */
  actorsOf(kind: Kind): readonly number[];
  /**
   * Who is mentioned at all in what is looked at, sure or not, related or not: of one kind, or (null) all but places.
   * By `Tally.mentions`, most first, then by index; `most` of them at most.
   */
  mostMentioned(kind: Kind | null, most?: number): readonly number[];
  /** How many `mostMentioned` gives without a limit. */
  countMentioned(kind: Kind | null): number;
  /** Whether a name is that of an actor whom the actors file lists and the corpus never names, or of a place, which nobody is. */
  isAbsent(name: string): boolean;
  /**
   * Which articles may hold all of some parts of words, a step of a bounded size at a time: for each article 1 or 0, or null
   * where that cannot be told without reading all of them. One that holds them is never left out.
   */
  mayHold(parts: readonly WordPart[]): Generator<void, Uint8Array | null>;
  /** Every mention of one article, by `start`, whatever the switches. */
  mentionsIn(article: number): readonly Mention[];
  /**
   * How many mentions the switches let through: of one kind, or (null) all but those of places; each once, whoever may
   * own it. `unsure`: how many more there would be with the unsure ones switched in.
   */
  countMentions(kind: Kind | null): { readonly mentions: number; readonly unsure: number };
  /**
   * The mentions of an actor that the switches let through, in contract order; candidates' ones count as unsure. Asked
   * for again and again, so those of an actor lately asked for are kept.
   */
  occurrences(actor: number): Occurrences;
  /** The same, within one article. */
  placesIn(actor: number, article: number): readonly Place[];
  tally(actor: number): Tally;
  /**
   * The spellings of an actor's mentions in the blocks looked at, sure or not, related or not, candidates' among them, in no
   * order; each surface, chain, certainty and set of candidates once. Known from sums, so that no mention is looked at.
   */
  spellings(actor: number): readonly SpellingCount[];
  /** Of the tally what ranking asks for: of thousands of actors for one letter typed, so it must be a lookup. */
  counts(actor: number): Counts;
  /** Whether the text of an article can be had: its file may have gone or been changed since it was read. */
  isThere(article: number): boolean;
  /**
   * Calls `show` for each actor that has an article among its `occurrences`, places only where the view is of places. For who
   * asks of all articles, since neither a text nor a file is looked at.
   */
  eachActorIn(article: number, show: (actor: number) => void): void;
  /** Actors of one article with how often each is mentioned there under the switches, most first. */
  actorsIn(article: number): readonly { readonly actor: number; readonly mentions: number }[];
  /** Whether any decision is laid over the corpus. */
  readonly isDecided: boolean;
  /** What the decisions come to. */
  readonly decided: Decided;
  /** The same view without any. */
  readonly undecided: View;
  /** The same view with other decisions: articles stand at the same indices, and so do the actors that the engine found. */
  decidedBy(rulings: readonly Ruling[]): View;
  with(switches: Partial<Switches>): View;
}
