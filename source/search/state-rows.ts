import { isCommon } from '../actors/lexicon/common-words.ts';
import { skeletonOf } from '../actors/names.ts';
import { isRelated } from '../actors/types.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import { latinWords } from '../text/romanise.ts';
import { foreignNames } from './state-names.ts';
import type { Ranked } from './types.ts';
import { wordScore } from './word-score.ts';

/** Taken off what another language calls a state: who bears the name goes first. */
const HANDICAP = 0.03;
/** So many languages have a word for everything: theirs is to be met well. */
const LEAST = 0.9;

interface StateRow {
  readonly actor: number;
  readonly surface: string;
  /** Its folded words, run together. */
  readonly joined: string;
}

/** What other languages call the states among the actors, found by the sounds of the whole name. */
export class StateRows {
  readonly #bySkeleton = new Map<string, StateRow[]>();

  constructor(actors: View['actors']) {
    for (const { index, name, kind, listed } of actors) {
      if (kind !== 'state') continue;
      const own = [name, ...listed.flatMap((one) => (isRelated(one.rule) ? [] : [one.name]))];
      for (const surface of foreignNames(own)) {
        const joined = latinWords(foldedWords(surface)).join('');
        const skeleton = skeletonOf(joined);
        const rows = this.#bySkeleton.get(skeleton);
        const row = { actor: index, surface, joined };
        if (rows === undefined) this.#bySkeleton.set(skeleton, [row]);
        else rows.push(row);
      }
    }
  }

  /** The states that a query is the name of, or another romanisation of it. In: folded words. */
  *named(typed: readonly string[]): Iterable<Ranked> {
    // Umman is Oman in Turkish; woman is no state.
    if (typed.length === 1 && isCommon(typed[0])) return;
    const joined = typed.join('');
    for (const { actor, surface, joined: own } of this.#bySkeleton.get(skeletonOf(joined)) ?? []) {
      const score = wordScore(joined, own, false);
      if (score >= LEAST) yield { actor, score: score - HANDICAP, surface };
    }
  }
}
