import type { Kind } from './types.ts';

/** One entry of an actors file, every list present. Names are as written there. */
export interface TableActor {
  readonly name: string;
  readonly kind: Kind;
  readonly aliases: readonly string[];
  /** Names that are this actor's only when another of its names stands in the same article. */
  readonly weak: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly metonyms: readonly string[];
  /** Longer names that hold this one and are somebody or something else. */
  readonly not: readonly string[];
  /** The bare name is also a person's or a thing's: it needs its context. */
  readonly ambiguous: boolean;
  readonly ambiguousCapitals: readonly string[];
  /** Since when and until when this was so, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a remark: for people, not for counting. */
  readonly from?: string;
  readonly until?: string;
  readonly note?: string;
}

/** What an actors file says, ready to use; plain data, so that it can be compiled to JSON. */
export interface ActorsTable {
  readonly actors: readonly TableActor[];
}

export const NO_ACTORS: ActorsTable = { actors: [] };
