import { absorb } from '../../actors/absorb.ts';
import { type AcronymVotes, voteAcronyms } from '../../actors/acronyms.ts';
import { type Aliases, type AliasVotes, voteAliases } from '../../actors/aliases.ts';
import { type Support, support } from '../../actors/bearers.ts';
import { linkArticle, type Tie } from '../../actors/link.ts';
import type { Hit } from '../../actors/scan.ts';
import type { ActorNumbers } from './actor-numbers.ts';
import { type FormMeaning, unpackHits } from './hit-codec.ts';
import { lengthInBlock } from './mention-codec.ts';
import { type Meant, NOBODY } from './tie-rows.ts';
import { packVotes, type Vote } from './vote-codec.ts';

/** Under this number stands what an article says of actors and of no name: who is absorbed there. */
export const ABSORBED = 0;

const NOTHING = new Uint8Array();
const NO_CANDIDATES: Meant['candidates'] = [];

/** From this number on, less it, stand the lasting ones of actors of whom an article says whose other name theirs is. */
export const ALIASES = 2 ** 40;

/** A form as the linking asks for it. */
export interface FormOf extends FormMeaning {
  /** The number of the name that it is; 0 where it is only a listed one. */
  readonly name: number;
  /** UTF-16 units. */
  readonly length: number;
}

/** What is in force over the whole corpus while articles are linked, by the numbers of this run. */
export interface InForce {
  /** By the key of an acronym, the body that it stands for. */
  readonly acronyms: Pick<ReadonlyMap<string, number>, 'get'>;
  readonly absorbed: ReadonlySet<number>;
  readonly aliases: Aliases;
}

/** What came of linking an article. */
export interface LinkedArticle {
  /** See `packMentions`. */
  readonly mentions: Uint32Array;
  /** What it says of parts of names, packed. */
  readonly supports: Uint8Array;
}

/** A tie with an owner, as the linking gives it, its number, and the one of the same form that was made before it. */
interface MadeTie extends Pick<Tie, 'cluster' | 'rules' | 'sure'> {
  readonly id: number;
  readonly older: MadeTie | undefined;
}

/** What an article says of acronyms, of other names, and of who is absorbed in it, packed. `nameAt`: the number of the name of a hit. */
export function votesIn(
  hits: readonly Hit[],
  nameAt: (hit: number) => number,
  actors: ActorNumbers,
): Uint8Array {
  const votes: AcronymVotes = new Map();
  voteAcronyms(votes, hits, actors.clusters);
  const absorbed = new Set<number>();
  absorb(absorbed, hits);
  const called: AliasVotes = new Map();
  voteAliases(called, hits, actors.clusters);
  if (votes.size + absorbed.size + called.size === 0) return NOTHING;
  const gone = [...absorbed].map((cluster) => ({
    name: ABSORBED,
    cluster: actors.lastingOf(cluster),
    count: 1,
  }));
  const others = [...called].flatMap(([alias, counts]) =>
    [...counts].map(([whose, count]) => ({
      name: ALIASES + actors.lastingOf(alias),
      cluster: actors.lastingOf(whose),
      count,
    })),
  );
  return packVotes([...counted(votes, hits, nameAt, actors), ...gone, ...others]);
}

/** Counts by the key of a surface and the actor of this run, by lasting numbers. */
function counted(
  counts: ReadonlyMap<string, ReadonlyMap<number, number>>,
  hits: readonly Hit[],
  nameAt: (hit: number) => number,
  actors: ActorNumbers,
): Vote[] {
  const places = new Map(hits.map(({ surface }, at) => [surface?.key, at]));
  return [...counts].flatMap(([key, of]) => {
    const name = nameAt(places.get(key) ?? 0);
    return [...of].map(([cluster, count]) => ({ name, cluster: actors.lastingOf(cluster), count }));
  });
}

/** Links one article after the other, from the hits that are kept of each. */
export class ArticleLinker {
  readonly #actors: ActorNumbers;
  readonly #formAt: (form: number) => FormOf;
  readonly #tieOf: (form: number, meant: Meant | null) => number;
  readonly #forms: (FormOf | undefined)[] = [];
  /** By the number of a form, the last tie that was made of it. */
  readonly #ties: (MadeTie | undefined)[] = [];
  /** The number of its tie that the corpus decides. */
  readonly #open: (number | undefined)[] = [];

  /** `tieOf`: the number of a tie of a form; `meant` is null where the corpus decides. One that names candidates is asked for each time. */
  constructor(
    actors: ActorNumbers,
    formAt: (form: number) => FormOf,
    tieOf: (form: number, meant: Meant | null) => number,
  ) {
    this.#actors = actors;
    this.#formAt = formAt;
    this.#tieOf = tieOf;
  }

  /** See `votesIn`. In: the hits of an article, packed. */
  votes(packed: Uint8Array): Uint8Array {
    const { hits, forms } = this.#unpacked(packed);
    return votesIn(hits, (at) => this.#form(forms[at]).name, this.#actors);
  }

  /** Ties the hits of an article, packed, to actors. */
  link(packed: Uint8Array, { acronyms, absorbed, aliases }: InForce): LinkedArticle {
    const { hits, forms, starts, blocks } = this.#unpacked(packed);
    const ties = linkArticle(hits, this.#actors.clusters, acronyms, absorbed, aliases);
    const mentions = new Uint32Array(3 * ties.length);
    let at = 0;
    ties.forEach((tie, place) => {
      // Ties come in the order of their hits.
      while (hits[at] !== tie.hit) at++;
      const form = forms[at];
      mentions[3 * place] = starts[at];
      mentions[3 * place + 1] = lengthInBlock(this.#form(form).length, blocks[at]);
      mentions[3 * place + 2] = 'open' in tie ? this.#openOf(form) : this.#numberOf(form, tie);
    });
    const supported: Support = new Map();
    support(supported, ties);
    if (supported.size === 0) return { mentions, supports: NOTHING };
    return {
      mentions,
      supports: packVotes(counted(supported, hits, (at) => this.#form(forms[at]).name, this.#actors)),
    };
  }

  #unpacked(packed: Uint8Array): ReturnType<typeof unpackHits> {
    return unpackHits(packed, (form) => this.#form(form));
  }

  #form(form: number): FormOf {
    this.#forms[form] ??= this.#formAt(form);
    return this.#forms[form];
  }

  #openOf(form: number): number {
    this.#open[form] ??= this.#tieOf(form, null);
    return this.#open[form];
  }

  /** The number of a tie. The linking gives most ties with the same list of rules: then nothing has to be spelt out. */
  #numberOf(form: number, tie: Tie): number {
    const { cluster, rules, sure, candidates } = tie;
    if (candidates.length > 0) return this.#tieOf(form, meantBy(tie, this.#actors));
    for (let made = this.#ties[form]; made !== undefined; made = made.older)
      if (made.cluster === cluster && made.rules === rules && made.sure === sure) return made.id;
    const id = this.#tieOf(form, meantBy(tie, this.#actors));
    this.#ties[form] = { cluster, rules, sure, id, older: this.#ties[form] };
    return id;
  }
}

/** What a tie says, by lasting numbers. */
export function meantBy({ cluster, rules, sure, candidates }: Omit<Tie, 'hit'>, actors: ActorNumbers): Meant {
  return {
    cluster: cluster === null ? NOBODY : actors.lastingOf(cluster),
    rules,
    sure,
    candidates:
      candidates.length === 0
        ? NO_CANDIDATES
        : candidates.map((one) => ({ cluster: actors.lastingOf(one.cluster), rule: one.rule })),
  };
}
