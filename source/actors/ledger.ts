import { createHash } from 'node:crypto';
import type { Article } from '../corpus/article.ts';
import { byCodePoint } from '../text/order.ts';
import type { Cluster } from './clusters.ts';
import type { Tie } from './link.ts';
import { canonicalName } from './naming.ts';
import type { ActorsTable, TableActor } from './table.ts';
import { chainOf } from './tie-chain.ts';
import {
  type Actor,
  type Candidate,
  isRelated,
  type Kind,
  type Linked,
  type Mention,
  type Rule,
  type Spelling,
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
  readonly spellings: Map<string, Spelling>;
}

/**
 * From ties to what is shown: actors with their names and spellings, mentions with their chains. Actors come out
 * by number of mentions, most first, then by name; one without a mention is none. Yields after each article, twice.
 */
export function* ledger(bound: Bound): Generator<void, Linked, void> {
  const shown = yield* shownActors(bound);
  const placeOf = new Map(shown.map(({ cluster }, at) => [cluster.index, at]));
  const loose = new Map<string, Spelling>();
  const mentions: Mention[][] = [];
  for (const [index, ties] of bound.ties.entries()) {
    mentions.push(ties.map((tie) => mentionOf(bound, shown, placeOf, loose, index, tie)));
    yield;
  }
  const ids = new Map<string, number>();
  const actors = shown.map(({ cluster, name, spellings }, index): Actor => {
    const identity = `${cluster.kind}\n${name}`;
    const twin = (ids.get(identity) ?? 0) + 1;
    ids.set(identity, twin);
    const id = createHash('sha256')
      .update(twin === 1 ? identity : `${identity}\n${twin}`)
      .digest('hex')
      .slice(0, 12);
    const listed = cluster.table === null ? [] : listedNames(bound.table.actors[cluster.table]);
    return { index, id, name, kind: cluster.kind, spellings: [...new Set(spellings.values())], listed };
  });
  return { actors, mentions };
}

function surfaceOf({ articles, texts }: Bound, index: number, { hit }: Tie): string {
  const words = texts[index];
  return articles[index].text.slice(words.start[hit.from], words.end[hit.to - 1]);
}

/** Who is shown, under which name, in which order. */
function* shownActors(bound: Bound): Generator<void, Shown[], void> {
  const counts = new Map<number, Map<string, number>>();
  /** How a full name is written, for an actor none of whose mentions is sure. */
  const written = new Map<number, string>();
  const touched = new Set<number>();
  /** Ties share their candidates (see `candidatesOf`): each list is looked at once. */
  const counted = new Set<Tie['candidates']>();
  for (const [index, ties] of bound.ties.entries()) {
    for (const tie of ties) {
      if (!counted.has(tie.candidates)) for (const { cluster } of tie.candidates) touched.add(cluster);
      counted.add(tie.candidates);
      const own = tie.hit.surface?.cluster ?? null;
      if (own !== null && !written.has(own)) written.set(own, surfaceOf(bound, index, tie));
      if (tie.cluster === null) continue;
      touched.add(tie.cluster);
      if (!tie.sure || tie.rules.some(isRelated)) continue;
      let spellings = counts.get(tie.cluster);
      if (spellings === undefined) {
        spellings = new Map();
        counts.set(tie.cluster, spellings);
      }
      const surface = surfaceOf(bound, index, tie);
      spellings.set(surface, (spellings.get(surface) ?? 0) + 1);
    }
    yield;
  }
  const nameOf = ({ index, table, names }: Cluster): string => {
    if (table !== null) return bound.table.actors[table].name;
    const spellings = [...(counts.get(index) ?? [])].map(([surface, count]) => ({ surface, count }));
    return spellings.length > 0 ? canonicalName(spellings) : (written.get(index) ?? names[0].join(' '));
  };
  const mentionsOf = (cluster: number): number =>
    [...(counts.get(cluster)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return [...touched]
    .map((index) => ({
      cluster: bound.clusters[index],
      name: nameOf(bound.clusters[index]),
      mentions: mentionsOf(index),
    }))
    .sort(
      (a, b) =>
        b.mentions - a.mentions || byCodePoint(a.name, b.name) || byCodePoint(a.cluster.kind, b.cluster.kind),
    )
    .map(({ cluster, name }) => ({ cluster, name, spellings: new Map() }));
}

function mentionOf(
  bound: Bound,
  shown: readonly Shown[],
  placeOf: ReadonlyMap<number, number>,
  loose: Map<string, Spelling>,
  index: number,
  tie: Tie,
): Mention {
  const words = bound.texts[index];
  const place = tie.cluster === null ? null : (placeOf.get(tie.cluster) ?? null);
  const owner = place === null ? null : shown[place];
  const candidates = candidatesOf(tie, placeOf, shown);
  return {
    start: words.start[tie.hit.from],
    end: words.end[tie.hit.to - 1],
    block: bound.articles[index].blocks[words.block[tie.hit.from]].kind,
    actor: place,
    kind: owner === null ? candidates.kind : owner.cluster.kind,
    spelling: spellingOf(bound, owner, loose, surfaceOf(bound, index, tie), tie),
    candidates: candidates.list,
  };
}

/** Who may be meant, and the kind they share. */
interface Candidates {
  readonly list: readonly Candidate[];
  readonly kind: Kind | null;
}

const NOBODY: Candidates = { list: [], kind: null };

/** Ties that were left open share their candidates: a common surname has thousands of mentions, and of bearers. */
const known = new WeakMap<Tie['candidates'], Candidates>();

function candidatesOf(
  { candidates }: Tie,
  placeOf: ReadonlyMap<number, number>,
  shown: readonly Shown[],
): Candidates {
  if (candidates.length === 0) return NOBODY;
  let found = known.get(candidates);
  if (found === undefined) {
    const list = candidates
      .map(({ cluster, rule }) => ({ actor: placeOf.get(cluster) ?? 0, rule }))
      .sort((a, b) => a.actor - b.actor);
    const { kind } = shown[list[0].actor].cluster;
    found = { list, kind: list.every(({ actor }) => shown[actor].cluster.kind === kind) ? kind : null };
    known.set(candidates, found);
  }
  return found;
}

/** The row of the ledger a tie belongs to: one for each surface, chain and certainty. */
function spellingOf(
  bound: Bound,
  owner: Shown | null,
  loose: Map<string, Spelling>,
  surface: string,
  tie: Tie,
): Spelling {
  const home = owner === null ? loose : owner.spellings;
  const key = `${surface}\n${tie.rules.join()}\n${tie.sure}\n${tie.hit.known !== null}`;
  let spelling = home.get(key);
  if (spelling === undefined) {
    const rules = chainOf(tie, surface, owner?.name ?? null, owner?.cluster ?? null, bound.table);
    const related = rules.some(isRelated);
    const row = { surface, rules, rule: rules[rules.length - 1], sure: tie.sure, related };
    // Ties that differ may come to the same chain: they share the row.
    const twin = [...home.values()].find(
      (one) => one.surface === surface && one.sure === tie.sure && one.rules.join() === rules.join(),
    );
    spelling = twin ?? row;
    home.set(key, spelling);
  }
  return spelling;
}

/** Every further name that an actors file gives an actor, with what it is to it. */
export function listedNames({ aliases, weak, demonyms, capitals, metonyms }: TableActor): Actor['listed'] {
  const by = (names: readonly string[], rule: Rule) => names.map((name) => ({ name, rule }));
  return [
    ...by(aliases, 'alias'),
    ...by(weak, 'alias'),
    ...by(demonyms, 'demonym'),
    ...by(capitals, 'capital'),
    ...by(metonyms, 'metonym'),
  ];
}
