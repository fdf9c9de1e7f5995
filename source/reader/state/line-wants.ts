/** What the lines of the concordance are asked to be. */
import type { ScreenSort } from '../../search/lines/line-sorts.ts';
import type { View } from '../../store/view.ts';
import { lineOf } from './editor.ts';
import type { Listing } from './listing.ts';
import { isSameTogether, type TogetherWants, togetherWants } from './together.ts';
import type { Concordance, State } from './types.ts';
import { isNarrowed } from './wants.ts';

/** The same wants give the same lines. */
export interface LineWants {
  readonly view: View;
  readonly actor: number;
  readonly sort: ScreenSort;
  readonly onePerArticle: boolean;
  /** A surface as it stands in the text; null for any. */
  readonly spelling: string | null;
  /** The filter of the lines as it is typed; blank for none. */
  readonly filter: string;
  /** Who is to be mentioned where the line stands; null where nobody is. */
  readonly together: TogetherWants | null;
  /** The list, where it is narrowed: its lines alone. */
  readonly list: Listing | null;
}

/** The filter of the lines as it stands, kept or being typed. */
export const lineFilterText = ({ filter }: Pick<Concordance, 'filter'>): string =>
  filter === null ? '' : lineOf(filter.editor).trim();

/** What of a concordance says which lines it has. */
type LinesAsked = Pick<Concordance, 'sort' | 'onePerArticle' | 'spelling' | 'filter'>;

export function lineWantsOf(state: State, concordance: LinesAsked, actor: number): LineWants {
  const { sort, onePerArticle, spelling } = concordance;
  return {
    view: state.view,
    actor,
    sort,
    onePerArticle,
    spelling,
    filter: lineFilterText(concordance),
    together: togetherWants(state),
    list: isNarrowed(state) ? state.listing : null,
  };
}

export const isSameLines = (one: LineWants, other: LineWants): boolean =>
  isSameBut(one, other) &&
  one.sort === other.sort &&
  one.onePerArticle === other.onePerArticle &&
  one.filter === other.filter;

/** Whether they differ in nothing but what is typed, which line of an article stands for all, and the order. */
export const isSameBut = (one: LineWants, other: LineWants): boolean =>
  one.view === other.view &&
  one.actor === other.actor &&
  one.spelling === other.spelling &&
  isSameTogether(one.together, other.together) &&
  one.list === other.list;

/** Whether one's lines can be shown while the other's are worked out: those of the same actor, under whatever switches. */
export const canStay = (one: LineWants, other: LineWants): boolean =>
  one.view.articles === other.view.articles && one.actor === other.actor;
