/** What is said of a filter: on the line it is typed into, in the header, and where it leaves nothing. */
import { filterQuery, type Query } from '../../search/filter-query.ts';
import { SORT_WORDS } from '../../search/sorts.ts';
import { SIGNS as MARKED } from '../../store/marks.ts';
import { cut, row, rowWidth, spread } from '../layout/cells.ts';
import { footerKeys } from '../reminders.ts';
import type { Row } from '../rows.ts';
import { isUnlinked } from '../state/finding.ts';
import { shareDone } from '../state/list-steps.ts';
import { listLength } from '../state/listing.ts';
import { rowCount } from '../state/shown-rows.ts';
import { namesOf } from '../state/together.ts';
import type { Filter, State } from '../state/types.ts';
import { filterText, isListed, isNarrowed, sortOf } from '../state/wants.ts';
import { QUIET } from '../theme.ts';
import { counted, number } from '../words.ts';
import { reminders } from './footer.ts';
import { inputLine } from './input-line.ts';

/** What may be typed, most wanted first. */
const SIGNS = [
  "'exact",
  'text:',
  '^start',
  'end$',
  '!not',
  'a | b',
  'title:',
  'source:',
  'actor:',
  'since:',
  'until:',
  'date:',
  'format:',
  'is:',
];

/** The line typed into, with what is wrong with the filter behind it, or the signs it knows, and the keys. */
export function filterLine(state: State, filter: Filter): { row: Row; column: number } {
  const { columns } = state.size;
  const keys = columns >= 60 ? reminders(footerKeys('filter'), columns >> 1) : [];
  const room = columns - rowWidth(keys) - LEAST_TYPED;
  const words = filterText(state) === '' ? signs(room) : (faultOf(state) ?? '');
  const right = [...row(`  ${cut(words, room)}  `, QUIET), ...keys, ...row(' ')];
  const line = inputLine(' filter › ', filter.editor, Math.max(10, columns - rowWidth(right)));
  return { row: spread(line.row, right, columns), column: line.column };
}

/** The first signs, as many as fit whole. */
function signs(columns: number): string {
  let words = '';
  for (const sign of SIGNS) {
    if (words.length + 1 + sign.length > columns) break;
    words += words === '' ? sign : ` ${sign}`;
  }
  return words;
}

/** Columns kept for the label and what is typed. */
const LEAST_TYPED = 30;

/** What is said of a date or a sign in a filter that is none; null where there is no such. */
export function faultWords({ notDates: [notDate], notSigns: [notSign] }: Query): string | null {
  if (notSign !== undefined) return `“${notSign}”: ${MARKED.join(', ')}`;
  return notDate === undefined ? null : `“${notDate}” is no date: 2023, 2023-10 or 2023-10-07`;
}

/** Why a word of the filter does not do what it seems to; null when all of them do. */
function faultOf(state: State): string | null {
  const fault = faultWords(filterQuery(filterText(state)));
  if (fault !== null) return fault;
  const [nobody] = state.listing.named.nobody;
  if (nobody === undefined || !isListed(state)) return null;
  return isUnlinked(state) ? 'names are not known yet' : `nobody here is called “${nobody}”`;
}

/**
 * How many articles there are, of how many, and in how many rows, where copies share one; the order, where it is not the usual one;
 * whom the filter names.
 */
export function listFacts(state: State): string[] {
  const { view, listing } = state;
  const all = view.articles.length;
  const share = shareDone(state);
  const isFiltered = isNarrowed(state);
  const facts: string[] = [];
  if (share !== null)
    facts.push(`${isFiltered ? 'filtering' : 'sorting'}… ${Math.floor(share * 100)}%`.padEnd(14));
  else if (!isFiltered) facts.push(counted(all, 'article'));
  else facts.push(`${number(listLength(state))} of ${counted(all, 'article')}`);
  const rows = rowCount(state);
  if (share === null && rows !== listLength(state)) facts.push(counted(rows, 'row'));
  const sort = sortOf(state);
  if (sort !== 'date') facts.push(SORT_WORDS[sort]);
  if (!isListed(state)) return facts;
  const { together } = listing.wants;
  if (together !== null) facts.push(`${namesOf(state, together)} in one ${together.within}`);
  return [...facts, ...listing.named.actors.map((actor) => `with ${view.actors.at(actor).name}`)];
}

/** A filter that is kept, in at most so many columns; null where there is none, or no room to tell it by. */
export function filterFact(state: State, columns: number): string | null {
  const room = columns - 'filter “”'.length;
  if (state.filter === null || state.filter.typing || room < LEAST_FILTER) return null;
  return `filter “${cut(filterText(state), room)}”`;
}

const LEAST_FILTER = 6;

/** Why a filter leaves nothing, in words. */
export function whyNoneLeft(state: State, corpus: string): string {
  if (!isListed(state) || state.listing.isPart) return 'Filtering…';
  const fault = faultOf(state);
  const { together } = state.listing.wants;
  const none = `None of ${counted(state.view.articles.length, 'article')} of ${corpus}`;
  const fits = filterText(state) === '' ? '' : ` fits “${filterText(state)}”`;
  const meet =
    together === null
      ? ''
      : `${fits === '' ? '' : ' and'} has ${namesOf(state, together)}${together.within === 'article' ? '' : ` in one ${together.within}`}`;
  const words = `${none}${fits}${meet}`;
  return fault === null ? `${words}.` : `${words}: ${fault}.`;
}
