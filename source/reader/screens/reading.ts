/** The reading screen: a header that changes on a jump, the text, and a footer that follows when scrolling has stopped. */

import { markingOf } from '../../store/marked.ts';
import { stretchIn } from '../../store/occurrences.ts';
import { width } from '../../text/width.ts';
import { cut, padded, row, rowWidth, spread } from '../layout/cells.ts';
import { bandOf } from '../layout/geometry.ts';
import { footerKeys } from '../reminders.ts';
import type { Row } from '../rows.ts';
import { isInList, rowFrom } from '../state/listing.ts';
import { currentNote, notesIn } from '../state/marking.ts';
import { currentPlace, indexOf, placesHere } from '../state/places.ts';
import { togetherFact } from '../state/together.ts';
import { placesAlong, trailOf } from '../state/trail.ts';
import type { Reading, State } from '../state/types.ts';
import { shareShown, type Window, windowOf } from '../state/window.ts';
import { QUIET, STAR, STRONG } from '../theme.ts';
import { number } from '../words.ts';
import { filterFact } from './filter-line.ts';
import { findBar } from './find-bar.ts';
import { footer, reminders } from './footer.ts';
import { inputLine } from './input-line.ts';
import { plotBeside, plotRow } from './plot.ts';
import { textRows } from './reading-text.ts';
import type { Drawn } from './select.ts';
import { shownTitle, sourceAndDate } from './titles.ts';

export function readingScreen(state: State, reading: Reading): Drawn {
  const { size } = state;
  const { columns } = size;
  const band = bandOf(size);
  const window = windowOf(state, reading);
  const rows: Row[] = [header(state, reading)];
  const text = window ? textRows(state, reading, window) : [row('   This article has no text.', QUIET)];
  for (const [index, one] of text.entries()) rows[band.top + index] = one;
  const bottom = size.rows - 1;
  const hasPlot = band.top + band.height < bottom;
  const { told: anchor } = reading;
  const told = anchor === reading.anchor ? window : windowOf(state, { ...reading, anchor });
  if (hasPlot) rows[bottom - 1] = plotRow(state, reading, told);
  if (reading.note !== null) {
    const line = inputLine(' note › ', reading.note, columns - NOTE_KEYS);
    const keys = [...reminders(footerKeys('note'), NOTE_KEYS - 2), ...row(' ')];
    rows[bottom] = spread(line.row, keys, columns);
    return { rows, cursor: { row: bottom, column: line.column }, band };
  }
  if (!reading.find) {
    rows[bottom] = footerRow(state, reading, told, hasPlot);
    return { rows, cursor: null, band };
  }
  const bar = findBar(state, reading, reading.find);
  rows[bottom] = bar.row;
  return { rows, cursor: reading.find.typing ? { row: bottom, column: bar.column } : null, band };
}

function header(state: State, reading: Reading): Row {
  const { columns } = state.size;
  const article = state.view.articles.at(reading.article);
  const copies = state.view.copies.count(reading.article);
  const times = copies > 1 ? [`×${number(copies)}`] : [];
  const star = markingOf(state, reading.article).isStarred ? `${STAR} ` : '';
  const facts = star + [...sourceAndDate(article), ...times, shownTitle(article)].join(' · ');
  const filter = filterFact(state, FILTER_SHOWN);
  if (state.actor === null && filter !== null) return row(cut(` ${filter} · ${facts}`, columns), STRONG);
  if (state.actor === null) return row(cut(` ${facts}`, columns), STRONG);
  const counts = countsOf(state, reading, state.actor);
  const name = cut(` ${state.view.actors.at(state.actor).name} `, Math.max(10, columns - width(counts) - 1));
  const left = [...row(name, STRONG), ...row(counts)];
  const room = columns - rowWidth(left) - 3;
  return room < 12 ? left : spread(left, row(`${cut(facts, room)} `, QUIET), columns);
}

/** Columns of a filter in front of an article's own facts. */
const FILTER_SHOWN = 25;

/**
 * ` 3/7 here · 41/207 all`, in a filtered list ` 3/7 here · 12/31 in filter · 207 all`; without a current mention only how
 * many there are; ` 3/7 here · 12/31 in paragraphs with ¹² · 207 all` where the pinned actors are to meet. As wide for every mention in the
 * article, so that what stands behind it stays where it is from one to the next.
 */
function countsOf(state: State, reading: Reading, actor: number): string {
  const here = placesHere(state);
  const trail = trailOf(state, actor);
  const whole = number(state.view.occurrences(actor).length);
  const meeting = togetherFact(state);
  const narrowing = [
    ...(state.filter === null ? [] : ['filter']),
    ...(meeting === null ? [] : [meeting]),
  ].join(', ');
  const counts = (inArticle: string, inList: string): string => {
    const within = narrowing === '' ? '' : `${inList}${number(trail.length)} in ${narrowing} · `;
    const all = narrowing === '' ? `${inList}${whole}` : whole;
    return ` ${inArticle}${number(here.length)} here · ${within}${all} all${switchesOn(state)}`;
  };
  const widest = width(counts(`${number(here.length)}/`, `${number(trail.length)}/`));
  const current = currentPlace(state);
  if (current === null) return padded(counts('', ''), widest);
  const at = indexOf(here, current.mention.start) + 1;
  const along = isInList(state, reading.article) ? placesAlong(state, actor, reading.article) : [];
  const walked = indexOf(along, current.mention.start) + 1;
  if (walked === 0) return padded(counts(`${number(at)}/`, ''), widest);
  const [before] = stretchIn(trail, rowFrom(state, reading.article));
  return padded(counts(`${number(at)}/`, `${number(before + walked)}/`), widest);
}

export function switchesOn({ view }: State): string {
  return `${view.switches.unsure ? ' · +unsure' : ''}${view.switches.related ? ' · +related' : ''}`;
}

/** Left the message; then reminders, and how far down the article this is. Without a row of its own the plot is here too. */
function footerRow(state: State, reading: Reading, told: Window | null, hasPlot: boolean): Row {
  const { columns } = state.size;
  const position = told ? percent(told) : '';
  const said = state.message ?? noteSaid(state, reading, columns);
  const words = row(` ${said ?? ''}`);
  const left = hasPlot || said !== null ? words : plotBeside(state, reading, told, POSITION);
  return footer(footerKeys('reading'), left, position, columns);
}

/** Columns of the keys beside a note that is being written. */
const NOTE_KEYS = 24;

/** The note on the current mention, else that notes of this article have lost their lines; null where neither is. */
function noteSaid(state: State, reading: Reading, columns: number): string | null {
  const note = currentNote(state);
  if (note !== null) return cut(`note: ${note.text}`, Math.max(20, columns - 30));
  const [lost] = notesIn(state, reading.article).lost;
  return lost === undefined ? null : cut(`its line is gone: “${lost.text}”`, columns >> 1);
}

/** Columns of ` 100% ` with a blank in front. */
const POSITION = 7;

const percent = (window: Window): string => `${shareShown(window)}%`.padStart(4);
