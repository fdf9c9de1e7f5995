/** The reading screen: a header that changes on a jump, the text, and a footer with where the mentions are. */
import { width } from '../../text/width.ts';
import { offsetAt } from '../layout/article-layout.ts';
import { cut, inRow, padded, row, rowWidth, spread } from '../layout/cells.ts';
import { bandOf } from '../layout/geometry.ts';
import type { Row } from '../rows.ts';
import { hitFrom, hitsOf } from '../state/find.ts';
import { currentPlace, indexOf, placesHere } from '../state/places.ts';
import type { Find, Reading, State } from '../state/types.ts';
import { bottomOffset, shows, type Window, windowOf } from '../state/window.ts';
import { QUIET, STRONG } from '../theme.ts';
import { number, reason } from '../words.ts';
import { dispersion } from './dispersion.ts';
import { reminders } from './footer.ts';
import { inputLine } from './input-line.ts';
import { textRows } from './reading-text.ts';
import type { Drawn } from './select.ts';
import { shownTitle, sourceAndDate } from './titles.ts';

export function readingScreen(state: State, reading: Reading): Drawn {
  const { size } = state;
  const band = bandOf(size);
  const window = windowOf(state, reading);
  const rows: Row[] = [header(state, reading)];
  const text = window ? textRows(state, reading, window) : [row('   This article has no text.', QUIET)];
  for (const [index, one] of text.entries()) rows[band.top + index] = one;
  const bottom = size.rows - 1;
  if (!reading.find) {
    rows[bottom] = footer(state, reading, window);
    return { rows, cursor: null };
  }
  const bar = findBar(state, reading, reading.find);
  rows[bottom] = bar.row;
  return { rows, cursor: reading.find.typing ? { row: bottom, column: bar.column } : null };
}

function header(state: State, reading: Reading): Row {
  const { columns } = state.size;
  const article = state.view.articles[reading.article];
  const facts = [...sourceAndDate(article), shownTitle(article)].join(' · ');
  if (state.actor === null) return row(cut(` ${facts}`, columns), STRONG);
  const counts = ` ${positions(state, reading)}${switchesOn(state)}`;
  const name = cut(` ${state.view.actors[state.actor].name} `, Math.max(10, columns - width(counts) - 1));
  const left = [...row(name, STRONG), ...row(counts)];
  const room = columns - rowWidth(left) - 4;
  return room < 12 ? left : spread(left, row(`${cut(facts, room)} `, QUIET), columns);
}

/** `3/7 here · 41/207 all`; without a current mention only how many there are. */
function positions(state: State, reading: Reading): string {
  const { actor, view } = state;
  if (actor === null) return '';
  const here = placesHere(state);
  const all = view.places(actor);
  const current = currentPlace(state);
  if (!current) return `${number(here.length)} here · ${number(all.length)} all`;
  const ofHere = indexOf(here, reading.article, current.mention.start) + 1;
  const ofAll = indexOf(all, reading.article, current.mention.start) + 1;
  return `${number(ofHere)}/${number(here.length)} here · ${number(ofAll)}/${number(all.length)} all`;
}

function switchesOn({ view }: State): string {
  return `${view.switches.unsure ? ' · +unsure' : ''}${view.switches.related ? ' · +related' : ''}`;
}

/** Left the message, or why the current mention is one; then the plot, reminders, and how far down the article this is. */
function footer(state: State, reading: Reading, window: Window | null): Row {
  const { columns } = state.size;
  const position = window ? percent(window) : '';
  const right = row(`  ${position} `);
  const room = columns - rowWidth(right);
  if (state.message !== null) return spread(row(` ${state.message}`), right, columns);
  const current = currentPlace(state);
  const words = current ? reason(state.view, current.mention) : '';
  const places = placesHere(state);
  if (places.length === 0 || !window)
    return spread(row(` ${words}`), [...reminders('reading', room - 2), ...right], columns);
  const left = padded(` ${words}`, Math.floor(columns * 0.44));
  const keys = columns >= 60 ? reminders('reading', room - width(left) - 2 - PLOT_LEAST) : [];
  const cells = Math.min(PLOT_MOST, room - width(left) - rowWidth(keys) - (keys.length > 0 ? 4 : 3));
  const here =
    current && shows(window, current.mention.start)
      ? current.mention.start
      : offsetAt(window.layout, window.top);
  const { length } = state.view.articles[reading.article].text;
  const plot =
    cells < 4 ? '' : dispersion(cells, length, places.length, (index) => places[index].mention.start, here);
  return spread([...row(left), ...row(`  ${plot}`)], [...keys, ...right], columns);
}

const PLOT_LEAST = 14;
const PLOT_MOST = 60;

/** How much of the text has been on the screen by now. */
function percent(window: Window): string {
  const { layout, top, lastTop } = window;
  if (offsetAt(layout, top) === offsetAt(layout, lastTop)) return '100%';
  const share = Math.floor((bottomOffset(window) * 100) / Math.max(1, layout.article.text.length));
  return `${Math.min(99, share)}%`.padStart(4);
}

function findBar(state: State, reading: Reading, find: Find): { row: Row; column: number } {
  const { columns } = state.size;
  const hits = hitsOf(state, reading, find);
  const at = find.hit === null ? 0 : hitFrom(hits, find.hit) + 1;
  const found =
    find.editor.text.trim() === ''
      ? ''
      : hits.length === 0
        ? 'not here'
        : `${number(at)}/${number(hits.length)}`;
  const words = state.message === null ? found : inRow(state.message);
  const keys = reminders(find.typing ? 'find' : 'hits', Math.floor(columns * 0.4));
  const right = [...row(`  ${cut(words, columns >> 1)}  `), ...(columns >= 60 ? keys : []), ...row(' ')];
  const line = inputLine(' find › ', find.editor, Math.max(10, columns - rowWidth(right)));
  return { row: spread(line.row, right, columns), column: line.column };
}
