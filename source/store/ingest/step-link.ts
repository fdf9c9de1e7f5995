import { Court, type Support } from '../../actors/bearers.ts';
import type { Hit } from '../../actors/scan.ts';
import { ABSORBED, type InForce, type Linker } from './linker.ts';
import { packMentions } from './mention-codec.ts';
import type { NameRow } from './name-row.ts';
import type { Settled } from './settle/settled.ts';
import { codeOf, type TieRows, UNDECIDED } from './tie-rows.ts';
import type { Counts } from './vote-codec.ts';
import { VoteSums } from './vote-sums.ts';
import type { Articles, Work } from './work.ts';

/** Of it nobody says anything. */
const NO_NAME = -1;

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
  const votes = new VoteSums(db, 'votes', 'vote_sums');
  const supports = new VoteSums(db, 'supports', 'support_sums');
  const absorbedBefore = new Set(votes.of(ABSORBED).keys());
  for (const article of removed) {
    votes.remove(article);
    supports.remove(article);
  }
  for (const article of linked) votes.put(article, linker.votes(article));

  const absorbed = new Set(votes.of(ABSORBED).keys());
  for (const [name, before] of votes.changed())
    if (name !== ABSORBED && elected(before) !== elected(votes.of(name))) addHolders(names.at(name), linked);
  const turned = absorbed.symmetricDifference(absorbedBefore);
  for (const cluster of turned)
    for (const row of names.where('cluster = ?', cluster)) addHolders(row, linked);

  const numberOf = (lasting: number): number => settled.numberOf(lasting);
  const saidOf = (sums: VoteSums, key: string): Counts => sums.of(names.find(key)?.id ?? NO_NAME);
  const inForce: InForce = {
    acronyms: {
      get: (key) => {
        const body = elected(saidOf(votes, key));
        return body === null ? undefined : numberOf(body);
      },
    },
    absorbed: new Set([...absorbed].map(numberOf)),
  };
  const mentions = new Map<number, Uint8Array>();
  const judged = new Set<number>(pending.all('judge'));
  for (const article of linked) {
    const made = linker.link(article, ties, inForce, (name) => judged.add(name));
    mentions.set(article, packMentions(made.mentions));
    supports.put(article, made.supports);
  }

  for (const [name] of supports.changed()) judged.add(name);
  if (turned.size > 0) for (const name of names.borneBy(turned)) judged.add(name);
  votes.save();
  supports.save();
  const supported: Pick<Support, 'get'> = {
    get: (key) => {
      const counts = saidOf(supports, key);
      return counts.size === 0 ? undefined : new Map([...counts].map(([of, count]) => [numberOf(of), count]));
    },
  };
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

/** The one body that an acronym stands for, by what is said of it; null where there is none, or are several. */
const elected = (counts: Counts): number | null =>
  counts.size === 1 ? (counts.keys().next().value ?? null) : null;
