import type { BlockKind } from '../corpus/article.ts';

export const KINDS = ['person', 'organisation', 'state', 'place'] as const;
export type Kind = (typeof KINDS)[number];

/** Why a spelling belongs to its actor, strongest first: what a person decided, then what the engine found. */
export const RULES = [
  'decision',
  'exact',
  'alias',
  'fold',
  'order',
  'acronym',
  'short',
  'part',
  'surname',
  'bearer',
  'sound',
  'typo',
  'demonym',
  'capital',
  'metonym',
] as const;
export type Rule = (typeof RULES)[number];

/** A chain that holds one of the last three is related: listed, and not counted until switched on. */
export const isRelated = (rule: Rule): boolean =>
  rule === 'demonym' || rule === 'capital' || rule === 'metonym';

/** Ties that hold only where something else stands: such a spelling is no other name of the actor. */
export const BY_CONTEXT: ReadonlySet<Rule> = new Set(['part', 'surname', 'bearer', 'short']);

/** One row of an actor's ledger: a surface with the chain of rules that ties it to the actor. */
export interface Spelling {
  readonly surface: string;
  /** The chain; never empty. */
  readonly rules: readonly Rule[];
  /** The weakest link of the chain. */
  readonly rule: Rule;
  readonly sure: boolean;
  /** A chain that holds `demonym`, `capital` or `metonym`. */
  readonly related: boolean;
}

export interface Actor {
  /** Its place in `Linked.actors`; good for one run only, as `id` is. */
  readonly index: number;
  /** Opaque; what the command line shows as `actorId`. */
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly spellings: readonly Spelling[];
  /** Names from an actors file, whether or not they stand in the text, each with the rule it has there. */
  readonly listed: readonly { readonly name: string; readonly rule: Rule }[];
}

export interface Candidate {
  readonly actor: number;
  readonly rule: Rule;
}

/** One surface at one position of one article; `start` and `end` are UTF-16 offsets in the article's text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly block: BlockKind;
  /** Index into `Linked.actors`; null when there are only candidates. */
  readonly actor: number | null;
  readonly kind: Kind | null;
  readonly spelling: Spelling;
  readonly candidates: readonly Candidate[];
}

/** What the engine makes of a corpus: text in; spellings, actors and mentions with their rules out. */
export interface Linked {
  readonly actors: readonly Actor[];
  /** For each article, in the order given, its mentions by `start`; no two overlap. */
  readonly mentions: readonly (readonly Mention[])[];
}
