import type { Candidate, Kind, Rule } from '../types.ts';
import { type Effect, type Known, Resolved } from './resolved.ts';
import type { Ruling } from './ruling.ts';

/** Whose the mentions of one surface are, by the engine or as decided. Actors by index. */
export interface Verdict {
  /** Null where there are only candidates. */
  readonly actor: number | null;
  readonly candidates: readonly Candidate[];
  readonly rules: readonly Rule[];
  readonly sure: boolean;
}

/** What was decided of one mention, by the actors it was decided of. */
export type LineEffects = ReadonlyMap<number, Effect>;

const NO_LINE: LineEffects = new Map();
const DECIDED: readonly Rule[] = ['decision'];

/**
 * What some decisions make of a corpus: of whom each mention is then. Pure: `known` tells who the engine found, and everything
 * follows from that and from the decisions, in whatever order they stand.
 *
 * Of two decisions on one question the later holds. Actors that are one go by the first of their indices; the others have no
 * mentions then. Actors set apart come behind all that the engine found, in the order they were decided.
 */
export class Judgement {
  readonly #resolved: Resolved;

  constructor(rulings: readonly Ruling[], known: Known) {
    this.#resolved = new Resolved(rulings, known);
  }

  get resolved(): Resolved {
    return this.#resolved;
  }

  /** Whose the mentions of a surface are that the engine ties so; null where they are nobody's. */
  of(surface: string, told: Verdict, line: LineEffects = NO_LINE): Verdict | null {
    if (told.actor !== null)
      return this.#isTouched(told.actor, line)
        ? this.#owned(told.actor, surface, told.rules, told.sure, line)
        : told;
    return told.candidates.some((one) => this.#isTouched(one.actor, line))
      ? this.#amongCandidates(surface, told, line)
      : told;
  }

  #isTouched(actor: number, line: LineEffects): boolean {
    return line.size > 0 || this.#resolved.touched.has(actor);
  }

  #effect(group: number, surface: string, line: LineEffects): Effect | null {
    return line.get(group) ?? this.#resolved.effect(group, surface);
  }

  /** Follows from actor to actor whom the mentions of one were decided to be of. */
  #owned(
    owner: number,
    surface: string,
    rules: readonly Rule[],
    sure: boolean,
    line: LineEffects,
  ): Verdict | null {
    const passed = new Set<number>();
    let told = { rules, sure };
    for (let group = this.#resolved.groupOf(owner); ; ) {
      const effect = passed.has(group) ? null : this.#effect(group, surface, line);
      passed.add(group);
      if (effect === null) {
        const isOff = told.rules.some((rule) => this.#resolved.isOff(group, rule));
        return isOff ? null : { actor: group, candidates: [], ...told };
      }
      switch (effect.verb) {
        case 'not':
          return null;
        case 'unsure':
          return { actor: group, candidates: [], rules: told.rules, sure: false };
        case 'is':
          return { actor: group, candidates: [], rules: DECIDED, sure: true };
        case 'to':
          group = this.#resolved.groupOf(effect.to);
          told = { rules: DECIDED, sure: true };
      }
    }
  }

  #amongCandidates(surface: string, told: Verdict, line: LineEffects): Verdict | null {
    const left = new Map<number, Candidate>();
    let dropped = 0;
    let owner: { readonly actor: number; readonly effect: Effect } | null = null;
    let apart: number | null = null;
    let isUnsure = false;
    for (const { actor, rule } of told.candidates) {
      const group = this.#resolved.groupOf(actor);
      const effect = this.#effect(group, surface, line);
      if (effect?.verb === 'not' || (effect === null && this.#resolved.isOff(group, rule))) dropped++;
      else if (effect?.verb === 'to' && effect.isApart) {
        dropped++;
        apart ??= effect.to;
      } else if (effect?.verb === 'to') {
        const to = this.#resolved.groupOf(effect.to);
        if (!left.has(to)) left.set(to, { actor: to, rule });
      } else if (effect?.verb === 'is') {
        if (owner === null || owner.effect.place < effect.place) owner = { actor: group, effect };
      } else {
        isUnsure ||= effect?.verb === 'unsure';
        if (!left.has(group)) left.set(group, { actor: group, rule });
      }
    }
    if (owner !== null) return this.#owned(owner.actor, surface, DECIDED, true, line);
    const candidates = [...left.values()];
    if (candidates.length === 0)
      return apart === null ? null : this.#owned(apart, surface, DECIDED, true, line);
    // Several who turned out to be one: nobody else is left whose it may be.
    if (candidates.length === 1 && told.candidates.length - dropped > 1)
      return { actor: candidates[0].actor, candidates: [], rules: told.rules, sure: !isUnsure };
    return { actor: null, candidates, rules: told.rules, sure: told.sure };
  }

  /** The kind of a verdict: its owner's, else that of all its candidates. */
  kindOf({ actor, candidates }: Verdict, kindAt: (actor: number) => Kind): Kind | null {
    if (actor !== null) return this.#resolved.kindOf(actor) ?? kindAt(actor);
    const kinds = candidates.map((one) => this.#resolved.kindOf(one.actor) ?? kindAt(one.actor));
    return kinds.every((kind) => kind === kinds[0]) ? kinds[0] : null;
  }
}
