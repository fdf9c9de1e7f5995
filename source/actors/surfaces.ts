import type { Clustered } from './clusters.ts';
import type { PoolKind } from './kinds.ts';
import { isCommon } from './lexicon/common-words.ts';
import { LEADING } from './lexicon/particles.ts';
import { NameWords } from './name-words.ts';
import { coreOf, partRules } from './names.ts';
import { isOrdinal } from './numbering.ts';
import { piecesOf } from './pieces.ts';
import { keyOf, type Pool } from './pools.ts';
import { WordTrie } from './trie.ts';
import { RULES, type Rule } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A shorter word that looks like a place is not taken for another spelling of somebody's name. */
const LEAST_PLACE = 6;

/** What the corpus knows of one sequence of words before any one article is asked. */
export interface Surface {
  readonly key: string;
  readonly words: readonly string[];
  /** Its kind where it was found standing by itself; null for a mere piece of a fuller name. */
  readonly kind: PoolKind;
  /** Written in capitals: so it must be in the text (an acronym, not a word). */
  readonly caps: boolean;
  /** It goes over a gap that joins no other names: a possessive, a comma, quotation marks. */
  readonly loose: boolean;
  /** The actor whose full name it is, in this or another spelling. */
  readonly cluster: number | null;
  /** Actors whose fuller names hold it, with the rules of the tie. */
  readonly bearers: Map<number, readonly Rule[]>;
  /** Whether it is a full name with an initial that several have: its bearers. */
  readonly shared: boolean;
  /** Whether it was found standing by itself, and is not only a piece of a fuller name. */
  readonly found: boolean;
}

const NOBODY: Surface['bearers'] = new Map();

/** A surface that is being made: most have no bearers, and share their having none. */
interface Made extends Surface {
  bearers: Map<number, readonly Rule[]>;
}

/**
 * The frozen table of surfaces: every name found, and every piece of a person's name by which an article may
 * call the person again. In: the pools with their kinds and the actors made of them. Yields now and then.
 */
export function* surfaceTable(
  kinds: ReadonlyMap<Pool, PoolKind>,
  { alike, clusters, byKey, shared }: Omit<Clustered, 'kin'>,
): Generator<void, Surface[], void> {
  const surfaces = new Map<string, Made>();
  for (const [pool, kind] of kinds) {
    if (!isSurface(pool, kind)) continue;
    const bearers = shared.get(pool.key);
    surfaces.set(pool.key, {
      key: pool.key,
      words: pool.words,
      kind,
      ...seenAs(pool),
      cluster: byKey.get(pool.key) ?? null,
      bearers: bearers === undefined ? NOBODY : new Map(bearers.map((cluster) => [cluster, PART])),
      shared: bearers !== undefined,
      found: true,
    });
  }
  const found = [...surfaces.values()];
  const persons = new NameWords(alike);
  for (const cluster of clusters) {
    if (cluster.kind !== 'person') continue;
    for (const name of cluster.names) {
      persons.add(name, cluster.index);
      for (const piece of piecesOf(name)) {
        const surface = surfaces.get(keyOf(piece)) ?? pieceOf(piece);
        const before = surface.bearers.get(cluster.index);
        if (before !== undefined && surface.shared) continue;
        const rules = partRules(piece, name, alike.rule) ?? PART;
        if (before === undefined || isCloser(rules, before)) bear(surface, cluster.index, rules);
      }
    }
    yield;
  }
  // Pieces that are spelt otherwise than in the full name: “Amirabdollahian”, “Bahgeri Kani”.
  for (const surface of found) {
    if (surface.kind === 'organisation' || surface.shared) continue;
    const core = coreOf(surface.words);
    if (surface.kind === 'place' && core.join('').length < LEAST_PLACE) continue;
    const near = new Map<number, readonly Rule[]>();
    persons.near(core, ({ name, cluster }) => {
      if (surface.bearers.has(cluster) || surface.cluster === cluster) return;
      const rules = partRules(surface.words, name, alike.rule);
      if (rules === null || isLikeFirst(core, name, rules)) return;
      const before = near.get(cluster);
      if (before === undefined || isCloser(rules, before)) near.set(cluster, rules);
    });
    for (const [cluster, rules] of [...near].sort(([a], [b]) => a - b)) bear(surface, cluster, rules);
    yield;
  }
  return [...surfaces.values()];

  function pieceOf(words: readonly string[]): Made {
    const key = keyOf(words);
    const none = { kind: null, caps: false, loose: false, cluster: null, bearers: NOBODY, shared: false };
    const surface = { key, words, ...none, found: false };
    surfaces.set(key, surface);
    return surface;
  }

  /** Whether a single word is only like somebody's first name: Assad is not Asaad Haddad. */
  function isLikeFirst(core: readonly string[], name: readonly string[], rules: readonly Rule[]): boolean {
    if (core.length > 1 || !(rules.includes('sound') || rules.includes('typo'))) return false;
    return !coreOf(name)
      .slice(1)
      .some((word) => alike.rule(core[0], word) !== null);
  }
}

/**
 * Whether a name found may be met by itself. A word that only ever opens a sentence is nobody by itself, but may be
 * somebody's surname there.
 */
export const isSurface = (pool: Pool, kind: PoolKind): boolean =>
  kind !== null || (pool.words.length === 1 && pool.middle === 0 && !isCommon(pool.words[0]));

/** How a name that was found must be written to be met (see `Surface`). */
export const seenAs = (pool: Pool): Pick<Surface, 'caps' | 'loose'> => ({
  caps: pool.words.length === 1 && pool.caps * 2 > pool.count,
  loose: pool.loose,
});

/** The surfaces as they are met in running text. */
export function trieOf<S extends Pick<Surface, 'words'>>(
  surfaces: Iterable<S>,
  vocabulary: Vocabulary,
): WordTrie<S> {
  const trie = new WordTrie<S>();
  for (const surface of surfaces) addTo(trie, surface.words, surface, vocabulary);
  return trie;
}

/** Whether fewer or stronger rules tie a piece to one name of an actor than to another. */
const isCloser = (rules: readonly Rule[], before: readonly Rule[]): boolean =>
  rules.length < before.length || (rules.length === before.length && strength(rules) < strength(before));

/** The place of the weakest of some rules in the order of rules. */
const strength = (rules: readonly Rule[]): number => Math.max(...rules.map((rule) => RULES.indexOf(rule)));

function bear(surface: Made, cluster: number, rules: readonly Rule[]): void {
  if (surface.bearers === NOBODY) surface.bearers = new Map();
  surface.bearers.set(cluster, one(rules));
}

/** One list for all that have the same rules. */
function one(rules: readonly Rule[]): readonly Rule[] {
  const key = rules.join(' ');
  const kept = LISTS.get(key) ?? rules;
  if (kept === rules) LISTS.set(key, rules);
  return kept;
}

const LISTS = new Map<string, readonly Rule[]>();
const PART = one(['part']);

/** Lets a surface be found by its words; in small letters only where it begins with a particle that begins names, or an ordinal. */
export function addTo<S>(
  trie: WordTrie<S>,
  words: readonly string[],
  surface: S,
  vocabulary: Vocabulary,
): void {
  const [first] = words;
  const ids = words.map((word) => vocabulary.folded(word));
  trie.set(ids, 0, ids.length, surface, LEADING.has(first) || isOrdinal(first));
}
