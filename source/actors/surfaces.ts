import type { Cluster } from './clusters.ts';
import { isCommon } from './lexicon/common-words.ts';
import { LEADING_SURNAMES } from './lexicon/given-names.ts';
import { ARTICLES, PARTICLES } from './lexicon/particles.ts';
import { coreOf, partRules, skeletonOf } from './names.ts';
import { keyOf, type Pool, type PoolKind } from './pools.ts';
import { WordTrie } from './trie.ts';
import type { Rule } from './types.ts';
import type { Vocabulary } from './words.ts';

/** What the corpus knows of one sequence of words before any one article is asked. */
export interface Surface {
  readonly key: string;
  readonly words: readonly string[];
  /** Its kind where it was found standing by itself; null for a mere piece of a fuller name. */
  readonly kind: PoolKind;
  /** Written in capitals: so it must be in the text (an acronym, not a word). */
  readonly caps: boolean;
  /** The actor whose full name it is, in this or another spelling. */
  readonly cluster: number | null;
  /** Actors whose fuller names hold it, with the rules of the tie. */
  readonly bearers: Map<number, readonly Rule[]>;
}

/**
 * The frozen table of surfaces: every name found, and every piece of a person's name by which an article may
 * call the person again. In: the pools with their kinds and the actors made of them.
 */
export function surfaceTable(
  kinds: ReadonlyMap<Pool, PoolKind>,
  clusters: readonly Cluster[],
  byKey: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): { trie: WordTrie<Surface>; surfaces: Map<string, Surface> } {
  const surfaces = new Map<string, Surface>();
  for (const [pool, kind] of kinds) {
    // A word that only ever opens a sentence is nobody by itself, but may be somebody's surname there.
    if (kind === null && (pool.words.length > 1 || pool.middle > 0 || isCommon(pool.words[0]))) continue;
    surfaces.set(pool.key, {
      key: pool.key,
      words: pool.words,
      kind,
      caps: pool.words.length === 1 && pool.caps * 2 > pool.count,
      cluster: byKey.get(pool.key) ?? null,
      bearers: new Map(),
    });
  }
  const wordsOfPersons = new Map<string, { name: readonly string[]; cluster: number }[]>();
  for (const cluster of clusters) {
    if (cluster.kind !== 'person') continue;
    for (const name of cluster.names) {
      for (const piece of piecesOf(name)) {
        const key = keyOf(piece);
        let surface = surfaces.get(key);
        if (surface === undefined) {
          surface = { key, words: piece, kind: null, caps: false, cluster: null, bearers: new Map() };
          surfaces.set(key, surface);
        }
        if (!surface.bearers.has(cluster.index))
          surface.bearers.set(cluster.index, partRules(piece, name) ?? ['part']);
      }
      for (const word of coreOf(name)) {
        const skeleton = skeletonOf(word);
        const there = wordsOfPersons.get(skeleton);
        if (there === undefined) wordsOfPersons.set(skeleton, [{ name, cluster: cluster.index }]);
        else there.push({ name, cluster: cluster.index });
      }
    }
  }
  // Pieces that are spelt otherwise than in the full name: “Amirabdollahian”, “Bahgeri Kani”.
  for (const surface of surfaces.values()) {
    if (surface.kind === 'organisation') continue;
    const core = coreOf(surface.words);
    const near = new Set(
      [...core.map(skeletonOf), skeletonOf(core.join(''))].flatMap((key) => wordsOfPersons.get(key) ?? []),
    );
    for (const { name, cluster } of near) {
      if (surface.bearers.has(cluster) || surface.cluster === cluster) continue;
      const rules = partRules(surface.words, name);
      if (rules !== null && (surface.kind !== 'place' || core.join('').length >= 6))
        surface.bearers.set(cluster, rules);
    }
    addJoined(surface, clusters);
  }
  const trie = new WordTrie<Surface>();
  for (const surface of surfaces.values()) {
    trie.set(
      surface.words.map((word) => vocabulary.folded(word)),
      surface,
    );
  }
  return { trie, surfaces };
}

/** A one-word piece that joins two words of a fuller name has another skeleton than each of them. */
function addJoined(surface: Surface, clusters: readonly Cluster[]): void {
  const core = coreOf(surface.words);
  if (core.length !== 1 || core[0].length < 8) return;
  for (const cluster of clusters) {
    if (cluster.kind !== 'person' || surface.bearers.has(cluster.index)) continue;
    for (const name of cluster.names) {
      const whole = coreOf(name);
      if (whole.length < 3 || !whole.some((word) => core[0].startsWith(word) && word.length >= 3)) continue;
      const rules = partRules(surface.words, name);
      if (rules !== null) surface.bearers.set(cluster.index, rules);
    }
  }
}

/** The runs of words inside a name that may stand for it: all but the name itself and its bare first word. */
function piecesOf(name: readonly string[]): string[][] {
  const pieces: string[][] = [];
  if (name.length > 7) return pieces;
  for (let from = 0; from < name.length; from++) {
    for (let to = from + 1; to <= name.length; to++) {
      if (to - from === name.length) continue;
      const piece = name.slice(from, to);
      if (PARTICLES.has(piece[piece.length - 1])) continue;
      const plain = piece.filter((word) => !PARTICLES.has(word));
      const isFirst = from === 0 && !LEADING_SURNAMES.has(plain[0]);
      if (plain.length === 1 && (isFirst || (plain[0].length < 3 && from > 0))) continue;
      pieces.push(piece);
      // The article is also written as one with its word: al-Mashat, Almashat.
      if (ARTICLES.has(piece[0]) && piece.length > 1) pieces.push([piece[0] + piece[1], ...piece.slice(2)]);
    }
  }
  return pieces;
}
