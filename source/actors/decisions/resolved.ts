import { listIn } from '../../text/list-in.ts';
import { DisjointSets } from '../disjoint-sets.ts';
import type { Kind, Rule } from '../types.ts';
import { answerOf, questionsOf, spaced } from './questions.ts';
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
export type Effect = { readonly ruling: SpellingRuling | ApartRuling; readonly place: number } & (
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

interface Answer {
  readonly ruling: Ruling;
  readonly answer: string;
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
  /** By question, the last one last. */
  readonly #answers = new Map<string, Answer[]>();

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

  /** The actor that a decision speaks of, as it goes by now; null where it is not there. */
  actorOf({ actor }: Pick<Ruling, 'actor'>): number | null {
    const found = this.#refs.at(actor);
    return found === null ? null : this.groupOf(found);
  }

  /** The decisions that hold on a question that another decision answers too. */
  onQuestionsOf(ruling: Ruling): readonly Ruling[] {
    if (!this.#refs.areThere(ruling)) return [];
    const found = questionsOf(ruling, (ref) => this.#asked(ruling, ref)).flatMap(
      (question) => this.#answers.get(question) ?? [],
    );
    return [...new Set(found.map((one) => one.ruling))];
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

  /** Whom a decision asks about: whether two are one is asked of both as they were found, all else of whom they go by. */
  #asked({ decided }: Ruling, ref: ActorRef): number {
    const found = this.#at(ref);
    return decided === 'same' || decided === 'differ' ? found : this.groupOf(found);
  }

  /** Only once all are united that are the same is it known what else was decided of whom. */
  #unite(rulings: readonly Ruling[]): void {
    let pairs: (readonly [number, number])[] = [];
    for (const ruling of rulings) {
      if (ruling.decided !== 'same' && ruling.decided !== 'differ') continue;
      const [question] = questionsOf(ruling, (ref) => this.#at(ref));
      this.#answer(question, ruling, ruling.decided);
      const [one, other] = [this.#at(ruling.actor), this.#at(ruling.other)];
      if (ruling.decided === 'same') pairs.push([one, other]);
      // Whoever is not one with it leaves all with whom it was, over however many others.
      else if (areLinked(pairs, one, other)) pairs = pairs.filter((pair) => !pair.includes(other));
    }
    for (const [one, other] of pairs) this.#sets.unite(one, other);
    for (const actor of [...new Set(pairs.flat())].sort((a, b) => a - b)) {
      const group = this.#sets.of(actor);
      this.#members.set(group, [...(this.#members.get(group) ?? []), actor]);
    }
  }

  #take(ruling: Ruling, place: number): void {
    if (ruling.decided === 'same' || ruling.decided === 'differ') return;
    const groupAt = (ref: ActorRef): number => this.groupOf(this.#at(ref));
    const answer = answerOf(ruling, groupAt);
    for (const question of questionsOf(ruling, groupAt)) this.#answer(question, ruling, answer);
    const group = this.groupOf(this.#at(ruling.actor));
    switch (ruling.decided) {
      case 'named':
        this.#names.set(group, ruling.name);
        return;
      case 'kind':
        this.#kinds.set(group, ruling.kind);
        return;
      case 'rule': {
        const off = this.#off.get(group) ?? new Set();
        if (ruling.counts) off.delete(ruling.rule);
        else off.add(ruling.rule);
        this.#off.set(group, off);
        return;
      }
      case 'apart': {
        const to = this.#at({ ...ruling.actor, made: ruling.id });
        this.#rule(group, { verb: 'to', to, isApart: true, ruling, place });
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
    const { decided, surface } = ruling;
    const of = decided === 'is' ? ruling.of : undefined;
    this.#rule(group, { verb: decided === 'added' ? 'is' : decided, ruling, place });
    if (decided === 'added') this.added.push({ surface, group });
    const from = of === undefined ? group : this.groupOf(this.#at(of));
    if (from !== group) this.#rule(from, { verb: 'to', to: group, isApart: false, ruling, place });
  }

  #rule(group: number, effect: Effect): void {
    const { line, surface } = effect.ruling;
    if (line === undefined) this.#effects.set(`${group} ${spaced(surface)}`, effect);
    else this.lines.push({ line, group, effect });
  }

  /** Rulings come by time, so the last answer holds. */
  #answer(question: string, ruling: Ruling, answer: string): void {
    const before = listIn(this.#answers, question);
    const last = before.at(-1);
    if (last !== undefined && last.answer !== answer && !ruling.over?.includes(last.ruling.id))
      this.disagreements.push({ earlier: last.ruling, later: ruling });
    before.push({ ruling, answer });
  }
}

/** Whether two actors are one by some pairs that are. */
function areLinked(pairs: readonly (readonly [number, number])[], one: number, other: number): boolean {
  const sets = new DisjointSets();
  for (const [a, b] of pairs) sets.unite(a, b);
  return sets.of(one) === sets.of(other);
}
