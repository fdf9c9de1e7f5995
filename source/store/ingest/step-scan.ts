import { isSameBytes } from '../packed-rows.ts';
import { unpackCases } from './case-sums.ts';
import type { Met } from './clerk.ts';
import type { Batch } from './clerks.ts';
import { packHits } from './hit-codec.ts';
import type { Spool } from './spool.ts';
import { listSurfaces } from './surface-list.ts';
import { allSurfaces, surfacesOf } from './surface-rows.ts';
import type { Work } from './work.ts';

/** So many articles, and no more, are asked for their words before anything is looked for in them. */
const FEW = 256;

/** What articles vote for (see `votesIn`). */
export type Votes = Pick<Spool, 'get'>;

/**
 * Fourth step: scans the articles that wait for it for the surfaces. Those in which something else is met wait to be linked; gives
 * their votes.
 */
export async function scan(work: Work, progress: (articles: number) => void): Promise<Votes> {
  const { clerks, db, made, pending } = work;
  work.write(() => {
    for (const article of pending.all('gone')) made.hits.remove(article);
  });
  const waiting = pending.all('scan');
  const votes = work.spool();
  if (waiting.length === 0) return votes;
  clerks.lookFor(
    listSurfaces(waiting.length > FEW ? allSurfaces(db) : surfacesOf(db, wordsIn(work, waiting))),
  );
  const take = (batch: Batch<Met>): void => {
    const numbering = work.numbering(batch);
    for (const { article, hits, votes: said } of batch.results) {
      const packed = packHits(hits, numbering.forms);
      const old = made.hits.get(article);
      pending.done('scan', article);
      if (old !== null && isSameBytes(old, packed)) continue;
      made.hits.put(article, packed);
      pending.add('link', [article]);
      votes.put(article, said);
    }
  };
  await work.workIn(clerks.meet(work.tasksOf(waiting)), take, progress);
  return votes;
}

/** The words that stand in some articles. */
function wordsIn({ made, words }: Work, articles: Uint32Array): Set<string> {
  const ids = Array.from(articles).flatMap((article) => [
    ...unpackCases(made.cases.get(article) ?? new Uint8Array()).ids,
  ]);
  return new Set(Array.from(new Set(ids), (id) => words.text(id)));
}
