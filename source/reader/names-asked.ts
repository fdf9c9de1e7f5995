import type { Kind } from '../actors/types.ts';
import { typedFinder } from '../search/actor-called.ts';
import { type NameIndex, nameIndex, nameIndexSteps } from '../search/finder.ts';
import { resolve } from '../search/resolve.ts';
import type { View } from '../store/view.ts';
import type { Answer, Options } from './state/types.ts';

/** How many answers the finder gives for nothing typed. */
const UNASKED = 200;

/** What the reader asks names of. `prepare` makes the index of a view ahead, in steps: else the first letters wait for it. */
export interface Names extends Pick<Options, 'finder' | 'resolve'> {
  prepare(view: View): Generator<void, void, void>;
}

/** Ranks for every letter typed, and resolves as the commands do; the index is made once for each linking of the corpus. */
export function namesOf(kind: Kind | null): Names {
  const indexes = new WeakMap<View['actors'], NameIndex>();
  const indexOf = (view: View): NameIndex => {
    const index = indexes.get(view.actors) ?? nameIndex(view);
    indexes.set(view.actors, index);
    return index;
  };
  const typed = typedFinder(indexOf, kind);
  const mostMentioned = (view: View): readonly Answer[] =>
    view
      .mostMentioned(kind, UNASKED)
      .filter((actor) => view.counts(actor).mentions > 0)
      .map((actor) => ({ actor, score: 1 }));
  return {
    finder: (view, query) => {
      return query.trim() === '' ? mostMentioned(view) : typed(view, query);
    },
    *prepare(view) {
      const index = indexes.get(view.actors) ?? (yield* nameIndexSteps(view));
      indexes.set(view.actors, index);
      yield* index.ahead();
    },
    resolve: (view, query) => resolve(view, indexOf(view), query, { exact: false, kind }),
  };
}
