import type { Cluster } from './clusters.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import type { Tie } from './link.ts';
import { coreOf } from './names.ts';
import { ownersOf } from './owners.ts';
import type { Hit } from './scan.ts';
import { RULES, type Rule } from './types.ts';

/** Whose other name an actor's is, as a text says: by the actor who has that name, the one whose it is. */
export type Aliases = ReadonlyMap<number, number>;

/** For each actor, how many articles say of whom that they are one. */
export type AliasVotes = Map<number, Map<number, number>>;

/** Words of a name by which somebody is also known, articles left out. */
const LONGEST = 3;
/** So many steps lead from a name to whose it is. */
const LONGEST_WAY = 3;

/** One of the two actors of a statement, by the name under which it stands there. */
interface Side {
  readonly cluster: number;
  readonly words: readonly string[];
  readonly isListed: boolean;
}

/**
 * The other names that one article tells of: “Karim Haddad, known as Abu Salma”. The lesser name (see `isGreater`) is the other
 * name of whoever has the greater. `alone`: those alone that are this actor's anywhere, and not the given
 * name of many.
 */
export function aliasesIn(
  hits: readonly Hit[],
  clusters: readonly Cluster[],
  alone = false,
): Map<number, number> {
  const found = new Map<number, number>();
  const doubtful = new Set<number>();
  for (let at = 1; at < hits.length; at++) {
    if (!hits[at].alias) continue;
    const [one, other] = [sideOf(hits[at - 1], hits, clusters), sideOf(hits[at], hits, clusters)];
    if (one === null || other === null || one.cluster === other.cluster) continue;
    if (one.isListed && other.isListed) continue;
    if (!areOfOneKind(clusters[one.cluster], clusters[other.cluster], one, other)) continue;
    const [whose, alias] = isGreater(one, other) ? [one, other] : [other, one];
    if (coreOf(alias.words).length > LONGEST || (alone && isOfMany(alias.words))) continue;
    const before = found.get(alias.cluster);
    if (before !== undefined && before !== whose.cluster) doubtful.add(alias.cluster);
    found.set(alias.cluster, whose.cluster);
  }
  for (const cluster of doubtful) found.delete(cluster);
  return found;
}

/**
 * Whether one of two names is the other's own, whichever stands first: a listed one, the one that is no kunya, the one of more
 * words, of more letters. So two texts that tell of the same two make no circle.
 */
function isGreater(one: Side, other: Side): boolean {
  if (one.isListed !== other.isListed) return one.isListed;
  const [a, b] = [coreOf(one.words), coreOf(other.words)];
  if (KUNYA.has(a[0]) !== KUNYA.has(b[0])) return KUNYA.has(b[0]);
  if (a.length !== b.length) return a.length > b.length;
  const [x, y] = [a.join(' '), b.join(' ')];
  return x.length === y.length ? x < y : x.length > y.length;
}

/** Who a hit is: by its own name, or by a part of one that stands in the article. */
function sideOf({ known, surface }: Hit, hits: readonly Hit[], clusters: readonly Cluster[]): Side | null {
  const { strong } = ownersOf(known);
  if (strong !== null) return { cluster: strong.actor, words: strong.words, isListed: true };
  if (known !== null || surface === null) return null;
  const bearers = new Map<number, readonly string[]>();
  if (surface.bearers.size > 0) {
    for (const hit of hits) {
      const owner = ownersOf(hit.known).strong;
      const cluster = owner?.actor ?? hit.surface?.cluster ?? null;
      if (cluster !== null && surface.bearers.has(cluster))
        bearers.set(cluster, owner?.words ?? hit.surface?.words ?? surface.words);
    }
  }
  const own = surface.cluster;
  if (bearers.size > 1) return null;
  for (const [cluster, words] of bearers)
    return { cluster, words, isListed: clusters[cluster].table !== null };
  return own === null ? null : { cluster: own, words: surface.words, isListed: clusters[own].table !== null };
}

/** Two people, or two organisations; a single word of which nothing is known may be a person's name. */
function areOfOneKind(a: Cluster, b: Cluster, one: Side, other: Side): boolean {
  const isPerson = ({ kind }: Cluster, { words }: Side): boolean =>
    kind === 'person' || (kind === 'place' && coreOf(words).length === 1);
  if (a.kind === 'organisation' || b.kind === 'organisation') return a.kind === b.kind;
  return (a.kind === 'person' || b.kind === 'person') && isPerson(a, one) && isPerson(b, other);
}

/** Karim, Abu Karim: many are called so. So may be Omar Petrak, whom only more than a sentence makes another man. */
function isOfMany(words: readonly string[]): boolean {
  const core = coreOf(words);
  if (core.length > 1 && !KUNYA.has(core[0]) && GIVEN_NAMES.has(core[0])) return true;
  const rest = KUNYA.has(core[0]) ? core.slice(1) : core;
  return rest.length === 1 && GIVEN_NAMES.has(rest[0]);
}
const KUNYA = new Set('abu abou umm um oum'.split(' '));

/** Notes what one article says. */
export function voteAliases(votes: AliasVotes, hits: readonly Hit[], clusters: readonly Cluster[]): void {
  for (const [alias, whose] of aliasesIn(hits, clusters, true)) {
    const counts = votes.get(alias) ?? new Map<number, number>();
    votes.set(alias, counts.set(whose, (counts.get(whose) ?? 0) + 1));
  }
}

/** Whose other names are whose over the corpus: where articles say it of several, or in a circle, of nobody. */
export function electedAliases(votes: Iterable<readonly [number, ReadonlyMap<number, number>]>): Aliases {
  const said = new Map<number, number>();
  for (const [alias, counts] of votes) if (counts.size === 1) said.set(alias, [...counts.keys()][0]);
  const elected = new Map<number, number>();
  for (const alias of said.keys()) {
    let whose = alias;
    let steps = 0;
    for (let next = said.get(whose); next !== undefined && steps <= LONGEST_WAY; next = said.get(whose)) {
      whose = next;
      steps++;
    }
    if (steps <= LONGEST_WAY) elected.set(alias, whose);
  }
  return elected;
}

/** What one article says, and then what all of them say. */
export function joinedAliases(here: Aliases, everywhere: Aliases): Aliases {
  if (here.size === 0) return everywhere;
  const joined = new Map(everywhere);
  for (const [alias, whose] of here) {
    const last = everywhere.get(whose) ?? whose;
    if (last !== alias) joined.set(alias, last);
  }
  return joined;
}

/** Lets a tie to an actor of another name be one to whoever has that name. */
export function aliased<T extends Omit<Tie, 'hit'>>(tie: T, aliases: Aliases): T {
  if (aliases.size === 0) return tie;
  const { cluster, rules, candidates } = tie;
  const whose = cluster === null ? undefined : aliases.get(cluster);
  if (whose !== undefined) return { ...tie, cluster: whose, rules: withAlias(rules) };
  if (!candidates.some((one) => aliases.has(one.cluster))) return tie;
  const told = new Map<number, Rule>();
  for (const one of candidates) {
    const meant = aliases.get(one.cluster) ?? one.cluster;
    const before = told.get(meant);
    if (before === undefined || RULES.indexOf(one.rule) < RULES.indexOf(before)) told.set(meant, one.rule);
  }
  const left = [...told].map(([of, rule]) => ({ cluster: of, rule }));
  if (left.length > 1) return { ...tie, candidates: left };
  return { ...tie, cluster: left[0].cluster, rules: withAlias(rules), candidates: [] };
}

const kept = new WeakMap<readonly Rule[], readonly Rule[]>();

/** The same list for the same list. */
function withAlias(rules: readonly Rule[]): readonly Rule[] {
  let found = kept.get(rules);
  if (found === undefined) {
    found = rules.includes('alias') ? rules : ['alias', ...rules];
    kept.set(rules, found);
  }
  return found;
}
