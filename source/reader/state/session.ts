/** What outlasts a session of the reader: how the list stood, who was pinned, and where the person was. */
import { SORTS, type Sort } from '../../search/sorts.ts';
import {
  type ActorTie,
  type ArticleTie,
  actorTie,
  asActorTie,
  asArticleTie,
  isRecord,
  tieOf,
} from '../../store/ties.ts';
import { WITHIN, type Within } from '../../store/within.ts';
import { facetsOf } from './facets.ts';
import { closeReading } from './leave.ts';
import { asLeftOff, type LeftOff } from './left-off.ts';
import { rowCount } from './shown-rows.ts';
import { togetherWants } from './together.ts';
import type { Filter, State } from './types.ts';
import { filterText } from './wants.ts';

export interface Session {
  readonly sort: Sort;
  /** The filter that was kept; blank for none. */
  readonly filter: string;
  readonly unsure: boolean;
  readonly related: boolean;
  readonly actor: ActorTie | null;
  readonly pins: readonly (ActorTie | null)[];
  /** How near to each other the pinned are to be mentioned in what is shown. */
  readonly together: Within | null;
  /** The marked article and the top one; null where nobody had been anywhere. */
  readonly marker: ArticleTie | null;
  readonly top: ArticleTie | null;
  readonly left: LeftOff | null;
}

/** The list as it is under whatever lies over it: nothing read, nothing typed, nothing only tried. */
export function underAll(state: State): State {
  const { filter } = facetsOf(state)?.from ?? state;
  const kept: Filter | null = filter?.typing ? filter.from.filter : filter;
  const reading = readingUnder(state);
  return closeReading({ ...state, reading, filter: kept, overlays: [], concordance: null, ledger: null });
}

/** What is read under the lines of an actor and the ledger, if anything. */
function readingUnder(state: Pick<State, 'reading' | 'concordance' | 'ledger'>): State['reading'] {
  if (state.reading !== null) return state.reading;
  // As they lie over each other.
  if (state.ledger !== null) return readingUnder({ ...state, ...state.ledger.from });
  return state.concordance === null ? null : readingUnder({ ...state.concordance.from, concordance: null });
}

export function sessionOf(state: State): Session {
  const { view, pins, paths, absent, sort } = state;
  const { list, left, filter, ...rest } = underAll(state);
  const tie = (actor: number | null) => (actor === null ? null : actorTie(view, actor));
  const article = (index: number) => tieOf(view.articles.at(index), paths);
  const isNowhere = rowCount(rest) === 0 || (left === null && list.marker === 0 && list.top === 0);
  return {
    sort,
    filter: filterText({ filter }),
    unsure: view.switches.unsure,
    related: view.switches.related,
    actor: tie(state.actor),
    pins: pins.map((pin, slot) => tie(pin) ?? absent[slot] ?? null),
    together: togetherWants(state)?.within ?? null,
    marker: isNowhere ? null : article(list.marker),
    top: isNowhere ? null : article(list.top),
    left,
  };
}

/** Whether a session leaves the list as a corpus opens with. */
export const isPlainSession = ({
  sort,
  filter,
  together,
  unsure,
  related,
  actor,
  marker,
}: Session): boolean =>
  sort === 'date' &&
  together === null &&
  filter === '' &&
  !unsure &&
  !related &&
  actor === null &&
  marker === null;

/** What was read from a file as a session; null where it is none, whatever it is. */
export function asSession(value: unknown): Session | null {
  if (!isRecord(value)) return null;
  const { filter, unsure, related, pins } = value;
  const sort = SORTS.find((one) => one === value.sort);
  if (sort === undefined || typeof filter !== 'string' || !Array.isArray(pins)) return null;
  const marker = asArticleTie(value.marker);
  return {
    ...{ sort, filter, marker },
    unsure: unsure === true,
    related: related === true,
    actor: asActorTie(value.actor),
    pins: Array.from({ length: PINS }, (_, slot) => asActorTie(pins[slot])),
    together: WITHIN.find((one) => one === value.together) ?? null,
    top: asArticleTie(value.top) ?? marker,
    left: asLeftOff(value.left),
  };
}

/** Slots, for the keys 1 to 9. */
const PINS = 9;
