/** The articles, one a row, with a preview of the marked one below when there is room. */

import { unreadKinds, unreadThings } from '../../corpus/unread-words.ts';
import { markingOf } from '../../store/marked.ts';
import { stretchIn } from '../../store/occurrences.ts';
import { safeText } from '../../text/safe.ts';
import { width } from '../../text/width.ts';
import { cut, inRow, padded, paddedStart, row, spread } from '../layout/cells.ts';
import { bandOf, listBandsOf } from '../layout/geometry.ts';
import { footerKeys } from '../reminders.ts';
import type { Row } from '../rows.ts';
import { stillAtIt } from '../state/finding.ts';
import { isOffered } from '../state/left-off.ts';
import { topOfList } from '../state/move.ts';
import {
  articleInRow,
  copiesTold,
  isOpenedOut,
  markedArticle,
  markerRow,
  rowCount,
  rowOf,
} from '../state/shown-rows.ts';
import { togetherWants } from '../state/together.ts';
import type { State } from '../state/types.ts';
import { filterText, isListed } from '../state/wants.ts';
import { MARKER, QUIET, READ, STAR, STRONG } from '../theme.ts';
import { number } from '../words.ts';
import { corpusFacts } from './facts.ts';
import { filterFact, filterLine, listFacts, whyNoneLeft } from './filter-line.ts';
import { footer } from './footer.ts';
import { previewRows } from './preview.ts';
import type { Drawn } from './select.ts';
import { sentence } from './sentence.ts';
import { corpusName, shownTitle } from './titles.ts';

export function articlesScreen(state: State): Drawn {
  const { size, view } = state;
  const bands = listBandsOf(size);
  const rows: Row[] = [header(state)];
  if (bands.list.top > 1) rows[1] = actorOverColumn(state);
  const length = rowCount(state);
  if (length === 0) {
    sentence(whyEmpty(state), size.columns - 1).forEach((one, index) => {
      if (index < bands.list.height) rows[bands.list.top + index] = one;
    });
  }
  const top = topOfList(state);
  const marker = markerRow(state);
  for (let at = 0; at < bands.list.height && top + at < length; at++)
    rows[bands.list.top + at] = articleRow(state, top + at, top + at === marker);
  if (bands.preview && length > 0) {
    const shown = Math.min(state.list.previewOf, view.articles.length - 1);
    for (const [index, one] of previewRows(state, shown, bands.preview.lines).entries())
      rows[bands.preview.top + index] = one;
  }
  const { filter } = state;
  if (filter?.typing) {
    const line = filterLine(state, filter);
    rows[size.rows - 1] = line.row;
    return { rows, cursor: { row: size.rows - 1, column: line.column }, band: bandOf(size) };
  }
  const words = row(cut(` ${status(state)}`, size.columns));
  const keys = footerKeys(filter === null && togetherWants(state) === null ? 'articles' : 'filtered');
  // Enter is told of once.
  const others = goesOn(state) === null ? keys : keys.slice(1);
  rows[size.rows - 1] = footer(others, words, position(state), size.columns);
  return { rows, cursor: null, band: bandOf(size) };
}

/** The program, the corpus, what the list is of it, and of the facts about the corpus as many as fit whole. */
function header(state: State): Row {
  const { view, size, progress } = state;
  const { columns } = size;
  const known = view.articles.length > 0 || progress === null;
  const list = [...narrowing(view), ...(known ? listFacts(state) : [])];
  let words = withFacts(startOf(state, list), list, columns);
  const filter = filterFact(state, columns - width(words) - 3);
  if (filter !== null) words = withFacts(words, [filter], columns);
  return row(cut(withFacts(words, factsToTell(state), columns), columns), STRONG);
}

/** None while they would change with every letter of a filter, or with every step of the work on the list. */
function factsToTell(state: State): string[] {
  const isTyped = state.filter?.typing === true && filterText(state) !== '';
  return isTyped || !isListed(state) || state.listing.isPart ? [] : corpusFacts(state.listing);
}

/** What a header begins with: a list that is not the whole one, by date, tells that before the program's name. */
function startOf(state: State, list: readonly string[]): string {
  const { columns } = state.size;
  const corpus = corpusName(state);
  const short = ` dragoman · ${corpus}`;
  const long = `${short}; dragoman . reads this folder`;
  if (state.filter === null && state.together === null && state.sort === 'date')
    return state.sample && width(long) <= columns ? long : short;
  return [short, ` ${corpus}`].find((start) => width([start, ...list].join(' · ')) <= columns) ?? '';
}

function withFacts(words: string, facts: readonly string[], columns: number): string {
  let all = words;
  for (const fact of facts) {
    const next = `${all}${all === '' ? ' ' : ' · '}${fact}`;
    if (width(next) > columns) break;
    all = next;
  }
  return all;
}

/** The flags that narrow what is shown. */
function narrowing({ scope }: State['view']): string[] {
  const { since, until, under, sources, kind } = scope;
  const flags = Object.entries({ since, until, under, source: sources?.join(', ') ?? null, kind });
  const told = flags.flatMap(([flag, value]) => (value === null ? [] : [`--${flag} ${safeText(value)}`]));
  return scope.foldCopies ? [...told, '--fold-copies'] : told;
}

/** Whose mentions the last column counts, and how many they are in all. */
function actorOverColumn({ actor, view, size }: State): Row {
  if (actor === null || !showsCount(size.columns)) return [];
  const { name } = view.actors.at(actor);
  const all = paddedStart(number(view.occurrences(actor).length), countWidth(view, actor));
  return spread([], row(`${cut(name, size.columns - width(all) - 5)}${all} `, QUIET), size.columns);
}

const SOURCE_COLUMNS = 16;

/** Narrower than this there is no count; the date and the title are what an article is chosen by. */
function showsCount(columns: number): boolean {
  return columns >= 36;
}

/** Columns of the widest count there can be, and two blanks. */
function countWidth(view: State['view'], actor: number): number {
  return number(view.occurrences(actor).length).length + 2;
}

function articleRow(state: State, at: number, marked: boolean): Row {
  const { view, size, actor } = state;
  const index = articleInRow(state, at);
  const article = view.articles.at(index);
  const front = marked ? ` ${MARKER} ` : '   ';
  const date = size.columns >= 30 ? `${padded(article.date ?? '–', 10)}  ` : '';
  const column = sourceColumn(state);
  const source = column > 0 ? `${padded(article.source ?? '–', column)}  ` : '';
  const behind = actor !== null && showsCount(size.columns) ? count(view, actor, index) : '';
  const signs = signsOf(state, index);
  const room = size.columns - width(front + date + source) - width(signs) - behind.length - 1;
  const isCopy = isOpenedOut(state, at);
  const copies = isCopy ? 1 : copiesTold(state, index);
  const times = copies > 1 ? ` ×${number(copies)}` : '';
  const title = `${isCopy ? COPY : ''}${shownTitle(article, room - times.length - (isCopy ? COPY.length : 0))}${times}`;
  const after = column === 0 && article.source !== null ? ` · ${inRow(article.source)}` : '';
  const trailing = width(title + after) <= room ? after : '';
  const gap = signs + behind === '' ? '' : ' '.repeat(room - width(title + trailing));
  return [
    ...row(front, STRONG),
    ...row(date + source + title),
    ...row(trailing, QUIET),
    ...row(gap + signs + behind),
  ];
}

/** ` ★✓`: starred, read. As wide for every article where any is marked; nothing where none is, or there is no room. */
function signsOf(state: State, article: number): string {
  if (state.marks.isNone || !showsCount(state.size.columns)) return '';
  const { isStarred, isRead } = markingOf(state, article);
  return ` ${isStarred ? STAR : ' '}${isRead ? READ : ' '}`;
}

/** In front of a copy that stands under the first of its group. */
const COPY = '└ ';

/**
 * Columns of the sources, 0 when they have none of their own: where many articles name no source it would be a column
 * of dashes, and the title has more use for the room; a source that is named then follows the title.
 */
function sourceColumn({ view, size }: State): number {
  const { sourced, sourceWidth } = view.facts;
  const most = sourced > 0 && sourced * 4 >= view.articles.length * 3;
  return most && size.columns >= 60 ? Math.min(SOURCE_COLUMNS, Math.max(1, sourceWidth)) : 0;
}

function count(view: State['view'], actor: number, index: number): string {
  const [from, to] = stretchIn(view.occurrences(actor), index);
  const mentions = to - from;
  return paddedStart(mentions === 0 ? '' : number(mentions), countWidth(view, actor));
}

/** On which row of how many the marker stands; it follows the marker as the preview does, when that rests. */
function position(state: State): string {
  const length = rowCount(state);
  const all = number(length);
  const at = number(Math.min(rowOf(state, state.list.previewOf) + 1, length));
  return length === 0 ? '' : paddedStart(`${at}/${all}`, all.length * 2 + 1);
}

/** What the program is doing, what it does not do, and what could not be read. */
function status(state: State): string {
  const { message, progress, view, waiting, unwatched } = state;
  if (message !== null) return message;
  const then = waiting === null ? '' : `, then to “${safeText(waiting)}”`;
  const on = goesOn(state) ?? '';
  const unread = view.unread.length === 0 ? '' : `${number(view.unread.length)} unreadable (R)`;
  const parts = [on, progress ? stillAtIt(state) + then : '', unwatched ? 'not watching' : '', unread];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What Enter does where the session before was left off; null where it does what it always does. */
function goesOn(state: State): string | null {
  const { left, message } = state;
  if (left === null || message !== null || !isOffered(state, markedArticle(state))) return null;
  return `Enter goes on reading ${left.percent < 100 ? `at ${left.percent}%` : 'at the mention'}`;
}

function whyEmpty(state: State): string {
  const { view } = state;
  const name = corpusName(state);
  if (view.articles.length > 0) return whyNoneLeft(state, name);
  if (state.progress !== null) return `${stillAtIt(state)} so far.`;
  const flags = narrowing(view);
  if (flags.length > 0) return `${flags.join(' ')} leaves no article of ${name}.`;
  if (view.unread.length === 0) return `${name} is empty: there is no article in it.`;
  return `Nothing in ${name} could be read. ${unreadThings(view.unread)} not read: ${unreadKinds(view.unread)} (R for the list).`;
}
