import type { Actor, Kind, Mention, Rule } from '../actors/types.ts';
import type { Article, Unread } from '../corpus/article.ts';

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
  readonly kind: Kind | null;
  /** Mentions whose chain holds one of these rules are not there. */
  readonly without: readonly Rule[];
}

/** A mention with the article it stands in: `article` is an index into `View.articles`. */
export interface Place {
  readonly article: number;
  readonly mention: Mention;
}

/** The numbers of one actor in a view. `mentions` follows the switches, `unsure` and `related` never do. */
export interface Tally {
  readonly mentions: number;
  readonly unsure: number;
  readonly related: number;
  /** Articles with at least one of `mentions`. */
  readonly articles: number;
  readonly spellings: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Everything the screens and the commands ask for. Immutable: a switch gives another view. */
export interface View {
  readonly scope: Scope;
  readonly switches: Switches;
  /** Oldest date first, same date by path, then record; undated last. */
  readonly articles: readonly Article[];
  readonly unread: readonly Unread[];
  readonly actors: readonly Actor[];
  /** Whether a name is that of an actor whom the actors file lists, and whom the corpus never names. */
  isAbsent(name: string): boolean;
  /** Every mention of one article, by `start`, whatever the switches. */
  mentionsIn(article: number): readonly Mention[];
  /** The mentions of an actor that the switches let through, in contract order; candidates' ones count as unsure. */
  places(actor: number): readonly Place[];
  /** The same, within one article. */
  placesIn(actor: number, article: number): readonly Place[];
  tally(actor: number): Tally;
  /** Actors of one article with how often each is mentioned there under the switches, most first. */
  actorsIn(article: number): readonly { readonly actor: number; readonly mentions: number }[];
  with(switches: Partial<Switches>): View;
}
