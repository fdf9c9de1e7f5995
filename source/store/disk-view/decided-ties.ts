import type { DatabaseSync } from 'node:sqlite';
import type { Judgement, Verdict } from '../../actors/decisions/judgement.ts';
import { spellingOf } from '../../actors/ledger-rows.ts';
import type { Kind } from '../../actors/types.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import type { Judged } from '../decided/judged-mentions.ts';
import { PackedMentions, type ShortMention } from './packed-mentions.ts';
import { isCountedBlock } from './tie-counts.ts';
import type { Tie, Ties } from './ties.ts';

/** A tie as decided, with its mentions in the whole corpus. */
export interface DecidedTie {
  /** Null where its mentions are nobody's. */
  readonly tie: Tie | null;
  count: number;
  /** Those in blocks that count. */
  counted: number;
}

const NONE: ReadonlyMap<number, DecidedTie> = new Map();

/** An article in which more was decided than of whole spellings: its mentions then. */
export interface DecidedArticle {
  /** Its number in the index. */
  readonly article: number;
  /** `tie`: the one that the index has for it, where it has one. */
  readonly mentions: readonly (Judged & { readonly tie?: number })[];
}

/** The ties of an index of which something was decided: those that are others now, and new ones, numbered behind all of the index. */
export class DecidedTies {
  readonly all = new Map<number, DecidedTie>();
  /** By their numbers in the index. */
  readonly articles = new Map<number, readonly ShortMention[]>();
  /** Actors whose mentions are not those that the index lists. */
  readonly affected = new Set<number>();
  highest: number;
  readonly #judgement: Judgement;
  readonly #ties: Ties;
  readonly #kindAt: (actor: number) => Kind;
  readonly #ofActor = new Map<number, Map<number, DecidedTie>>();
  readonly #new = new Map<string, number>();

  /** `ties`: those of the index, whatever the scope leaves out. `kindAt`: of any actor, those set apart among them. */
  constructor(judgement: Judgement, ties: Ties, kindAt: (actor: number) => Kind) {
    this.#judgement = judgement;
    this.#ties = ties;
    this.#kindAt = kindAt;
    this.highest = ties.highest;
    for (const actor of judgement.resolved.touched)
      for (const { id, count, counted } of ties.of(actor))
        if (!this.all.has(id)) this.#judge(id, count, counted);
  }

  /** The ties that are an actor's, or may be, of those of which something was decided, by their numbers. */
  of(actor: number): ReadonlyMap<number, DecidedTie> {
    return this.#ofActor.get(actor) ?? NONE;
  }

  /** The actors, one itself among them, in whose articles those mentions may stand that are an actor's now. */
  sourcesOf(actor: number): ReadonlySet<number> {
    const found = new Set([actor]);
    for (const id of this.of(actor).keys()) {
      const before = id <= this.#ties.highest ? this.#ties.at(id) : null;
      if (before !== null) for (const one of actorsOf(before)) found.add(one);
    }
    return found;
  }

  /** Takes up what the mentions of some articles are. */
  takeArticles(db: DatabaseSync, articles: Iterable<DecidedArticle>): void {
    const packed = new PackedMentions(db, () => new Map());
    for (const { article, mentions } of articles) {
      packed.each(article, (_start, _length, block, tie) => this.#countIn(tie, block, -1));
      const now = mentions.map((one): ShortMention => {
        const block = BLOCK_KINDS.indexOf(one.block);
        const tie = this.#tieFor(one);
        this.#countIn(tie, block, 1);
        return { start: one.start, length: one.end - one.start, block, tie };
      });
      this.articles.set(article, now);
    }
  }

  #judge(id: number, count: number, counted: number): void {
    const before = this.#ties.at(id);
    if (before === null) return;
    const { actor, candidates, spelling, kind } = before;
    const told: Verdict = { actor, candidates, rules: spelling.rules, sure: spelling.sure };
    const verdict = this.#judgement.of(spelling.surface, told);
    const now = verdict === null ? null : this.#tieOf(spelling.surface, verdict);
    if (now !== null && now.kind === kind && isSameVerdict(told, verdict)) return;
    this.#put(id, { tie: now, count, counted });
    this.#affects(before);
  }

  #put(id: number, decided: DecidedTie): void {
    this.all.set(id, decided);
    if (decided.tie === null) return;
    this.#affects(decided.tie);
    for (const actor of actorsOf(decided.tie)) {
      const own = this.#ofActor.get(actor) ?? new Map();
      this.#ofActor.set(actor, own.set(id, decided));
    }
  }

  #affects(tie: Tie): void {
    for (const actor of actorsOf(tie)) this.affected.add(actor);
  }

  /** One mention more of a tie, or (`by` -1) less. */
  #countIn(id: number, block: number, by: 1 | -1): void {
    let decided = this.all.get(id);
    if (decided === undefined) {
      const tie = this.#ties.at(id);
      if (tie === null) return;
      const { count, counted } = this.#ties.countsAt(id);
      decided = { tie, count, counted };
      this.#put(id, decided);
    }
    decided.count += by;
    if (isCountedBlock[block]) decided.counted += by;
  }

  /** The tie of a mention: that of the index, where all its mentions are judged so, else a new one. */
  #tieFor({ tie, surface, verdict }: DecidedArticle['mentions'][number]): number {
    if (tie !== undefined) {
      const now = this.all.get(tie)?.tie ?? (this.all.has(tie) ? null : this.#ties.at(tie));
      if (now !== null && isSameVerdict(verdictOf(now), verdict)) return tie;
    }
    const key = JSON.stringify([surface, verdict]);
    let id = this.#new.get(key);
    if (id === undefined) {
      id = ++this.highest;
      this.#new.set(key, id);
      this.#put(id, { tie: this.#tieOf(surface, verdict), count: 0, counted: 0 });
    }
    return id;
  }

  #tieOf(surface: string, verdict: Verdict): Tie {
    const { actor, candidates, rules, sure } = verdict;
    const kind = this.#judgement.kindOf(verdict, this.#kindAt);
    return { actor, candidates, kind, spelling: spellingOf(surface, rules, sure) };
  }
}

export const verdictOf = ({ actor, candidates, spelling }: Tie): Verdict => ({
  ...{ actor, candidates, rules: spelling.rules, sure: spelling.sure },
});

const actorsOf = ({ actor, candidates }: Tie): readonly number[] =>
  actor === null ? candidates.map((one) => one.actor) : [actor];

function isSameVerdict(one: Verdict, other: Verdict | null): boolean {
  if (one === other) return true;
  return (
    other !== null &&
    one.actor === other.actor &&
    one.sure === other.sure &&
    one.rules.join() === other.rules.join() &&
    one.candidates.length === other.candidates.length &&
    one.candidates.every(({ actor, rule }, at) => {
      const its = other.candidates[at];
      return actor === its.actor && rule === its.rule;
    })
  );
}
