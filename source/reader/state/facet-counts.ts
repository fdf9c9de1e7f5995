/** Counting what a list can be narrowed by, some articles at a time; kept while the list is. */
import { entryAt, isRead, stretchOf } from '../../search/catalogue.ts';
import { actorTerm, type Facet, type FacetRow, OwnCounts, type OwnRows } from '../../search/facets.ts';
import type { View } from '../../store/view.ts';
import { actorCalled } from './actor-called.ts';
import { articleAt, type Listing } from './listing.ts';
import type { State } from './types.ts';

/** Articles looked at in one step: of entries that are there, and of mentions that have to be fetched. */
const LOOKED_AT = 4096;
const FETCHED = 128;
/** Actors that are shown. */
const SHOWN = 100;

/** How far the counting is. What is counted grows in place. */
interface Counting {
  readonly own: OwnCounts;
  ownNext: number;
  ownRows: OwnRows | null;
  readonly actors: Uint32Array;
  actorNext: number;
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
  if (counting.actorNext === length) counting.actorRows = actorRows(state, view, actors);
}

/** Most articles first, then as actors stand. One who shares a name with another, whom the filter would take, is left out. */
function actorRows(state: State, view: View, counts: Uint32Array): FacetRow[] {
  const most: number[] = [];
  for (let actor = 0; actor < counts.length; actor++) {
    if (counts[actor] === 0) continue;
    if (most.length === SHOWN && counts[actor] <= counts[most[SHOWN - 1]]) continue;
    let at = most.length;
    while (at > 0 && counts[most[at - 1]] < counts[actor]) at--;
    most.splice(at, 0, actor);
    if (most.length > SHOWN) most.pop();
  }
  return most.flatMap((actor) => {
    const { name } = view.actors.at(actor);
    if (actorCalled(state, name) !== actor) return [];
    return [{ label: name, term: actorTerm(name), articles: counts[actor] }];
  });
}
