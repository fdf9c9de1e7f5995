/** The concordance: one mention a row, aligned on the surface. */
import { kwicOf, labelOf } from '../../search/kwic.ts';
import { lineQuery } from '../../search/lines/line-query.ts';
import { LINE_SORT_WORDS } from '../../search/lines/line-sorts.ts';
import type { Lines } from '../../search/lines/lines.ts';
import { shownSurface } from '../../search/lines/spelt.ts';
import type { Place } from '../../store/view.ts';
import { safeText } from '../../text/safe.ts';
import { width } from '../../text/width.ts';
import { cut, padded, paddedStart, row, rowWidth, spread } from '../layout/cells.ts';
import { bandOf } from '../layout/geometry.ts';
import { footerKeys } from '../reminders.ts';
import type { Row } from '../rows.ts';
import { markedLines } from '../state/concordance.ts';
import { lineFilterText } from '../state/line-wants.ts';
import { isUnsure } from '../state/places.ts';
import { rowOfSpot } from '../state/spots.ts';
import { namesOf, togetherFact } from '../state/together.ts';
import type { Concordance, LineFilter, State } from '../state/types.ts';
import { filterText } from '../state/wants.ts';
import { MARKER, OTHER, QUIET, STRONG, UNSURE } from '../theme.ts';
import { counted, number } from '../words.ts';
import { faultWords, filterFact } from './filter-line.ts';
import { footer, reminders } from './footer.ts';
import { inputLine } from './input-line.ts';
import { switchesOn } from './reading.ts';
import type { Drawn } from './select.ts';
import { sentence } from './sentence.ts';

export function concordanceScreen(state: State, concordance: Concordance): Drawn {
  const { size } = state;
  const band = bandOf(size);
  const { lines } = concordance.listed;
  const rows: Row[] = [header(state, concordance)];
  const { marker, top } = markedLines(state, concordance);
  for (let at = 0; at < band.height && top + at < lines.length; at++)
    rows[band.top + at] = lineRow(state, lines, top + at, top + at === marker);
  if (lines.length === 0)
    for (const [at, one] of sentence(whyNone(state, concordance), size.columns - 1).entries())
      if (at < band.height) rows[band.top + at] = one;
  const bottom = size.rows - 1;
  if (concordance.filter?.typing) {
    const line = filterLine(state, concordance.filter);
    rows[bottom] = line.row;
    return { rows, cursor: { row: bottom, column: line.column }, band };
  }
  const words = row(cut(` ${state.message ?? ''}`, size.columns));
  rows[bottom] = footer(footerKeys('lines'), words, position(concordance), size.columns);
  return { rows, cursor: null, band };
}

/** Columns of the marker and the blank behind it. */
const FRONT = 2;

const remembered = new WeakMap<Lines, Map<string, Row>>();
/** A few screens. */
const KEPT = 512;

function lineRow(state: State, lines: Lines, at: number, marked: boolean): Row {
  const { columns } = state.size;
  const known = remembered.get(lines) ?? new Map<string, Row>();
  remembered.set(lines, known);
  const key = `${at} ${columns}`;
  const parts = known.get(key) ?? partsOf(state, lines.placeAt(at), columns - FRONT);
  if (known.size === KEPT) known.clear();
  known.set(key, parts);
  return [...row(padded(marked ? MARKER : '', FRONT), STRONG), ...parts];
}

function partsOf({ view }: State, { article, mention }: Place, columns: number): Row {
  const of = view.articles.at(article);
  const { surface } = mention.spelling;
  const doubtful = isUnsure(mention);
  const met = { ...mention, spelling: { surface, sure: !doubtful } };
  const { gutter, left, surface: shown, right } = kwicOf(of, met, labelOf(of), columns);
  return [...row(gutter + left), ...row(shown, doubtful ? UNSURE : OTHER), ...row(right)];
}

/**
 * Whose lines they are, how many, of how many, and in which order, in its short name where that is all there is room for; then
 * what narrows them, as far as it fits.
 */
function header(state: State, concordance: Concordance): Row {
  const { columns } = state.size;
  const { sort } = concordance;
  const count = countOf(state, concordance);
  const name = nameOf(state, concordance);
  const withOrder = (order: string): string => ` ${name} · ${count} · ${order}`;
  const long = withOrder(LINE_SORT_WORDS[sort]);
  const room = Math.max(LEAST_NAME, columns - width(` · ${count} · ${sort}`) - 1);
  let words = width(long) <= columns ? long : ` ${cut(name, room)} · ${count} · ${sort}`;
  for (const fact of factsOf(state, concordance)) {
    const next = `${words} · ${fact}`;
    if (width(next) > columns) break;
    words = next;
  }
  const list = filterFact(state, columns - width(words) - 6);
  return row(cut(list === null ? words : `${words} · in ${list}`, columns), STRONG);
}

const LEAST_NAME = 8;

const nameOf = ({ view }: State, { listed }: Concordance): string => view.actors.at(listed.wants.actor).name;

/** `19 of 27 lines · +1?`: those shown, of all that are let through, and how many more are unsure. */
function countOf(state: State, { listed }: Concordance): string {
  const { lines, wants } = listed;
  const all = counted(lines.all.length, 'line');
  const count = lines.length === lines.all.length ? all : `${number(lines.length)} of ${all}`;
  const { unsure } = state.view.tally(wants.actor);
  const more = unsure > 0 && !state.view.switches.unsure ? ` · +${number(unsure)}?` : '';
  return `${count}${more}${switchesOn(state)}`;
}

/** What else is told of them, most wanted first. */
function factsOf(state: State, { work, onePerArticle, spelling, filter }: Concordance): string[] {
  const facts: string[] = [];
  const meeting = togetherFact(state);
  if (work !== null) facts.push(padded(`${work.told.doing}… ${Math.floor(work.told.share * 100)}%`, WORK));
  if (meeting !== null) facts.push(`in ${meeting}`);
  if (onePerArticle) facts.push('one per article');
  if (spelling !== null) facts.push(`spelt “${safeText(shownSurface(spelling))}”`);
  if (filter !== null && !filter.typing) facts.push(`filter “${lineFilterText({ filter })}”`);
  return facts;
}

/** Columns of `filtering… 100%`: what stands behind does not move. */
const WORK = 15;

function position(concordance: Concordance): string {
  const { length } = concordance.listed.lines;
  const all = number(length);
  const at = number(rowOfSpot(concordance, concordance.told) + 1);
  return length === 0 ? '' : paddedStart(`${at}/${all}`, all.length * 2 + 1);
}

/** Columns kept for the label and what is typed. */
const LEAST_TYPED = 30;

/** The line typed into, with what is wrong with it, and the keys. */
function filterLine(state: State, filter: LineFilter): { row: Row; column: number } {
  const { columns } = state.size;
  const keys = columns >= 60 ? reminders(footerKeys('lines-filter'), columns >> 1) : [];
  const fault = faultWords(lineQuery(lineFilterText({ filter }))) ?? '';
  const room = columns - rowWidth(keys) - LEAST_TYPED;
  const right = [...row(`  ${cut(fault, room)}  `, QUIET), ...keys, ...row(' ')];
  const line = inputLine(' filter › ', filter.editor, Math.max(10, columns - rowWidth(right)));
  return { row: spread(line.row, right, columns), column: line.column };
}

function whyNone(state: State, { listed, work, filter }: Concordance): string {
  const all = counted(listed.lines.all.length, 'line');
  if (work !== null) return `${work.told.doing === 'filtering' ? 'Filtering' : 'Sorting'}…`;
  const typed = filter === null ? '' : lineFilterText({ filter });
  if (typed !== '') return `None of ${all} fits “${typed}”.`;
  const { together } = listed.wants;
  if (together !== null && listed.lines.all.length > 0)
    return `None of ${all} stands in one ${together.within} with ${namesOf(state, together)}${filterText(state) === '' ? '' : ', in the list as it is filtered'}.`;
  return listed.lines.all.length === 0
    ? 'No mention is let through here.'
    : `None of ${all} stands in the list as it is filtered.`;
}
