import { isSameBytes } from '../packed-rows.ts';
import { packFound, sumsOf, unpackFound } from './name-sums.ts';
import type { Articles, Change, Work } from './work.ts';

/** Second step: finds the names in the articles looked at, and sums up what speaks for each over the corpus. */
export function findNames(work: Work, looked: Articles, { removed }: Change): void {
  const { analyst, cases, names, texts, made, words } = work;
  for (const article of removed) {
    names.add(unpackFound(made.found.get(article) ?? new Uint8Array()), -1);
    made.found.remove(article);
  }
  analyst.learn({
    verdict: (word) => cases.verdict(words.find(word)),
    neighbours: (left, right) => texts.areNeighbours(left, right),
  });
  for (const article of looked) {
    const { pools, listed } = analyst.names(work.textOf(article));
    const found = {
      names: pools.map((pool) => ({ name: names.of(pool.key).id, sums: sumsOf(pool) })),
      listed: listed.map((key) => names.of(key).id),
    };
    const packed = packFound(found);
    const old = made.found.get(article);
    if (old !== null) {
      if (isSameBytes(old, packed)) continue;
      names.add(unpackFound(old), -1);
    }
    names.add(found, 1);
    made.found.put(article, packed);
  }
}
