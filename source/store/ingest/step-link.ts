import { Court, type Support } from '../../actors/bearers.ts';
import type { Hit } from '../../actors/scan.ts';
import { ABSORBED, type Linker } from './linker.ts';
import { packMentions } from './mention-codec.ts';
import type { NameRow } from './name-row.ts';
import type { Settled } from './settle/settled.ts';
import { codeOf, type TieRows, UNDECIDED } from './tie-rows.ts';
import { VoteSums } from './vote-sums.ts';
import type { Articles, Work } from './work.ts';

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
export function relink(work: Work, ties: TieRows, settled: Settled, linker: Linker): Relinked {
  const { names, db, pending } = work;
  const removed = pending.all('gone');
  const linked: Articles = new Set(pending.all('link'));
  for (const article of removed) linked.delete(article);
  const all = Number(db.prepare('SELECT count(*) AS count FROM articles').get()?.count) - removed.length;
  /** Where all are linked anyhow, nobody has to be looked for. */
  const addHolders = (name: NameRow, into: Articles): void => {
    if (linked.size < all) work.addHolders(name, into);
  };
  const votes = new VoteSums(db, 'votes');
  const supports = new VoteSums(db, 'supports');
  const acronymsBefore = elected(votes);
  const absorbedBefore = absorbedNow(votes);
  const supportedBefore = new Map([...supports.sums].map(([name, counts]) => [name, new Map(counts)]));
  for (const article of removed) {
    votes.remove(article);
    supports.remove(article);
  }
  for (const article of linked) votes.put(article, linker.votes(article));

  const acronyms = elected(votes);
  const absorbed = absorbedNow(votes);
  for (const name of differing(acronymsBefore, acronyms)) addHolders(names.at(name), linked);
  const turned = new Set(
    [...absorbed, ...absorbedBefore].filter((one) => absorbed.has(one) !== absorbedBefore.has(one)),
  );
  for (const cluster of turned)
    for (const row of names.where('cluster = ?', cluster)) addHolders(row, linked);

  const clusterOf = (one: number): number => settled.numberOf(one);
  const inForce = {
    acronyms: new Map([...acronyms].map(([name, of]) => [names.at(name).key, clusterOf(of)])),
    absorbed: new Set([...absorbed].map(clusterOf)),
  };
  const mentions = new Map<number, Uint8Array>();
  const judged = new Set<number>();
  for (const article of linked) {
    const made = linker.link(article, ties, inForce, (name) => judged.add(name));
    mentions.set(article, packMentions(made.mentions));
    supports.put(article, made.supports);
  }

  for (const name of new Set([...supports.sums.keys(), ...supportedBefore.keys()]))
    if (!isSameCounts(supports.sums.get(name), supportedBefore.get(name))) judged.add(name);
  if (turned.size > 0) for (const name of names.borneBy(turned)) judged.add(name);
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
    const surface = settled.surface(name);
    const verdict = surface === null ? null : court.settle({ hit: { surface } as Hit, open: true });
    const meant = verdict === null ? UNDECIDED : linker.meant(verdict);
    for (const tie of ties.openOf(name)) {
      if (codeOf(tie) === codeOf(meant)) continue;
      ties.decide(tie, meant);
      decided.push(tie.id);
      addHolders(names.at(name), redecided);
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
