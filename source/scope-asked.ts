import { underOf } from './corpus-paths.ts';
import type { Request } from './request.ts';
import { outletsOf } from './source-asked.ts';
import { WHOLE } from './store/memory-view.ts';
import type { Scope, Switches, View } from './store/view.ts';

export const switchesOf = ({ unsure, related, allBlocks }: Request): Switches => ({
  unsure,
  related,
  allBlocks,
});

/** The part of a corpus that is asked for, and what is to be said of it. */
export interface ScopeAsked {
  readonly scope: Scope;
  /** Whole sentences about outlets that are not there. */
  readonly said: readonly string[];
}

/**
 * What a request narrows the corpus of these paths to. `open` gives a view of the corpus, which is not asked any more once it is
 * called again. While the corpus is still being read (`isKnown` false) nobody can say what is not there. Throws a Problem where
 * nothing lies under a path.
 */
export function scopeAsked(
  request: Request,
  paths: readonly string[],
  open: (scope: Scope) => View,
  isKnown = true,
): ScopeAsked {
  const { since, until, kind, without, foldCopies } = request;
  const under =
    request.under === null || !isKnown
      ? request.under
      : underOf(request.under, paths, (one) => open({ ...WHOLE, under: one }).articles.length > 0);
  const outlets = request.source.length === 0 ? null : outletsOf(request.source, open(WHOLE).sources);
  // Where no outlet is meant, none is there: the name itself is nobody's.
  const sources = outlets === null ? null : outlets.names.length > 0 ? outlets.names : request.source;
  return {
    scope: { since, until, under, sources, foldCopies, kind, without },
    said: isKnown ? (outlets?.said ?? []) : [],
  };
}
