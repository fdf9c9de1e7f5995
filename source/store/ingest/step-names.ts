import { isSameBytes } from '../packed-rows.ts';
import type { Named } from './clerk.ts';
import type { AllCases, Batch } from './clerks.ts';
import { packFound, unpackFound } from './found-codec.ts';
import type { Work } from './work.ts';

/**
 * Second step: finds the names in the articles that wait for it, and sums up what speaks for each over the corpus. Then
 * these articles wait for the scan.
 */
export async function findNames(work: Work, progress: (articles: number) => void): Promise<void> {
  const { cases, clerks, names, texts, made, pending, words } = work;
  work.write(() => {
    for (const article of pending.all('gone')) {
      const old = made.found.get(article);
      if (old !== null) names.add(unpackFound(old), -1);
      made.found.remove(article);
    }
    names.save();
  });
  clerks.learn(
    {
      verdict: (word) => cases.verdict(words.find(word)),
      neighbours: (left, right) => texts.areNeighbours(left, right),
    },
    () => allCases(work),
  );
  const take = (batch: Batch<Named>): void => {
    const numbering = work.numbering(batch);
    for (const { article, names: found, listed } of batch.results) {
      const now = {
        names: found.map(({ name, sums }) => ({ name: numbering.names[name], sums })),
        listed: listed.map((name) => numbering.names[name]),
      };
      const packed = packFound(now);
      const old = made.found.get(article);
      pending.done('name', article);
      pending.add('scan', [article]);
      if (old !== null) {
        if (isSameBytes(old, packed)) continue;
        names.add(unpackFound(old), -1);
      }
      names.add(now, 1);
      made.found.put(article, packed);
    }
  };
  await work.workIn(clerks.name(work.tasksOf(pending.all('name'))), take, progress);
}

/** How the corpus writes its words, to be sent. */
function allCases({ db, cases, texts }: Work): AllCases {
  const all = db.prepare('SELECT id, word FROM words').all();
  return {
    words: all.map(({ word }) => String(word)),
    verdicts: Uint8Array.from(all, ({ id }) => cases.verdict(Number(id))),
    neighbours: texts.hyphenedNeighbours(),
  };
}
