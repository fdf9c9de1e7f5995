import { likeness, wordDistance } from './distance.ts';
import type { KnownNames } from './known.ts';
import { coreOf, nameRules, skeletonOf } from './names.ts';
import { keyOf, type Pool } from './pools.ts';
import type { ActorsTable } from './table.ts';
import type { Kind } from './types.ts';

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
  readonly kind: Kind;
}

/** Of more actors than this behind one key, the most frequent are compared. */
const CROWD = 200;

/**
 * Puts full names together into actors. Complete linkage: a name joins an actor only when it agrees with every
 * name that is there already, so no chain of likenesses makes one actor of two. Names are taken in an order of
 * their own (most frequent first, then by spelling), so that the order of files does not matter.
 *
 * Yields after each name. `meet(a, b)`: whether two names stand in one article, where a slip of the pen is taken for another person.
 */
export function* clusterNames(
  found: readonly FullName[],
  table: ActorsTable,
  known: KnownNames,
  meet: (a: string, b: string) => boolean,
): Generator<void, { clusters: Cluster[]; byKey: Map<string, number> }, void> {
  const clusters: Cluster[] = table.actors.map((actor, index) => ({
    index,
    kind: actor.kind,
    table: index,
    names: [],
  }));
  const byKey = new Map<string, number>();
  const byMeeting = new Map<string, number[]>();
  const anchors = new Map<string, { words: readonly string[]; cluster: number }[]>();
  for (const name of known.names) {
    if (name.actor === null || name.weak || (name.rule !== 'exact' && name.rule !== 'alias')) continue;
    clusters[name.actor].names.push(name.words);
    for (const skeleton of new Set([
      skeletonOf(name.words.join('')),
      skeletonOf(coreOf(name.words).join('')),
    ])) {
      const there = anchors.get(skeleton);
      const anchor = { words: name.words, cluster: name.actor };
      if (there === undefined) anchors.set(skeleton, [anchor]);
      else there.push(anchor);
    }
  }
  const isKnown = new Set(known.names.map((name) => keyOf(name.words)));
  // A listed person is met as a found one is: by another spelling of a name of two words or more.
  const listed = new Map<number, number>();
  for (const { index, kind, names } of clusters) {
    if (kind !== 'person') continue;
    listed.set(index, names.length);
    for (const name of names) {
      if (coreOf(name).length > 1) for (const key of meetingKeys(name)) list(byMeeting, key).push(index);
    }
  }

  const order = [...found].sort((a, b) => b.pool.count - a.pool.count || (a.pool.key < b.pool.key ? -1 : 1));
  for (const { pool, kind } of order) {
    const anchor = kind === 'person' && coreOf(pool.words).length > 1 ? null : anchorOf(pool.words, kind);
    const home = anchor ?? homeOf(pool, kind);
    const cluster = clusters[home] ?? { index: home, kind, table: null, names: [] };
    if (home === clusters.length) clusters.push(cluster);
    cluster.names.push(pool.words);
    byKey.set(pool.key, home);
    if (cluster.table === null && (kind !== 'person' || coreOf(pool.words).length > 1)) {
      for (const key of meetingKeys(pool.words)) list(byMeeting, key).push(home);
    }
    yield;
  }
  return { clusters, byKey };

  function homeOf(pool: Pool, kind: Kind): number {
    if (kind === 'person' && coreOf(pool.words).length === 1) return clusters.length;
    const tried = new Set<number>();
    for (const key of meetingKeys(pool.words)) {
      for (const index of (byMeeting.get(key) ?? []).slice(0, CROWD)) {
        if (tried.has(index)) continue;
        tried.add(index);
        const cluster = clusters[index];
        if (cluster.kind === kind && agreesWith(cluster, pool, kind)) return index;
      }
    }
    return clusters.length;
  }

  /** With every name found so far, and with one of those that are listed: these may be as unlike as they please. */
  function agreesWith({ index, names }: Cluster, pool: Pool, kind: Kind): boolean {
    const own = listed.get(index) ?? 0;
    if (isKnown.has(pool.key) && own > 0) return false;
    return (
      names.slice(own).every((name) => agree(pool, name, kind)) &&
      (own === 0 || names.slice(0, own).some((name) => agree(pool, name, kind)))
    );
  }

  function agree(pool: Pool, name: readonly string[], kind: Kind): boolean {
    const rules = nameRules(pool.words, name);
    if (rules === null) return false;
    if (kind !== 'person' && (rules.includes('part') || rules.includes('order'))) return false;
    if (kind !== 'person' && coreOf(pool.words).length === 1) return isSafeAlone(pool.words, name);
    return !(rules.includes('typo') && meet(pool.key, keyOf(name)));
  }

  /** The actor of the actors file whose name this is another spelling of: Hizbollah, Organization of Islamic Co-operation. */
  function anchorOf(words: readonly string[], kind: Kind): number | null {
    if (isKnown.has(keyOf(words))) return null;
    const skeleton = skeletonOf(words.join(''));
    for (const anchor of anchors.get(skeleton) ?? anchors.get(skeletonOf(coreOf(words).join(''))) ?? []) {
      const { kind: theirs } = clusters[anchor.cluster];
      if (theirs === 'person' || (kind === 'person' && coreOf(words).length > 1)) continue;
      const rules = nameRules(words, anchor.words);
      if (rules === null || rules.includes('part') || rules.includes('order')) continue;
      if (
        coreOf(words).length === 1 &&
        coreOf(anchor.words).length === 1 &&
        !isSafeAlone(words, anchor.words)
      )
        continue;
      return anchor.cluster;
    }
    return null;
  }
}

/** A single word is another spelling of a single word only when it is long and differs in romanisation alone. */
function isSafeAlone(a: readonly string[], b: readonly string[]): boolean {
  const x = coreOf(a).join('');
  const y = coreOf(b).join('');
  const short = Math.min(x.length, y.length);
  if (x === y) return true;
  if (short < 5 || likeness(x, y) !== 'sound') return false;
  return wordDistance(x, y) <= (short < 7 ? 0.2 : 0.35);
}

/**
 * Keys of which two names share one when they may be one actor's: all consonants in a row; the consonants of first and
 * last word, in either order, each as it is or with one left out (a slip); those of all words, sorted.
 */
function meetingKeys(words: readonly string[]): Set<string> {
  const core = coreOf(words);
  const keys = new Set([`*${skeletonOf(core.join(''))}`]);
  if (core.length < 2) return keys;
  const first = skeletonOf(core[0]);
  const last = skeletonOf(core[core.length - 1]);
  const pair = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);
  keys.add(pair(first, last));
  for (const slip of lessOne(first)) keys.add(pair(slip, last));
  for (const slip of lessOne(last)) keys.add(pair(first, slip));
  if (core.length > 2) keys.add(`#${core.map(skeletonOf).sort().join('|')}`);
  return keys;
}

function* lessOne(skeleton: string): Generator<string> {
  if (skeleton.length < 2) return;
  for (let at = 0; at < skeleton.length; at++) yield skeleton.slice(0, at) + skeleton.slice(at + 1);
}

function list<K, V>(map: Map<K, V[]>, key: K): V[] {
  let found = map.get(key);
  if (found === undefined) {
    found = [];
    map.set(key, found);
  }
  return found;
}
