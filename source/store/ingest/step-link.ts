import { absorb } from '../../actors/absorb.ts';
import { type AcronymVotes, voteAcronyms } from '../../actors/acronyms.ts';
import { Court, type Support, support } from '../../actors/bearers.ts';
import { linkArticle, type Tie } from '../../actors/link.ts';
import type { Hit } from '../../actors/scan.ts';
import { type FormMeaning, hitsFrom, type StoredHit, unpackHits } from './hit-codec.ts';
import { packMentions, type StoredMention } from './mention-codec.ts';
import type { Settled } from './step-settle.ts';
import { codeOf, type Meant, NOBODY, type TieRows, UNDECIDED } from './tie-rows.ts';
import { type Vote, VoteSums } from './vote-sums.ts';
import type { Articles, Work } from './work.ts';

/** Under this number stands what an article says of actors and of no name: who is absorbed there. */
const ABSORBED = 0;

/** What the linking changed. */
export interface Relinked {
  /** The mentions of the articles that were linked again, packed. */
  readonly mentions: ReadonlyMap<number, Uint8Array>;
  /** Ties that say something else now. */
  readonly decided: readonly number[];
  /** Articles in which somebody else is meant, though the text is linked as before. */
  readonly redecided: Articles;
}

/** Fifth step: ties the hits of the articles that wait for it to actors. */
export function relink(work: Work, ties: TieRows, settled: Settled): Relinked {
  const { names, db, pending } = work;
  const { lasting } = settled;
  const removed = pending.all('gone');
  const linked: Articles = new Set(pending.all('link'));
  for (const article of removed) linked.delete(article);
  const votes = new VoteSums(db, 'votes');
  const supports = new VoteSums(db, 'supports');
  const acronymsBefore = elected(votes);
  const absorbedBefore = absorbedNow(votes);
  const supportedBefore = new Map([...supports.sums].map(([name, counts]) => [name, new Map(counts)]));
  for (const article of removed) {
    votes.remove(article);
    supports.remove(article);
  }
  const room = new Room(work, settled);
  for (const article of linked) votes.put(article, room.votes(article));

  const acronyms = elected(votes);
  const absorbed = absorbedNow(votes);
  for (const name of differing(acronymsBefore, acronyms)) work.addHolders(names.at(name), linked);
  const turned = new Set(
    [...absorbed, ...absorbedBefore].filter((one) => absorbed.has(one) !== absorbedBefore.has(one)),
  );
  for (const row of names.rows.values())
    if (row.cluster !== null && turned.has(row.cluster)) work.addHolders(row, linked);

  const clusterOf = (one: number): number => lasting.cluster(one)?.index ?? NOBODY;
  const inForce = {
    acronyms: new Map([...acronyms].map(([name, of]) => [names.at(name).key, clusterOf(of)])),
    absorbed: new Set([...absorbed].map(clusterOf)),
  };
  const mentions = new Map<number, Uint8Array>();
  const judged = new Set<number>();
  for (const article of linked) {
    const made = room.link(article, ties, inForce, (name) => judged.add(name));
    mentions.set(article, packMentions(made.mentions));
    supports.put(article, made.supports);
  }

  for (const name of new Set([...supports.sums.keys(), ...supportedBefore.keys()]))
    if (!isSameCounts(supports.sums.get(name), supportedBefore.get(name))) judged.add(name);
  if (turned.size > 0)
    for (const [name, surface] of settled.surfaces)
      for (const bearer of surface.bearers.keys()) if (turned.has(lasting.of(bearer))) judged.add(name);
  const supported: Support = new Map(
    [...supports.sums].map(([name, counts]) => [
      names.at(name).key,
      new Map([...counts].map(([of, count]) => [clusterOf(of), count])),
    ]),
  );
  const court = new Court(supported, inForce.absorbed);
  const decided: number[] = [];
  const redecided: Articles = new Set();
  for (const name of judged) {
    const surface = settled.surfaces.get(name);
    const verdict = surface === undefined ? null : court.settle({ hit: { surface } as Hit, open: true });
    const meant = verdict === null ? UNDECIDED : room.meant(verdict);
    for (const tie of ties.openOf(name)) {
      if (codeOf(tie) === codeOf(meant)) continue;
      ties.decide(tie, meant);
      decided.push(tie.id);
      work.addHolders(names.at(name), redecided);
    }
  }
  return { mentions, decided, redecided };
}

/** For each acronym, by the number of its name, the one body that it stands for. */
function elected({ sums }: VoteSums): Map<number, number> {
  const found = new Map<number, number>();
  for (const [name, counts] of sums)
    if (name !== ABSORBED && counts.size === 1) for (const cluster of counts.keys()) found.set(name, cluster);
  return found;
}

const absorbedNow = ({ sums }: VoteSums): Set<number> => new Set(sums.get(ABSORBED)?.keys());

function* differing(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Generator<number> {
  for (const [key, value] of one) if (other.get(key) !== value) yield key;
  for (const key of other.keys()) if (!one.has(key)) yield key;
}

const isSameCounts = (
  one: ReadonlyMap<number, number> | undefined,
  other: ReadonlyMap<number, number> | undefined,
): boolean =>
  one?.size === other?.size && [...(one ?? [])].every(([key, count]) => other?.get(key) === count);

/** What is in force over the whole corpus while articles are linked, by the numbers of this run. */
interface InForce {
  readonly acronyms: ReadonlyMap<string, number>;
  readonly absorbed: ReadonlySet<number>;
}

/** A tie with an owner, as the linking gives it, and its number. */
interface MadeTie extends Pick<Tie, 'cluster' | 'rules' | 'sure'> {
  readonly id: number;
}

/** Links one article after the other, from the hits that are kept of each. */
class Room {
  readonly #work: Work;
  readonly #settled: Settled;
  /** By the number of a form: what it is met as, and the ties that were made of it. */
  readonly #meanings: (FormMeaning | undefined)[] = [];
  readonly #ties: (MadeTie[] | undefined)[] = [];

  constructor(work: Work, settled: Settled) {
    this.#work = work;
    this.#settled = settled;
  }

  /** What an article says of acronyms, and of who is absorbed in it. */
  votes(article: number): Vote[] {
    const { hits } = this.#hitsOf(article);
    const votes: AcronymVotes = new Map();
    voteAcronyms(votes, hits, this.#settled.cast.clusters);
    const absorbed = new Set<number>();
    absorb(absorbed, hits);
    return [
      ...this.#counted(votes),
      ...[...absorbed].map((cluster) => ({
        name: ABSORBED,
        cluster: this.#settled.lasting.of(cluster),
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
    const { hits, stored } = this.#hitsOf(article);
    const places = new Map(hits.map((hit, at) => [hit, at]));
    const ties = linkArticle(hits, this.#settled.cast.clusters, acronyms, absorbed);
    const mentions = ties.map((tie): StoredMention => {
      const { start, form, block } = stored[places.get(tie.hit) ?? 0];
      const { surface, name } = forms.at(form);
      const isOpen = 'open' in tie;
      if (isOpen) opened(name);
      const id = isOpen ? rows.of(form, null).id : this.#tieOf(form, tie, rows);
      return { start, length: surface.length, block, tie: id };
    });
    const supported: Support = new Map();
    support(supported, ties);
    return { mentions, supports: this.#counted(supported) };
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
    const { lasting } = this.#settled;
    return {
      cluster: cluster === null ? NOBODY : lasting.of(cluster),
      rules,
      sure,
      candidates: candidates.map((one) => ({ cluster: lasting.of(one.cluster), rule: one.rule })),
    };
  }

  /** Counts by the key of a name and the actor of this run, by lasting numbers. */
  #counted(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): Vote[] {
    const { names } = this.#work;
    return [...counts].flatMap(([key, of]) =>
      [...of].map(([cluster, count]) => ({
        name: names.of(key).id,
        cluster: this.#settled.lasting.of(cluster),
        count,
      })),
    );
  }

  #hitsOf(article: number): { readonly hits: Hit[]; readonly stored: StoredHit[] } {
    const { made, forms, codes } = this.#work;
    const stored = unpackHits(made.hits.get(article) ?? new Uint8Array());
    const hits = hitsFrom(stored, (id) => {
      let meaning = this.#meanings[id];
      if (meaning === undefined) {
        const { name, known } = forms.at(id);
        meaning = { known: codes.names(known), surface: this.#settled.surfaces.get(name) ?? null };
        this.#meanings[id] = meaning;
      }
      return meaning;
    });
    return { hits, stored };
  }
}
