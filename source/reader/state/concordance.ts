/** The concordance: the mentions of the current actor one a row, over the screen it was opened from. */
import { lineFacts } from '../../search/lines/line-facts.ts';
import { LINE_SORTS } from '../../search/lines/line-sorts.ts';
import type { Place } from '../../store/view.ts';
import { bandOf } from '../layout/geometry.ts';
import { EMPTY_EDITOR } from './editor.ts';
import { said, toPlace } from './jump.ts';
import { lineWantsOf } from './line-wants.ts';
import { plainLines } from './line-work.ts';
import { type MarkedRows, type Move, markerMoved, topFor } from './marked-rows.ts';
import { markedArticle } from './shown-rows.ts';
import { lineAt, rowOfSpot, spotAt } from './spots.ts';
import type { Concordance, Editor, Spot, State } from './types.ts';
import { whyNone, withActor } from './walk.ts';

/** The concordance where it is on top of the list and the reading screen; null where it is not. */
export const linesOnTop = ({ concordance, reading }: Pick<State, 'concordance' | 'reading'>) =>
  reading === null ? concordance : null;

/**
 * Opens it at the current mention, or at the first from what is on the screen; back to it where it lies under what is read.
 * `spelling`: of this surface alone.
 */
export function openLines(state: State, spelling: string | null = null): State {
  const { actor, view, reading, jumps, concordance, ledger } = state;
  if (actor === null) return state;
  if (concordance !== null) return closeToLines(state, concordance);
  if (view.occurrences(actor).length === 0) return said(state, whyNone(state, actor));
  const marker: Spot =
    reading === null
      ? { article: markedArticle(state) ?? 0, start: 0, nth: 0 }
      : { article: reading.article, start: reading.cursor ?? reading.anchor, nth: 0 };
  const asked = { marker, told: marker, above: third(state), sort: 'date', spelling } as const;
  const opened = {
    ...asked,
    onePerArticle: false,
    filter: null,
    work: null,
    from: { reading, jumps, ledger },
  };
  const facts = lineFacts(view, actor);
  const listed = plainLines(lineWantsOf(state, opened, actor), facts);
  return { ...state, reading: null, jumps: [], seek: null, ledger: null, concordance: { ...opened, listed } };
}

/** The lines of another actor, by date from where the marker is. */
export function linesOfActor(state: State, actor: number): State {
  const chosen = { ...withActor(state, actor), overlays: [] };
  if (state.view.occurrences(actor).length === 0) return said(chosen, whyNone(state, actor));
  return linesOnTop(state) === null ? openLines(chosen) : chosen;
}

/** What was read away, back to the lines: at that of the mention gone to last, where it has one. */
export function closeToLines(state: State, concordance: Concordance): State {
  const { reading } = state;
  const there = { ...state, reading: null, jumps: [] };
  if (reading === null || reading.cursor === null) return there;
  const spot = { article: reading.article, start: reading.cursor, nth: 0 };
  const line = lineAt(concordance, spot);
  if (line === null || !concordance.listed.lines.has(line)) return there;
  const { top } = markedLines(there, concordance);
  const row = concordance.listed.lines.rowOf(line);
  const isInSight = row >= top && row < top + bandOf(state.size).height;
  return withMarker(there, concordance, spot, isInSight ? row - top : third(state), true);
}

/** A third of the screen, as far down as a line that is gone to lands. */
const third = ({ size }: State): number => Math.floor(bandOf(size).height / 3);

function withMarker(
  state: State,
  concordance: Concordance,
  marker: Spot,
  above: number,
  isTold = false,
): State {
  const told = isTold ? marker : concordance.told;
  return { ...state, concordance: { ...concordance, marker, above, told } };
}

/** Esc: first what narrows the lines, then back to what they were opened from, to the row and the scroll. */
export function closeLines(state: State, concordance: Concordance): State {
  if (concordance.filter !== null)
    return { ...state, concordance: { ...concordance, ...concordance.filter.from } };
  return { ...state, ...concordance.from, concordance: null };
}

/** Which row is marked, and which is the first one shown; both 0 where there is none. */
export function markedLines(state: State, concordance: Concordance): MarkedRows {
  const marker = rowOfSpot(concordance, concordance.marker);
  const { length } = concordance.listed.lines;
  const top = topFor(marker - concordance.above, marker, bandOf(state.size).height, length);
  return { marker, top };
}

/** The mention of the marked line; null where the concordance is not on top, or has no line. */
export function markedLine(state: State): Place | null {
  const concordance = linesOnTop(state);
  if (concordance === null || concordance.listed.lines.length === 0) return null;
  return concordance.listed.lines.placeAt(markedLines(state, concordance).marker);
}

export function linesMoved(state: State, concordance: Concordance, move: Move): State {
  const { lines } = concordance.listed;
  if (lines.length === 0) return state;
  const now = markedLines(state, concordance);
  const { marker, top } = markerMoved(now, move, bandOf(state.size).height, lines.length);
  return withMarker(state, concordance, spotAt(lines, marker), marker - top);
}

/** Enter: reads the article at the mention of the marked line. */
export function readLine(state: State): State {
  const place = markedLine(state);
  return place === null ? state : toPlace({ ...state, jumps: [] }, place);
}

export function sortLines(state: State): State {
  const concordance = linesOnTop(state);
  if (concordance === null) return state;
  const at = LINE_SORTS.indexOf(concordance.sort) + 1;
  return { ...state, concordance: { ...held(state, concordance), sort: LINE_SORTS[at % LINE_SORTS.length] } };
}

export function toggleOnePerArticle(state: State): State {
  const concordance = linesOnTop(state);
  if (concordance === null) return state;
  const onePerArticle = !concordance.onePerArticle;
  const words = onePerArticle ? 'of each article the first line' : 'every line of each article';
  return said({ ...state, concordance: { ...held(state, concordance), onePerArticle } }, words);
}

/** The concordance with the marked line on the row where it is, whatever order comes. */
function held(state: State, concordance: Concordance): Concordance {
  const { marker, top } = markedLines(state, concordance);
  return { ...concordance, above: marker - top };
}

/** Opens the line to type into: with the filter that is kept, or an empty one. */
export function openLineFilter(state: State): State {
  const concordance = linesOnTop(state);
  if (concordance === null) return state;
  const { marker, above, filter } = concordance;
  const editor = filter?.editor ?? EMPTY_EDITOR;
  const opened = { editor, typing: true, from: { marker, above, filter } };
  return { ...state, concordance: { ...concordance, filter: opened } };
}

export function lineFilterEdited(state: State, concordance: Concordance, editor: Editor): State {
  if (concordance.filter === null) return state;
  return { ...state, concordance: { ...concordance, filter: { ...concordance.filter, editor } } };
}

/** Enter: back to the lines as they are now. What Esc brings back stays what there was before any filter. */
export function keepLineFilter(state: State, concordance: Concordance): State {
  const { filter } = concordance;
  if (filter === null) return state;
  const isBlank = filter.editor.text.trim() === '';
  const from = filter.from.filter?.from ?? filter.from;
  const kept = isBlank ? null : { ...filter, typing: false, from };
  return { ...state, concordance: { ...concordance, filter: kept } };
}
