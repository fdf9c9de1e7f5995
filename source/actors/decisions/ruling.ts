/** What a person decided, in terms that outlive an index: surfaces, kinds, and for one line the words around it. */
import type { LineAnchor } from '../../text/line-anchor.ts';
import type { Kind, Rule } from '../types.ts';

/**
 * An actor as decisions speak of it: whoever has this name, else this sure spelling, and is of this kind (DESIGN,
 * "Identity"). `made`: the id of the decision that set it apart, where no text made it an actor of its own.
 */
export interface ActorRef {
  readonly surface: string;
  readonly kind: Kind;
  readonly made?: string;
}

/** One mention: its article by id, and by path where that was edited since; and where it stands there. */
export interface Line extends LineAnchor {
  readonly article: string;
  readonly path: string;
}

interface Common {
  /** Random, so that the logs of two people can be put together. */
  readonly id: string;
  /** When: UTC, `2026-11-22T10:00:00.123Z`. */
  readonly at: string;
  readonly note?: string;
  /** Ids of decisions on the same question that were known when it was made: it is a change of mind, and no disagreement. */
  readonly over?: readonly string[];
  /** The id of the first of several that were made in one go, and are taken back in one. */
  readonly batch?: string;
  /** Absolute paths of the corpus it was made for; none where the log is one person's or project's own. */
  readonly corpus?: readonly string[];
}

/**
 * Whether a surface is the actor. `is`, `not` and `unsure` speak of mentions that the engine ties to the actor, or may:
 * `is` with `of` of those that it ties to that other one. `added`: of wherever the surface stands in the text and nobody else is
 * named. `line`: of one mention alone.
 */
export interface SpellingRuling extends Common {
  readonly decided: 'is' | 'not' | 'unsure' | 'added';
  readonly surface: string;
  readonly actor: ActorRef;
  readonly of?: ActorRef;
  readonly line?: Line;
}

/** A surface of an actor that names somebody else of that kind: an actor made by this. */
export interface ApartRuling extends Common {
  readonly decided: 'apart';
  readonly surface: string;
  readonly actor: ActorRef;
  readonly line?: Line;
}

/** Two actors are one, or are not whatever else is said. */
export interface SameRuling extends Common {
  readonly decided: 'same' | 'differ';
  readonly actor: ActorRef;
  readonly other: ActorRef;
}

export interface NameRuling extends Common {
  readonly decided: 'named';
  readonly actor: ActorRef;
  readonly name: string;
}

export interface KindRuling extends Common {
  readonly decided: 'kind';
  readonly actor: ActorRef;
  readonly kind: Kind;
}

/** Whether what a rule ties to the actor is taken for it. */
export interface RuleRuling extends Common {
  readonly decided: 'rule';
  readonly actor: ActorRef;
  readonly rule: Rule;
  readonly counts: boolean;
}

export type Ruling = SpellingRuling | ApartRuling | SameRuling | NameRuling | KindRuling | RuleRuling;

/** Takes back a decision, or another undoing. */
export interface Undoing {
  readonly id: string;
  readonly at: string;
  readonly undo: string;
}

export type Entry = Ruling | Undoing;

export const isUndoing = (entry: Entry): entry is Undoing => 'undo' in entry;

export const isApart = (ruling: Ruling): ruling is ApartRuling => ruling.decided === 'apart';
