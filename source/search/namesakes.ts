import type { Kind } from '../actors/types.ts';
import { isAskedFor } from '../store/let-through.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import type { NameIndex } from './finder.ts';
import type { Ranked } from './types.ts';

/** So many of the best are asked whether they have the name too. */
const ASKED = 50;

/**
 * Who else bears the name that one actor was chosen for, best first: other people whose names hold all its words, and whoever
 * else is called just so; only those who are mentioned. In: what was typed, whom it was taken for and by which spelling, and
 * the kind that was asked for. At most `ASKED`.
 */
export function namesakesOf(
  view: View,
  index: NameIndex,
  query: string,
  chosen: Ranked,
  kind: Kind | null,
): Ranked[] {
  const names = [foldedWords(query), foldedWords(chosen.surface)].filter(({ length }) => length > 0);
  const isCalledSo = ({ actor, surface }: Ranked): boolean => {
    const words = foldedWords(surface);
    const isPerson = view.actors.at(actor).kind === 'person';
    return names.some(
      (name) => (isPerson || name.length === words.length) && name.every((word) => words.includes(word)),
    );
  };
  return index.rank(view, query, { limit: ASKED }).filter((ranked) => {
    if (ranked.actor === chosen.actor || !isAskedFor(view.actors.at(ranked.actor).kind, kind)) return false;
    const { mentions, unsure } = view.counts(ranked.actor);
    return mentions + unsure > 0 && isCalledSo(ranked);
  });
}
