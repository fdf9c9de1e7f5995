/** Counting what a list can be narrowed by, some articles at a time; kept while the list is. */
import { actorCalled, onlyOneNamed } from '../../search/actor-called.ts';
import { entryAt, isRead, stretchOf } from '../../search/catalogue.ts';
import { actorTerm, type Facet, type FacetRow, OwnCounts, type OwnRows } from '../../search/facets.ts';
import type { View } from '../../store/view.ts';
import { articleAt, type Listing } from './listing.ts';
import type { State } from './types.ts';

/** Articles looked at in one step: of entries that are there, and of mentions that have to be fetched. */
const LOOKED_AT = 4096;
const FETCHED = 128;
/** Actors that are shown. */
const SHOWN = 100;
/** Names looked up in one step, and those of them that are searched for, since several are called so. */
const LOOKED_UP = 64;
const SEARCHED = 2;

/** How far the counting is. What is counted grows in place. */
interface Counting {
  readonly own: OwnCounts;
  ownNext: number;
  ownRows: OwnRows | null;
  readonly actors: Uint32Array;
  actorNext: number;
  /** Whom to name, in this order, once all articles are counted; and how far that is. */
  ranked: Float64Array | null;
  rankedNext: number;
  readonly named: FacetRow[];
  actorRows: readonly FacetRow[] | null;
}

const remembered = new WeakMap<Listing, Counting>();

function countingOf(base: Listing): Counting {
  const known = remembered.get(base) ?? {
    own: new OwnCounts(),
    ownNext: 0,
    ownRows: null,
    actors: new Uint32Array(base.wants.view.actors.length),
    actorNext: 0,
    ranked: null,
    rankedNext: 0,
    named: [],
    actorRows: null,
  };
  remembered.set(base, known);
  return known;
}

/** The rows of a facet of a list; null while they are counted. */
export function facetRows(base: Listing, facet: Facet): readonly FacetRow[] | null {
  const counting = countingOf(base);
  return facet === 'actor' ? counting.actorRows : (counting.ownRows?.[facet] ?? null);
}

/** Whether there are more rows of a facet than are shown. */
export function isCut(base: Listing, facet: Facet): boolean {
  return facet === 'actor' && countingOf(base).named.length > SHOWN;
}

/** How much of a facet is counted, 0 to 1. */
export function shareCounted(base: Listing, facet: Facet): number {
  const { ownNext, actorNext } = countingOf(base);
  return (facet === 'actor' ? actorNext : ownNext) / Math.max(1, lengthOf(base));
}

const lengthOf = ({ left, wants }: Listing): number => left?.length ?? wants.view.articles.length;

/** Counts a step further. */
export function countStep(state: State, base: Listing, facet: Facet): void {
  const counting = countingOf(base);
  if (facet === 'actor') actorStep(state, base, counting);
  else ownStep(base, counting);
}

function ownStep(base: Listing, counting: Counting): void {
  const { view } = base.wants;
  const length = lengthOf(base);
  const last = Math.min(length, counting.ownNext + LOOKED_AT);
  let hasRead = false;
  for (; counting.ownNext < last; counting.ownNext++) {
    const article = articleAt(base, counting.ownNext);
    // A stretch that has to be read is work enough for one step.
    const isNew = !isRead(view, stretchOf(article));
    if (isNew && hasRead) break;
    hasRead ||= isNew;
    counting.own.add(entryAt(view, article));
  }
  if (counting.ownNext === length) counting.ownRows = counting.own.rows(view);
}

function actorStep(state: State, base: Listing, counting: Counting): void {
  const { view } = base.wants;
  const { actors } = counting;
  const length = lengthOf(base);
  const last = Math.min(length, counting.actorNext + FETCHED);
  for (; counting.actorNext < last; counting.actorNext++)
    view.eachActorIn(articleAt(base, counting.actorNext), (actor) => {
      actors[actor]++;
    });
  if (counting.actorNext < length) return;
  counting.ranked ??= ranked(actors);
  nameStep(state, view, counting, counting.ranked);
}

/** Those with any articles: most articles first, then as actors stand. */
function ranked(counts: Uint32Array): Float64Array {
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  const keys: number[] = [];
  counts.forEach((count, actor) => {
    if (count > 0) keys.push((most - count) * counts.length + actor);
  });
  return Float64Array.from(keys)
    .sort()
    .map((key) => key % counts.length);
}

/** Gives some more actors their rows. One who shares a name with another, whom the filter would take, gets none. */
function nameStep(state: State, view: View, counting: Counting, ranked: Float64Array): void {
  const { actors, named } = counting;
  const last = Math.min(ranked.length, counting.rankedNext + LOOKED_UP);
  let searches = 0;
  // One row more tells that there are more.
  while (counting.rankedNext < last && searches < SEARCHED && named.length <= SHOWN) {
    const actor = ranked[counting.rankedNext++];
    const { name } = view.actors.at(actor);
    const only = onlyOneNamed(view, name);
    if (only === null) searches++;
    if ((only ?? actorCalled(state, name)) === actor)
      named.push({ label: name, term: actorTerm(name), articles: actors[actor] });
  }
  if (named.length > SHOWN || counting.rankedNext === ranked.length)
    counting.actorRows = named.slice(0, SHOWN);
}
