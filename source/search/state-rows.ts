import { isOneSlip } from '../actors/distance.ts';
import { isCommon } from '../actors/lexicon/common-words.ts';
import { isRelated } from '../actors/types.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import { listIn } from '../text/list-in.ts';
import { foreignNames } from './state-names.ts';
import type { Ranked } from './types.ts';

/** Taken off what another language calls a state: who bears the name goes first. */
const HANDICAP = 0.03;
/** What one letter otherwise takes off, in a name long enough to show that it is a slip. */
const SLIP = 0.06;
const LONG_ENOUGH = 6;

interface StateRow {
  readonly actor: number;
  readonly surface: string;
  /** Its folded words, run together, in its own script. */
  readonly joined: string;
}

/**
 * What other languages call the states among the actors. So many languages have a word for
 * everything that theirs is to be met by its letters.
 */
export class StateRows {
  readonly #byLength = new Map<number, StateRow[]>();

  constructor(view: View) {
    for (const index of view.actorsOf('state')) {
      const { name, listed } = view.actors.at(index);
      const own = [name, ...listed.flatMap((one) => (isRelated(one.rule) ? [] : [one.name]))];
      for (const surface of foreignNames(own)) {
        const joined = foldedWords(surface).join('');
        listIn(this.#byLength, joined.length).push({ actor: index, surface, joined });
      }
    }
  }

  /** The states that a query is the name of, but for one slip. In: folded words in the script they are typed in. */
  *named(typed: readonly string[]): Iterable<Ranked> {
    // Umman is Oman in Turkish; woman is no state.
    if (typed.length === 1 && isCommon(typed[0])) return;
    const joined = typed.join('');
    const most = joined.length < LONG_ENOUGH ? 0 : 1;
    for (let length = joined.length - most; length <= joined.length + most; length++) {
      for (const { actor, surface, joined: own } of this.#byLength.get(length) ?? []) {
        if (joined !== own && (most === 0 || !isOneSlip(joined, own))) continue;
        yield { actor, score: 1 - HANDICAP - (joined === own ? 0 : SLIP), surface };
      }
    }
  }
}
