import { Court, type Support } from '../../actors/bearers.ts';
import type { Hit } from '../../actors/scan.ts';
import { type InForce, meantBy } from './article-linker.ts';
import type { Settled } from './settle/settled.ts';
import type { LinkedArticles } from './step-link.ts';
import { codeOf, UNDECIDED } from './tie-rows.ts';
import { VoteSums } from './vote-sums.ts';
import type { Articles, Work } from './work.ts';

/** What the corpus decides otherwise than before. */
export interface Judged {
  /** Ties that say something else now. */
  readonly decided: readonly number[];
  /** Articles in which somebody else is meant, though their text may be linked as before. */
  readonly redecided: Articles;
}

/** Seventh step: says whose the parts of names are that their articles leave open, by what all articles together say. */
export function judge(
  work: Work,
  settled: Settled,
  { absorbed }: InForce,
  { supports }: LinkedArticles,
): Judged {
  const { names, db, pending, ties } = work;
  const { actors } = settled;
  const sums = new VoteSums(db, 'supports', 'support_sums');
  for (const article of pending.all('gone')) sums.remove(article);
  for (const article of supports.articles()) sums.put(article, supports.get(article)!);
  const judged = new Set<number>([...pending.all('judge'), ...ties.opened]);
  for (const [name] of sums.changed()) judged.add(name);
  sums.save();
  const supported: Pick<Support, 'get'> = {
    get: (key) => {
      const name = names.find(key);
      const counts = name === null ? null : sums.of(name.id);
      if (counts === null || counts.size === 0) return undefined;
      return new Map([...counts].map(([of, count]) => [actors.numberOf(of), count]));
    },
  };
  const court = new Court(supported, absorbed);
  const isWhole = supports.size === work.countLasting();
  const decided: number[] = [];
  const redecided: Articles = new Set();
  for (const name of judged) {
    const surface = settled.surface(name);
    const verdict = surface === null ? null : court.settle({ hit: { surface } as Hit, open: true });
    const meant = verdict === null ? UNDECIDED : meantBy(verdict, actors);
    const turned = ties.openOf(name).filter(({ says }) => codeOf(says) !== codeOf(meant));
    for (const tie of turned) {
      ties.decide(tie, meant);
      decided.push(tie.id);
    }
    // Where all are linked anyhow, nobody has to be looked for.
    if (turned.length === 0 || isWhole) continue;
    for (const article of work.holdersOf(names.at(name))) redecided.add(article);
  }
  return { decided, redecided };
}
