import { byCodePoint } from '../text/order.ts';
import type { Tie } from './link.ts';
import { isRelated, type Rule, type Spelling } from './types.ts';

/** One way to come to a row of a ledger; ties that differ may come to the same. */
interface Way {
  readonly rules: readonly Rule[];
  readonly sure: boolean;
  readonly known: boolean;
  readonly spelling: Spelling;
}

/** The rows of one actor's ledger, or of the mentions that nobody owns: one for each surface, chain and certainty. */
export class Rows {
  readonly #spellings: Spelling[] = [];
  readonly #bySurface = new Map<string, Way[]>();

  /** The row a tie belongs to; `chain` gives its whole chain, and is asked where no tie like it came before. */
  of(tie: Tie, surface: string, chain: (tie: Tie, surface: string) => readonly Rule[]): Spelling {
    let ways = this.#bySurface.get(surface);
    if (ways === undefined) {
      ways = [];
      this.#bySurface.set(surface, ways);
    }
    const known = tie.hit.known !== null;
    for (let at = 0; at < ways.length; at++) {
      const { rules, sure, spelling } = ways[at];
      if (sure === tie.sure && ways[at].known === known && isSame(rules, tie.rules)) return spelling;
    }
    const spelling = this.#row(ways, surface, tie.sure, chain(tie, surface));
    ways.push({ rules: tie.rules, sure: tie.sure, known, spelling });
    return spelling;
  }

  inOrder(): readonly Spelling[] {
    return this.#spellings.sort(bySpelling);
  }

  #row(ways: readonly Way[], surface: string, sure: boolean, rules: readonly Rule[]): Spelling {
    const twin = ways.find((way) => way.sure === sure && isSame(way.spelling.rules, rules));
    if (twin !== undefined) return twin.spelling;
    const spelling = spellingOf(surface, rules, sure);
    this.#spellings.push(spelling);
    return spelling;
  }
}

/** `rules`: the whole chain. */
export const spellingOf = (surface: string, rules: readonly Rule[], sure: boolean): Spelling => ({
  surface,
  rules,
  rule: rules[rules.length - 1],
  sure,
  related: rules.some(isRelated),
});

/** By surface, by chain, sure ones first: the same whichever article was read first. */
export const bySpelling = (a: Spelling, b: Spelling): number =>
  byCodePoint(a.surface, b.surface) ||
  byCodePoint(a.rules.join(), b.rules.join()) ||
  Number(b.sure) - Number(a.sure);

function isSame(one: readonly Rule[], other: readonly Rule[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
