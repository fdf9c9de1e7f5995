import { isCommon } from '../actors/lexicon/common-words.ts';
import { LEGAL_FORMS } from '../actors/lexicon/legal-forms.ts';
import { ARTICLES, CONNECTORS, PARTICLES } from '../actors/lexicon/particles.ts';
import type { NameTable } from '../store/name-table.ts';
import type { Rarity } from './alignment.ts';

/** Words that tell no two names apart, and what they weigh beside those that do. */
const LIGHT = new Set([
  ...[...LEGAL_FORMS.keys()].filter((form) => !form.includes(' ')),
  ...ARTICLES,
  ...CONNECTORS,
  ...PARTICLES,
  ...'group holding holdings trading enterprise enterprises general en i fi wa and y allah'.split(' '),
]);
const LIGHTLY = 0.17;

/** What an initial weighs beside a name. */
const INITIAL = 0.4;

/** Whether a word by itself names no body or state that only holds it: war, party, the. In: a folded word. */
export const isPlain = (word: string): boolean => LIGHT.has(word) || isCommon(word) || word.length < 3;

/** Words whose rarity is remembered: more than any few queries meet. */
const MOST_KEPT = 50_000;

/** How much a word tells in a table of names: the logarithm of how many rows there are to one that holds it. */
export function rarityIn(names: Pick<NameTable, 'size' | 'holders'>): Rarity {
  const known = new Map<string, number>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = Math.log(1 + names.size / (1 + names.holders(word)));
      if (LIGHT.has(word)) found *= LIGHTLY;
      else if (word.length === 1) found *= INITIAL;
      if (known.size === MOST_KEPT) known.clear();
      known.set(word, found);
    }
    return found;
  };
}
