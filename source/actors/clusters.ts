import { listIn } from '../text/list-in.ts';
import { AlikeWords } from './alike-words.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { isBaltic, nameRules, withoutBalticEnding } from './full-names.ts';
import type { PoolKind } from './kinds.ts';
import type { KnownNames } from './known.ts';
import { hasSameVowels, KnownPlaces } from './known-places.ts';
import { NICKNAMES } from './lexicon/nicknames.ts';
import { MetNames, type Numbered } from './met-names.ts';
import { coreOf, skeletonOf } from './names.ts';
import { organisationRules, plainOrganisation } from './organisation-names.ts';
import { plainName } from './plain-names.ts';
import { keyOf, type Pool } from './pools.ts';
import type { ActorsTable } from './table.ts';
import type { Kind, Rule } from './types.ts';

/** One actor in the making: the full names that are its own, in one form or another. */
export interface Cluster {
  readonly index: number;
  readonly kind: Kind;
  /** Index into the actors file, or null for an actor found in the text alone. */
  readonly table: number | null;
  /** Each full name as folded words. */
  readonly names: (readonly string[])[];
}

/** A full name that was found, with its kind. */
export interface FullName {
  readonly pool: Pool;
  readonly kind: Exclude<PoolKind, null>;
}

/** Full names by their actors. */
export interface Clustered {
  /** Which words of the names are alike. */
  readonly alike: AlikeWords;
  readonly clusters: Cluster[];
  /** The actor of each name, by the key of its pool. */
  readonly byKey: Map<string, number>;
  /** Names that stand for a fuller name by an initial, and for that of several: they have no actor, but these candidates. */
  readonly shared: Map<string, readonly number[]>;
  /** By their indexes, actors one of whose names might be the other's: no other actor has a say in whose their names are. */
  readonly kin: DisjointSets;
}

/** No name has more words. */
const MOST_WORDS = 100;

/**
 * Puts full names together into actors. Complete linkage: a name joins an actor only when it agrees with every
 * name that is there already, so no chain of likenesses makes one actor of two. Names are taken in an order of
 * their own (the fullest first, then the most frequent, then by spelling), so that the order of files does not matter.
 *
 * Yields after each name. `meet(a, b)`: whether two names stand in one article, where a slip of the pen is taken for
 * another person; of a name and itself, whether it stands in any.
 */
export function* clusterNames(
  found: readonly FullName[],
  table: ActorsTable,
  known: KnownNames,
  meet: (a: string, b: string) => boolean,
): Generator<void, Clustered, void> {
  const clusters = listedClusters(table, known);
  const byKey = new Map<string, number>();
  const shared = new Map<string, readonly number[]>();
  const kin = new DisjointSets();
  const anchors = new Map<string, { words: readonly string[]; cluster: number }[]>();
  for (const { index, names } of clusters) {
    for (const words of names) {
      for (const skeleton of new Set([skeletonOf(words.join('')), skeletonOf(coreOf(words).join(''))]))
        listIn(anchors, skeleton).push({ words, cluster: index });
    }
  }
  const places = new KnownPlaces(table);
  const isKnown = new Set(known.names.map((name) => keyOf(name.words)));
  const alike = new AlikeWords();
  const met = { person: new MetNames(alike, true), organisation: new MetNames(alike, false) };
  // A listed person is met as a found one is: by another spelling of a name of two words or more.
  const listed = new Map<number, number>();
  for (const { index, kind, names } of clusters) {
    if (kind !== 'person') continue;
    listed.set(index, names.length);
    for (const name of names) if (coreOf(name).length > 1) met.person.add(numbered(name, kind), index);
  }

  // Fuller names go first, and those with an initial for a given name last: whose a shorter one may be, and whether it is
  // one actor's only, is known when all that are fuller have their place.
  const order = inOrder(found);
  const names: Numbered[] = [];
  for (const { pool, kind } of order) {
    names.push(numbered(pool.words, kind));
    yield;
  }
  /** Of each actor, the name it was tried for last. */
  const triedFor: (Pool | undefined)[] = [];
  for (const [at, { pool, kind }] of order.entries()) {
    const isPerson = kind === 'person';
    const anchor = isPerson && coreOf(pool.words).length > 1 ? null : anchorOf(pool.words, kind);
    const home = anchor ?? homeOf(pool, kind, names[at]);
    if (typeof home !== 'number') {
      shared.set(pool.key, home);
      continue;
    }
    if (home === clusters.length) clusters.push({ index: home, kind, table: null, names: [pool.words] });
    else clusters[home].names.push(pool.words);
    byKey.set(pool.key, home);
    if (clusters[home].table === null) metAs(kind).add(names[at], home);
    yield;
  }
  return { alike, clusters, byKey, shared, kin };

  /**
   * The actor that a name joins; a new one when there is none. What is left out of a name (`part`) or said otherwise
   * (`alias`) may fit several: then it joins none of them; with an initial, which is nobody's whole name, it is no new one
   * either, and they are given.
   */
  function homeOf(pool: Pool, kind: Kind, name: Numbered): number | readonly number[] {
    const loose: number[] = [];
    const related: number[] = [];
    let firm = clusters.length;
    let surest = Number.POSITIVE_INFINITY;
    metAs(kind).near(name, (index, way) => {
      if (triedFor[index] === pool) return;
      triedFor[index] = pool;
      const fit = fitOf(clusters[index], pool, kind);
      if (fit !== null) related.push(index);
      if (fit === 'loose') loose.push(index);
      if (fit !== 'firm' || way > surest) return;
      firm = way < surest ? index : Math.min(firm, index);
      surest = way;
    });
    const home = homeAmong();
    for (const index of related) kin.unite(index, typeof home === 'number' ? home : home[0]);
    return home;

    function homeAmong(): number | readonly number[] {
      if (firm < clusters.length) return firm;
      if (loose.length > 1 && kind === 'person' && fullness(pool.words) < 0)
        return loose.sort((a, b) => a - b);
      return loose.length === 1 ? loose[0] : clusters.length;
    }
  }

  function metAs(kind: Kind): MetNames {
    return kind === 'person' ? met.person : met.organisation;
  }

  function numbered(words: readonly string[], kind: Kind): Numbered {
    const plain = kind === 'person' ? plainName(words) : { words, core: plainOrganisation(words).core };
    const numbers = plain.core.map((word) => alike.number(word));
    const bare = kind === 'person' && isBaltic(plain.core) ? plain.core.map(withoutBalticEnding) : null;
    return {
      words: plain.words,
      core: plain.core,
      numbers,
      bare: bare && [alike.number(bare[0]), alike.number(bare[bare.length - 1])],
    };
  }

  /**
   * How a name agrees with every name found so far, and with one of those that are listed: these may be as unlike as they please.
   * `kin`: it agrees with one, and yet does not fit.
   */
  function fitOf({ index, names }: Cluster, pool: Pool, kind: Kind): 'firm' | 'loose' | 'kin' | null {
    const own = listed.get(index) ?? 0;
    if (own > 0 && isKnown.has(pool.key)) return null;
    let fit: 'firm' | 'loose' | null = own === 0 ? 'loose' : null;
    let isOut = own > 0 && !mayBeListed(pool, names.slice(0, own));
    let isKin = false;
    for (const [at, name] of names.entries()) {
      if (isOut && isKin) break;
      const rules = kind === 'person' ? nameRules(pool.words, name) : rulesOfBodies(pool.words, name);
      isKin ||= rules !== null;
      if (rules === null || isAnother(rules, pool, name)) isOut ||= at >= own;
      else if (!rules.some((rule) => rule === 'part' || rule === 'alias')) fit = 'firm';
      else fit ??= 'loose';
    }
    return isOut || fit === null ? (isKin ? 'kin' : null) : fit;
  }

  /** How two names may be one that are no persons' (see `organisationRules`). */
  function rulesOfBodies(one: readonly string[], other: readonly string[]): Rule[] | null {
    return places.areApart(one, other) ? null : organisationRules(one, other);
  }

  /** An initial may stand for anybody's name: for that of a listed person only where the corpus has it in full. */
  function mayBeListed(pool: Pool, names: readonly (readonly string[])[]): boolean {
    return fullness(pool.words) > 0 || names.some((name) => meet(keyOf(name), keyOf(name)));
  }

  /** Where a slip of the pen stands beside the name itself, it is another name. */
  function isAnother(rules: readonly Rule[], pool: Pool, name: readonly string[]): boolean {
    return rules.includes('typo') && meet(pool.key, keyOf(name));
  }

  /** The actor of the actors file whose name this is another spelling of: Hizbollah, Organization of Islamic Co-operation. */
  function anchorOf(words: readonly string[], kind: Kind): number | null {
    if (isKnown.has(keyOf(words))) return null;
    const skeleton = skeletonOf(words.join(''));
    for (const anchor of anchors.get(skeleton) ?? anchors.get(skeletonOf(coreOf(words).join(''))) ?? []) {
      const { kind: theirs } = clusters[anchor.cluster];
      if (theirs === 'person' || (kind === 'person' && coreOf(words).length > 1)) continue;
      if (rulesOfBodies(words, anchor.words) === null) continue;
      if (isOfPlaces(theirs) && !hasSameVowels(words.join(''), anchor.words.join(''))) continue;
      return anchor.cluster;
    }
    return null;
  }
}

const isOfPlaces = (kind: Kind): boolean => kind === 'state' || kind === 'place';

/** The actors of an actors file, with the names that are surely theirs. */
export function listedClusters(table: ActorsTable, known: KnownNames): Cluster[] {
  const clusters = table.actors.map(({ kind }, index): Cluster => ({ index, kind, table: index, names: [] }));
  for (const { actor, weak, rule, words } of known.names)
    if (actor !== null && !weak && (rule === 'exact' || rule === 'alias')) clusters[actor].names.push(words);
  return clusters;
}

/** Full names in the order in which they are put together. */
export function inOrder(found: readonly FullName[]): FullName[] {
  return found
    .map(({ pool, kind }) => ({ pool, kind, rank: kind === 'person' ? fullness(pool.words) : 0 }))
    .sort((a, b) => b.rank - a.rank || b.pool.count - a.pool.count || (a.pool.key < b.pool.key ? -1 : 1));
}

/** How much of a person a name gives: its words; less for a short form, and least where an initial stands for the given name. */
function fullness(words: readonly string[]): number {
  const { core } = plainName(words);
  const [first, last] = [core[0], core[core.length - 1]];
  if (first.length === 1 || last.length === 1) return core.length - MOST_WORDS;
  return NICKNAMES.has(first) ? core.length - 0.5 : core.length;
}
