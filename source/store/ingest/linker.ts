import { absorb } from '../../actors/absorb.ts';
import { type AcronymVotes, voteAcronyms } from '../../actors/acronyms.ts';
import { type Support, support } from '../../actors/bearers.ts';
import { linkArticle, type Tie } from '../../actors/link.ts';
import { type FormMeaning, type UnpackedHits, unpackHits } from './hit-codec.ts';
import type { StoredMention } from './mention-codec.ts';
import type { Settled } from './settle/settled.ts';
import { type Meant, NOBODY, type TieRows } from './tie-rows.ts';
import type { Vote } from './vote-codec.ts';
import type { Work } from './work.ts';

/** Under this number stands what an article says of actors and of no name: who is absorbed there. */
export const ABSORBED = 0;

const NO_VOTES: readonly Vote[] = [];

/** What is in force over the whole corpus while articles are linked, by the numbers of this run. */
export interface InForce {
  readonly acronyms: Pick<ReadonlyMap<string, number>, 'get'>;
  readonly absorbed: ReadonlySet<number>;
}

/** A tie with an owner, as the linking gives it, and its number. */
interface MadeTie extends Pick<Tie, 'cluster' | 'rules' | 'sure'> {
  readonly id: number;
}

/** Links one article after the other, from the hits that are kept of each. */
export class Linker {
  readonly #work: Work;
  readonly #settled: Settled;
  /** What articles say, as far as it was asked for already. */
  readonly #heard = new Map<number, readonly Vote[]>();
  /** By the number of a form: what it is met as, and the ties that were made of it. */
  readonly #meanings: (FormMeaning | undefined)[] = [];
  readonly #ties: (MadeTie[] | undefined)[] = [];
  /** The number of its tie that the corpus decides. */
  readonly #open: (number | undefined)[] = [];

  constructor(work: Work, settled: Settled) {
    this.#work = work;
    this.#settled = settled;
  }

  /** Notes what an article says, of which the hits are known. */
  hear(article: number): void {
    this.#heard.set(article, this.#votes(article));
  }

  /** What an article says of acronyms, and of who is absorbed in it. */
  votes(article: number): readonly Vote[] {
    return this.#heard.get(article) ?? this.#votes(article);
  }

  #votes(article: number): readonly Vote[] {
    const { hits } = this.#hitsOf(article);
    const votes: AcronymVotes = new Map();
    voteAcronyms(votes, hits, this.#settled.clusters);
    const absorbed = new Set<number>();
    absorb(absorbed, hits);
    if (votes.size + absorbed.size === 0) return NO_VOTES;
    return [
      ...this.#counted(votes),
      ...[...absorbed].map((cluster) => ({
        name: ABSORBED,
        cluster: this.#settled.lastingOf(cluster),
        count: 1,
      })),
    ];
  }

  /** The mentions of an article, and what it says of parts of names. `opened` is told the names that it leaves open. */
  link(
    article: number,
    rows: TieRows,
    { acronyms, absorbed }: InForce,
    opened: (name: number) => void,
  ): { readonly mentions: StoredMention[]; readonly supports: Vote[] } {
    const { forms } = this.#work;
    const { hits, ...kept } = this.#hitsOf(article);
    let at = 0;
    const ties = linkArticle(hits, this.#settled.clusters, acronyms, absorbed);
    const mentions = ties.map((tie): StoredMention => {
      // Ties come in the order of their hits.
      while (hits[at] !== tie.hit) at++;
      const form = kept.forms[at];
      const { surface, name } = forms.at(form);
      const isOpen = 'open' in tie;
      if (isOpen) opened(name);
      const id = isOpen ? this.#openOf(form, rows) : this.#tieOf(form, tie, rows);
      return { start: kept.starts[at], length: surface.length, block: kept.blocks[at], tie: id };
    });
    const supported: Support = new Map();
    support(supported, ties);
    return { mentions, supports: this.#counted(supported) };
  }

  #openOf(form: number, rows: TieRows): number {
    this.#open[form] ??= rows.of(form, null).id;
    return this.#open[form];
  }

  /** The number of a tie. The linking gives most ties with the same list of rules: then nothing has to be spelt out. */
  #tieOf(form: number, tie: Tie, rows: TieRows): number {
    const { cluster, rules, sure, candidates } = tie;
    if (candidates.length > 0) return rows.of(form, this.meant(tie)).id;
    this.#ties[form] ??= [];
    const made = this.#ties[form];
    for (const one of made)
      if (one.cluster === cluster && one.rules === rules && one.sure === sure) return one.id;
    const { id } = rows.of(form, this.meant(tie));
    made.push({ cluster, rules, sure, id });
    return id;
  }

  /** What a tie says, by lasting numbers. */
  meant({ cluster, rules, sure, candidates }: Omit<Tie, 'hit'>): Meant {
    return {
      cluster: cluster === null ? NOBODY : this.#settled.lastingOf(cluster),
      rules,
      sure,
      candidates: candidates.map((one) => ({
        cluster: this.#settled.lastingOf(one.cluster),
        rule: one.rule,
      })),
    };
  }

  /** Counts by the key of a name and the actor of this run, by lasting numbers. */
  #counted(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): Vote[] {
    const { names } = this.#work;
    return [...counts].flatMap(([key, of]) =>
      [...of].map(([cluster, count]) => ({
        name: names.of(key).id,
        cluster: this.#settled.lastingOf(cluster),
        count,
      })),
    );
  }

  #hitsOf(article: number): UnpackedHits {
    const { made, forms, codes } = this.#work;
    return unpackHits(made.hits.get(article) ?? new Uint8Array(), (id) => {
      let meaning = this.#meanings[id];
      if (meaning === undefined) {
        const { name, known } = forms.at(id);
        meaning = { known: codes.names(known), surface: this.#settled.surface(name) };
        this.#meanings[id] = meaning;
      }
      return meaning;
    });
  }
}
