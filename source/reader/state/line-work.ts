/** Keeping the lines of the concordance what they are asked to be, a step at a time. */
import { actorCalled } from '../../search/actor-called.ts';
import { type Among, fitsOf } from '../../search/filter-match.ts';
import { narrows } from '../../search/filter-narrows.ts';
import type { Query } from '../../search/filter-query.ts';
import { whereTheyMeet } from '../../search/lines/beside-lines.ts';
import { type LineFacts, lineFacts } from '../../search/lines/line-facts.ts';
import { lineQuery } from '../../search/lines/line-query.ts';
import { Lines } from '../../search/lines/lines.ts';
import { EVERY_LINE, makeLines, type Narrowing } from '../../search/lines/make-lines.ts';
import type { LineWork, Steps } from '../../search/lines/steps.ts';
import { searchFor, type TextSearch } from '../../search/text-search.ts';
import { isMarked } from '../../store/marked.ts';
import { canStay, isSameBut, isSameLines, type LineWants, lineWantsOf } from './line-wants.ts';
import { articleAt, listLength } from './listing.ts';
import { followed } from './spots.ts';
import { narrowed } from './step-size.ts';
import { togetherOf } from './together.ts';
import type { Concordance, State } from './types.ts';

/** Lines that are worked out. It only ever gets further: whoever asks it from an earlier state is answered the same, sooner. */
export class LinesInWork {
  readonly wants: LineWants;
  readonly #steps: Steps<Lines>;
  #told: LineWork = { doing: 'sorting', share: 0 };
  #lines: Lines | null = null;

  constructor(wants: LineWants, steps: Steps<Lines>) {
    this.wants = wants;
    this.#steps = steps;
  }

  /** How far it is. */
  get told(): LineWork {
    return this.#told;
  }

  /** The lines when they are there, else null after one more step. */
  further(): Lines | null {
    if (this.#lines !== null) return this.#lines;
    const step = this.#steps.next();
    if (step.done === true) this.#lines = step.value;
    else this.#told = step.value;
    return this.#lines;
  }
}

/**
 * The state with the lines it asks for, or with these begun; what was there stays until then. Those of somebody else, or of
 * another state of the corpus, mean nothing any more: in their place stand all, by date.
 */
export function relined(state: State): State {
  const { concordance, actor } = state;
  if (concordance === null) return state;
  if (actor === null) return { ...state, concordance: null, ...concordance.from };
  const wants = lineWantsOf(state, concordance, actor);
  const { listed, work } = concordance;
  if (isSameLines(listed.wants, wants)) return work === null ? state : withLines(state, { work: null });
  if (work !== null && isSameLines(work.wants, wants)) return state;
  const facts = lineFacts(wants.view, actor);
  const shown = canStay(listed.wants, wants) ? listed : plainLines(wants, facts);
  const begun = new LinesInWork(
    wants,
    makeLines(facts, wants.sort, narrowingOf(state, wants, facts, listed)),
  );
  return lineStepped(withLines(state, { listed: shown, work: begun }));
}

/** All lines of an actor by date. */
export function plainLines(wants: LineWants, { all }: Pick<LineFacts, 'all'>): Concordance['listed'] {
  const nothing = { spelling: null, filter: '', together: null, list: null } as const;
  const plain = { ...nothing, sort: 'date', onePerArticle: false } as const;
  return { wants: { ...wants, ...plain }, lines: new Lines(all) };
}

/** One step further; the state as it is when there is nothing to do. */
export function lineStepped(state: State): State {
  const { concordance } = state;
  if (concordance === null || concordance.work === null) return state;
  const { work } = concordance;
  const lines = work.further();
  // Another object, so that how far it is shows.
  if (lines === null) return withLines(state, {});
  const listed = { wants: work.wants, lines };
  return withLines(state, { listed, work: null, marker: followed(concordance, listed) });
}

const withLines = (state: State, some: Partial<Concordance>): State =>
  state.concordance === null ? state : { ...state, concordance: { ...state.concordance, ...some } };

function narrowingOf(
  state: State,
  wants: LineWants,
  facts: LineFacts,
  before: Concordance['listed'],
): Narrowing {
  const { view, spelling, onePerArticle, filter, list } = wants;
  const together = togetherOf(view, wants.together);
  const searches: TextSearch[] = [];
  const mentioning = (name: string): Among => {
    const actor = actorCalled(state, name);
    return amongst(actor === null ? new Uint32Array() : view.occurrences(actor).articles, view);
  };
  const holding = (text: string): Among => {
    const search = searchFor(view, text);
    searches.push(search);
    return (article) => search.holds(article);
  };
  const query = lineQuery(filter);
  const test = fitsOf(query, { marked: (sign) => isMarked(state, sign), mentioning, holding });
  return {
    ...EVERY_LINE,
    lines: isNarrower(before.wants, wants, query) ? before.lines.kept : null,
    among: list === null ? null : inList(state, facts),
    spelling: spelling === null ? null : (surface) => surface === spelling,
    by: together === null ? [] : [whereTheyMeet(together)],
    fits: query.groups.length === 0 ? null : { isReady: () => narrowed(searches), test },
    onePerArticle,
  };
}

/** Whether all lines of some wants are among those of others. */
function isNarrower(before: LineWants, wants: LineWants, query: Query): boolean {
  // Of each article another line may be the first that fits.
  const isWhole = !before.onePerArticle && isSameBut(before, wants);
  return isWhole && narrows(lineQuery(before.filter), query);
}

function inList(state: State, { view }: LineFacts): Among {
  const length = listLength(state);
  return amongst(
    Uint32Array.from({ length }, (_, row) => articleAt(state.listing, row)),
    view,
  );
}

function amongst(articles: Uint32Array, { articles: { length } }: LineWants['view']): Among {
  const isIn = new Uint8Array(length);
  for (const article of articles) isIn[article] = 1;
  return (article) => isIn[article] === 1;
}
