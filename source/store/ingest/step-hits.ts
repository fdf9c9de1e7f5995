import { type Surface, trieOf } from '../../actors/surfaces.ts';
import { isSameBytes } from '../packed-rows.ts';
import { blockIndex, flagsOf, packHits, type StoredHit } from './hit-codec.ts';
import type { Settled } from './step-surfaces.ts';
import type { Articles, Change, Text, Work } from './work.ts';

/** Fourth step: scans the articles looked at for the surfaces. Gives those in which something else is met than before. */
export function scan(work: Work, looked: Articles, { surfaces }: Settled, { removed }: Change): Articles {
  const { analyst, made } = work;
  for (const article of removed) made.hits.remove(article);
  const numbers = new Map([...surfaces].map(([name, surface]) => [surface, name]));
  const trie = trieOf(surfaces.values(), analyst.vocabulary);
  const changed: Articles = new Set();
  for (const article of looked) {
    const packed = packHits(hitsIn(work, work.textOf(article), numbers, trie));
    const old = made.hits.get(article);
    if (old !== null && isSameBytes(old, packed)) continue;
    made.hits.put(article, packed);
    changed.add(article);
  }
  return changed;
}

function hitsIn(
  { analyst, forms, codes }: Work,
  text: Text,
  numbers: ReadonlyMap<Surface, number>,
  trie: Parameters<typeof analyst.hits<Surface>>[1],
): StoredHit[] {
  const { hits, words } = analyst.hits(text, trie);
  return hits.map((hit, at) => {
    const start = words.start[hit.from];
    const written = text.text.slice(start, words.end[hit.to - 1]);
    const name = hit.surface === null ? 0 : (numbers.get(hit.surface) ?? 0);
    return {
      start,
      form: forms.id(written, name, codes.code(hit.known)),
      flags: flagsOf(hit, at > 0 && hits[at - 1].to === hit.from),
      block: blockIndex(text.blocks[words.block[hit.from]].kind),
    };
  });
}
