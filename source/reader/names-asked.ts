import type { Kind } from '../actors/types.ts';
import { type NameIndex, nameIndex, nameIndexSteps } from '../search/finder.ts';
import { resolve } from '../search/resolve.ts';
import type { Ranked } from '../search/types.ts';
import type { View } from '../store/view.ts';
import type { Options } from './state/index.ts';

/** How many answers the finder gives for nothing typed. */
const UNASKED = 200;

/** What the reader asks names of. `prepare` makes the index of a view ahead, in steps: else the first letter waits for it. */
export interface Names extends Pick<Options, 'finder' | 'resolve'> {
  prepare(view: View): Generator<void, void, void>;
}

/** Ranks for every letter typed, and resolves as the commands do; the index is made once for each linking of the corpus. */
export function namesOf(kind: Kind | null): Names {
  const indexes = new WeakMap<View['actors'], NameIndex>();
  const indexOf = ({ actors }: View): NameIndex => {
    const index = indexes.get(actors) ?? nameIndex(actors);
    indexes.set(actors, index);
    return index;
  };
  const isWanted = (view: View, actor: number): boolean =>
    kind === null ? view.actors[actor].kind !== 'place' : view.actors[actor].kind === kind;
  const mostMentioned = (view: View): readonly Ranked[] =>
    view.actors
      .filter(({ index }) => isWanted(view, index) && view.tally(index).mentions > 0)
      .sort((a, b) => view.tally(b.index).mentions - view.tally(a.index).mentions || a.index - b.index)
      .slice(0, UNASKED)
      .map(({ index, name }) => ({ actor: index, score: 1, surface: name }));
  return {
    finder: (view, query) => {
      if (query.trim() === '') return mostMentioned(view);
      return indexOf(view)
        .rank(view, query, { unfinished: true, limit: 50 })
        .filter(({ actor }) => isWanted(view, actor));
    },
    *prepare({ actors }) {
      indexes.set(actors, yield* nameIndexSteps(actors));
    },
    resolve: (view, query) => resolve(view, indexOf(view), query, { exact: false, kind }),
  };
}
