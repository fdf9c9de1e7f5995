import type { Known, Made } from './resolved.ts';
import { type ActorRef, type ApartRuling, isApart, type Ruling } from './ruling.ts';

/** All actors that a decision speaks of. */
export function refsIn(ruling: Ruling): readonly ActorRef[] {
  if (ruling.decided === 'same' || ruling.decided === 'differ') return [ruling.actor, ruling.other];
  return ruling.decided === 'is' && ruling.of !== undefined ? [ruling.actor, ruling.of] : [ruling.actor];
}

/** Who is meant by the words of decisions: of those the engine found, and of those that were set apart. */
export class Refs {
  /** Behind all that the engine found. */
  readonly made: readonly Made[];
  readonly #known: Known;
  readonly #byRuling = new Map<string, Made>();
  readonly #found = new Map<string, number | null>();

  /** In: decisions by time. */
  constructor(rulings: readonly Ruling[], known: Known) {
    this.#known = known;
    const made: Made[] = [];
    const first = known.length;
    const byWhat = new Map<string, Made>();
    let rest = rulings.filter(isApart);
    // One may be set apart from one that is set apart, and clocks differ: until nobody more is found.
    for (let before = -1; before !== made.length; ) {
      before = made.length;
      rest = rest.filter((ruling) => {
        const from = this.at(ruling.actor);
        if (from === null) return true;
        // Two people who set the same apart mean one actor.
        const what = JSON.stringify([from, ruling.surface, ruling.line ?? null]);
        const known = byWhat.get(what);
        const one = known ?? this.#madeBy(ruling, first + made.length);
        if (known === undefined) made.push(one);
        byWhat.set(what, one);
        this.#byRuling.set(ruling.id, one);
        return false;
      });
    }
    this.made = made;
  }

  at({ surface, kind, made }: ActorRef): number | null {
    if (made !== undefined) return this.#byRuling.get(made)?.index ?? null;
    const key = `${kind} ${surface}`;
    let found = this.#found.get(key);
    if (found === undefined) {
      found = this.#known.find(surface, kind);
      this.#found.set(key, found);
    }
    return found;
  }

  areThere(ruling: Ruling): boolean {
    return refsIn(ruling).every((ref) => this.at(ref) !== null);
  }

  #madeBy(ruling: ApartRuling, index: number): Made {
    return { index, name: ruling.surface, kind: ruling.actor.kind, ruling };
  }
}
