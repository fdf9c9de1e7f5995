import { hash } from 'node:crypto';
import type { Article } from '../corpus/article.ts';
import type { Cluster } from './clusters.ts';
import { Rows } from './ledger-rows.ts';
import type { Tie } from './link.ts';
import { listedNames } from './listed-names.ts';
import { byRank, canonicalName, firstKey } from './naming.ts';
import type { ActorsTable } from './table.ts';
import { type Bond, chainOf } from './tie-chain.ts';
import {
  type Actor,
  type Candidate,
  isRelated,
  type Kind,
  type Linked,
  type Mention,
  type Rule,
} from './types.ts';
import type { Words } from './words.ts';

/** What the linking gave, article by article. */
export interface Bound {
  readonly articles: readonly Pick<Article, 'text' | 'blocks'>[];
  readonly texts: readonly Words[];
  readonly ties: readonly (readonly Tie[])[];
  readonly clusters: readonly Cluster[];
  readonly table: ActorsTable;
}

/** An actor that has a mention, or may have one. */
interface Shown {
  readonly cluster: Cluster;
  readonly name: string;
  readonly rows: Rows;
  /** The whole chain of a tie to this actor. */
  readonly chain: (tie: Tie, surface: string) => readonly Rule[];
}

/** The surfaces of all ties, article by article: the same string for the same surface. */
type Surfaces = readonly (readonly string[])[];

/**
 * From ties to what is shown: actors with their names and spellings, mentions with their chains. Actors come out
 * by number of mentions, most first, then by name; one without a mention is none. Yields after each article, twice.
 */
export function* ledger(bound: Bound): Generator<void, Linked, void> {
  const surfaces = yield* surfacesOf(bound);
  const shown = yield* shownActors(bound, surfaces);
  const placeOf = new Int32Array(bound.clusters.length);
  for (let at = 0; at < shown.length; at++) placeOf[shown[at].cluster.index] = at;
  const loose = new Rows();
  const nobodys = (tie: Tie, surface: string): readonly Rule[] =>
    chainOf(bondOf(tie), surface, null, null, bound.table);
  const mentionOf = (index: number, tie: Tie, surface: string): Mention => {
    const words = bound.texts[index];
    const { from, to } = tie.hit;
    const owner = tie.cluster === null ? null : shown[placeOf[tie.cluster]];
    const candidates = candidatesOf(tie, placeOf, shown);
    return {
      start: words.start[from],
      end: words.end[to - 1],
      block: bound.articles[index].blocks[words.block[from]].kind,
      actor: tie.cluster === null ? null : placeOf[tie.cluster],
      kind: owner === null ? candidates.kind : owner.cluster.kind,
      spelling: owner === null ? loose.of(tie, surface, nobodys) : owner.rows.of(tie, surface, owner.chain),
      candidates: candidates.list,
    };
  };
  const mentions: Mention[][] = [];
  for (const [index, ties] of bound.ties.entries()) {
    mentions.push(ties.map((tie, at) => mentionOf(index, tie, surfaces[index][at])));
    yield;
  }
  const ids = new Map<string, number>();
  const actors = shown.map(({ cluster, name, rows }, index): Actor => {
    const identity = `${cluster.kind}\n${name}`;
    const twin = (ids.get(identity) ?? 0) + 1;
    ids.set(identity, twin);
    const id = hash('sha256', twin === 1 ? identity : `${identity}\n${twin}`).slice(0, 12);
    const listed = cluster.table === null ? [] : listedNames(bound.table.actors[cluster.table]);
    return { index, id, name, kind: cluster.kind, spellings: rows.inOrder(), listed };
  });
  return { actors, mentions };
}

function* surfacesOf({ articles, texts, ties }: Bound): Generator<void, Surfaces, void> {
  const seen = new Map<string, string>();
  const all: string[][] = [];
  for (const [index, of] of ties.entries()) {
    all.push(surfacesIn(articles[index].text, texts[index], of, seen));
    yield;
  }
  return all;
}

function surfacesIn(
  text: string,
  { start, end }: Words,
  ties: readonly Tie[],
  seen: Map<string, string>,
): string[] {
  const here: string[] = [];
  for (const { hit } of ties) {
    const surface = text.slice(start[hit.from], end[hit.to - 1]);
    const met = seen.get(surface);
    if (met === undefined) seen.set(surface, surface);
    here.push(met ?? surface);
  }
  return here;
}

/** For each of some actors, how often it is written how. */
type Tallies = Map<number, Map<string, { readonly surface: string; count: number }>>;

function count(tallies: Tallies, cluster: number, surface: string): void {
  let spellings = tallies.get(cluster);
  if (spellings === undefined) {
    spellings = new Map();
    tallies.set(cluster, spellings);
  }
  const spelling = spellings.get(surface);
  if (spelling === undefined) spellings.set(surface, { surface, count: 1 });
  else spelling.count++;
}

/** Who is shown, under which name, in which order. */
function* shownActors(bound: Bound, surfaces: Surfaces): Generator<void, Shown[], void> {
  const counts: Tallies = new Map();
  /** How its full names are written, for an actor none of whose mentions is sure. */
  const written: Tallies = new Map();
  const touched = new Set<number>();
  /** Ties share their candidates (see `candidatesOf`): each list is looked at once. */
  const counted = new Set<Tie['candidates']>();
  for (const [index, ties] of bound.ties.entries()) {
    for (let at = 0; at < ties.length; at++) {
      const tie = ties[at];
      if (tie.candidates.length > 0 && !counted.has(tie.candidates)) {
        for (const { cluster } of tie.candidates) touched.add(cluster);
        counted.add(tie.candidates);
      }
      const surface = surfaces[index][at];
      const own = tie.hit.surface?.cluster ?? null;
      if (own !== null) count(written, own, surface);
      if (tie.cluster === null) continue;
      touched.add(tie.cluster);
      if (!tie.sure || tie.rules.some(isRelated)) continue;
      count(counts, tie.cluster, surface);
    }
    yield;
  }
  const nameOf = ({ index, table, names }: Cluster): string => {
    if (table !== null) return bound.table.actors[table].name;
    const spellings = counts.get(index) ?? written.get(index);
    return spellings === undefined ? names[0].join(' ') : canonicalName([...spellings.values()]);
  };
  const mentionsOf = (cluster: number): number =>
    [...(counts.get(cluster)?.values() ?? [])].reduce((sum, { count }) => sum + count, 0);
  return [...touched]
    .map((index) => {
      const cluster = bound.clusters[index];
      const { kind, names } = cluster;
      return { cluster, name: nameOf(cluster), mentions: mentionsOf(index), kind, key: firstKey(names) };
    })
    .sort(byRank)
    .map(({ cluster, name }) => ({
      cluster,
      name,
      rows: new Rows(),
      chain: (tie, surface) => chainOf(bondOf(tie), surface, name, cluster, bound.table),
    }));
}

const bondOf = ({ rules, hit }: Tie): Bond => ({ rules, known: hit.known });

/** Who may be meant, and the kind they share. */
interface Candidates {
  readonly list: readonly Candidate[];
  readonly kind: Kind | null;
}

const NOBODY: Candidates = { list: [], kind: null };

/** Ties that were left open share their candidates: a common surname has thousands of mentions, and of bearers. */
const known = new WeakMap<Tie['candidates'], Candidates>();

function candidatesOf({ candidates }: Tie, placeOf: Int32Array, shown: readonly Shown[]): Candidates {
  if (candidates.length === 0) return NOBODY;
  let found = known.get(candidates);
  if (found === undefined) {
    const list = candidates
      .map(({ cluster, rule }) => ({ actor: placeOf[cluster], rule }))
      .sort((a, b) => a.actor - b.actor);
    const { kind } = shown[list[0].actor].cluster;
    found = { list, kind: list.every(({ actor }) => shown[actor].cluster.kind === kind) ? kind : null };
    known.set(candidates, found);
  }
  return found;
}
