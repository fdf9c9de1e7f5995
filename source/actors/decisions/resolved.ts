import { DisjointSets } from '../disjoint-sets.ts';
import type { Kind, Rule } from '../types.ts';
import { Refs, refsIn } from './refs.ts';
import type { ActorRef, ApartRuling, Line, Ruling, SpellingRuling } from './ruling.ts';
import { byTime } from './standing.ts';

/** Who is there to be decided of. */
export interface Known {
  /** How many actors there are; they go by their indices. */
  readonly length: number;
  /** The actor of a kind that has a name, else a sure spelling; null where there is none. */
  find(surface: string, kind: Kind): number | null;
}

/**
 * What becomes of the mentions of a surface that are an actor's, or may be: they are its, are not, may be, or are those of the
 * actor `to`. `place`: the later a decision, the higher.
 */
export type Effect = { readonly ruling: Ruling; readonly place: number } & (
  | { readonly verb: 'is' | 'not' | 'unsure' }
  | { readonly verb: 'to'; readonly to: number; readonly isApart: boolean }
);

/** An actor that was set apart. */
export interface Made {
  readonly index: number;
  readonly name: string;
  readonly kind: Kind;
  readonly ruling: ApartRuling;
}

/** What was decided of one mention of an actor. */
export interface LineRuled {
  readonly line: Line;
  readonly group: number;
  readonly effect: Effect;
}

/** A surface that is looked for in the text, for an actor. */
export interface Added {
  readonly surface: string;
  readonly group: number;
}

/** Two decisions on one question with different answers; the later holds. */
export interface Disagreement {
  readonly earlier: Ruling;
  readonly later: Ruling;
}

/** Decisions by the actors of one corpus that they speak of. */
export class Resolved {
  /** Those that speak of somebody who is not there. */
  readonly waiting: readonly Ruling[];
  readonly made: readonly Made[];
  /** The actors found by the engine whose mentions may be others' than the engine says, or of another kind. */
  readonly touched: ReadonlySet<number>;
  /** The first of each group of actors of which anything was decided, their names alone included. */
  readonly groups: ReadonlySet<number>;
  readonly disagreements: Disagreement[] = [];
  readonly lines: LineRuled[] = [];
  readonly added: Added[] = [];
  readonly #refs: Refs;
  readonly #sets = new DisjointSets();
  readonly #members = new Map<number, number[]>();
  readonly #effects = new Map<string, Effect>();
  readonly #off = new Map<number, Set<Rule>>();
  readonly #names = new Map<number, string>();
  readonly #kinds = new Map<number, Kind>();
  readonly #answers = new Map<string, { readonly ruling: Ruling; readonly answer: string }>();

  constructor(rulings: readonly Ruling[], known: Known) {
    const inOrder = [...rulings].sort(byTime);
    this.#refs = new Refs(inOrder, known);
    this.made = this.#refs.made;
    const [here, waiting] = [[] as Ruling[], [] as Ruling[]];
    for (const ruling of inOrder) (this.#refs.areThere(ruling) ? here : waiting).push(ruling);
    this.waiting = waiting;
    this.#unite(here);
    here.forEach((ruling, place) => {
      this.#take(ruling, place);
    });
    const groups = new Set<number>();
    for (const ruling of here) for (const ref of refsIn(ruling)) groups.add(this.groupOf(this.#at(ref)));
    for (const { index } of this.made) groups.add(this.groupOf(index));
    this.groups = groups;
    const touched = [...groups].flatMap((group) => this.membersOf(group)).filter((one) => one < known.length);
    this.touched = new Set(touched);
  }

  /** The actor by which one goes that is the same as others. */
  groupOf = (actor: number): number => (this.#members.size === 0 ? actor : this.#sets.of(actor));

  /** All who are the same as an actor that others go by, itself among them. */
  membersOf(group: number): readonly number[] {
    return this.#members.get(group) ?? [group];
  }

  effect(group: number, surface: string): Effect | null {
    return this.#effects.size === 0 ? null : (this.#effects.get(`${group} ${spaced(surface)}`) ?? null);
  }

  /** Whether what a rule ties to an actor is not taken for it. */
  isOff(group: number, rule: Rule): boolean {
    return this.#off.get(group)?.has(rule) ?? false;
  }

  /** The rules of which that is so. */
  offOf(group: number): readonly Rule[] {
    return [...(this.#off.get(group) ?? [])];
  }

  /** What it was decided to be called; null where nothing was. */
  nameOf(group: number): string | null {
    return this.#names.get(group) ?? null;
  }

  kindOf(group: number): Kind | null {
    return this.#kinds.get(group) ?? null;
  }

  #at(ref: ActorRef): number {
    const found = this.#refs.at(ref);
    if (found === null) throw new Error(`nobody is called ${ref.surface}`);
    return found;
  }

  /** Only once all are united that are the same is it known what else was decided of whom. */
  #unite(rulings: readonly Ruling[]): void {
    const pairs = new Map<string, readonly [number, number]>();
    for (const ruling of rulings) {
      if (ruling.decided !== 'same' && ruling.decided !== 'differ') continue;
      const [one, other] = [this.#at(ruling.actor), this.#at(ruling.other)].sort((a, b) => a - b);
      const question = `pair ${one} ${other}`;
      this.#answer(question, ruling, ruling.decided);
      if (ruling.decided === 'same' && one !== other) pairs.set(question, [one, other]);
      else pairs.delete(question);
    }
    const actors = new Set([...pairs.values()].flat());
    for (const [one, other] of pairs.values()) this.#sets.unite(one, other);
    for (const actor of [...actors].sort((a, b) => a - b)) {
      const group = this.#sets.of(actor);
      this.#members.set(group, [...(this.#members.get(group) ?? []), actor]);
    }
  }

  #take(ruling: Ruling, place: number): void {
    if (ruling.decided === 'same' || ruling.decided === 'differ') return;
    const group = this.groupOf(this.#at(ruling.actor));
    switch (ruling.decided) {
      case 'named':
        this.#answer(`name ${group}`, ruling, ruling.name);
        this.#names.set(group, ruling.name);
        return;
      case 'kind':
        this.#answer(`kind ${group}`, ruling, ruling.kind);
        this.#kinds.set(group, ruling.kind);
        return;
      case 'rule': {
        this.#answer(`rule ${group} ${ruling.rule}`, ruling, String(ruling.counts));
        const off = this.#off.get(group) ?? new Set();
        if (ruling.counts) off.delete(ruling.rule);
        else off.add(ruling.rule);
        this.#off.set(group, off);
        return;
      }
      case 'apart': {
        const to = this.#at({ ...ruling.actor, made: ruling.id });
        const effect = { verb: 'to', to, isApart: true, ruling, place } as const;
        for (const surface of ruling.surfaces) this.#rule(group, surface, ruling.line, effect, 'apart');
        return;
      }
      case 'is':
      case 'not':
      case 'unsure':
      case 'added':
        this.#takeSpelling(ruling, group, place);
    }
  }

  #takeSpelling(ruling: SpellingRuling, group: number, place: number): void {
    const { decided, surface, line, of } = ruling;
    const verb = decided === 'added' ? 'is' : decided;
    this.#rule(group, surface, line, { verb, ruling, place }, verb);
    if (decided === 'added') this.added.push({ surface, group });
    if (of === undefined) return;
    const from = this.groupOf(this.#at(of));
    if (from !== group)
      this.#rule(from, surface, line, { verb: 'to', to: group, isApart: false, ruling, place }, `${group}`);
  }

  #rule(group: number, surface: string, line: Line | undefined, effect: Effect, answer: string): void {
    if (line !== undefined) {
      const { article, before, quote, after, nth } = line;
      this.#answer(`line ${group} ${[article, before, quote, after, nth].join('\n')}`, effect.ruling, answer);
      this.lines.push({ line, group, effect });
      return;
    }
    const question = `${group} ${spaced(surface)}`;
    this.#answer(`spelling ${question}`, effect.ruling, answer);
    this.#effects.set(question, effect);
  }

  /** Rulings come by time, so the last answer holds. */
  #answer(question: string, ruling: Ruling, answer: string): void {
    const before = this.#answers.get(question);
    if (before !== undefined && before.answer !== answer)
      this.disagreements.push({ earlier: before.ruling, later: ruling });
    this.#answers.set(question, { ruling, answer });
  }
}

/** A name broken at the end of a line is spelt as it is on one. */
const spaced = (surface: string): string => surface.trim().replace(/\s+/gu, ' ');
