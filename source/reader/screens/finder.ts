/** The finder's panel: what is typed and who answers to it, over the lowest rows of the screen under it. */
import { width } from '../../text/width.ts';
import { cut, padded, paddedStart, row, rowWidth, spread } from '../layout/cells.ts';
import type { Band } from '../layout/geometry.ts';
import { footerKeys } from '../reminders.ts';
import type { Frame, Row } from '../rows.ts';
import { type Answers, answersFor } from '../state/answers.ts';
import { lineOf } from '../state/editor.ts';
import { AS_TEXT, nobody, offersText } from '../state/finding.ts';
import type { Overlay, State } from '../state/types.ts';
import { MARKER, QUIET, STRONG } from '../theme.ts';
import { counted, number } from '../words.ts';
import { reminders } from './footer.ts';
import { inputLine } from './input-line.ts';
import type { Drawn } from './select.ts';
import { sentence } from './sentence.ts';

/** The line typed into and this many rows under it, where the screen has twice as many. */
const ROWS = 9;

/** Rows of answers that the text has to leave, unless it is chosen. */
const LEAST_ANSWERS = 2;

export function finderPanel(state: State, overlay: Overlay & { kind: 'finder' }, under: Drawn): Drawn {
  const { columns, rows } = state.size;
  const height = Math.min(ROWS, Math.max(1, (rows >> 1) - 1));
  const top = rows - 1 - height;
  const { editor } = overlay;
  const asked = lineOf(editor);
  const answers = answersFor(state, asked);
  const { length } = answers.answers;
  const isText = overlay.choice === AS_TEXT || length === 0;
  const offers = offersText(state, asked) && (isText || height > LEAST_ANSWERS);
  const room = offers ? height - 1 : height;
  const isTold = length > room && asked.trim() !== '' && overlay.told !== AS_TEXT;
  const position = isTold ? `${Math.min(overlay.told + 1, length)}/${length}  ` : '';
  const keys = columns >= 60 ? reminders(footerKeys('finder'), columns >> 1) : [];
  const right = [...row(position), ...keys];
  const line = inputLine(` actor ${MARKER} `, editor, columns - rowWidth(right) - 3);
  const gap = columns - rowWidth(line.row) - rowWidth(right) - 1;
  const words = sentence(state.message ?? nobody(state, asked), columns - 1);
  const list = length === 0 ? words.slice(0, room) : answerRows(state, answers, overlay, room);
  if (offers) list.push(textRow(state, asked.trim(), isText));
  const shown = Array.from({ length: top }, (_, index) => under.rows[index] ?? []);
  return {
    rows: [...shown, [...line.row, ...row(' '.repeat(Math.max(0, gap))), ...right], ...list],
    cursor: { row: top, column: line.column },
    band: bodyAround(top, under.band, { top: top + 1, height: Math.max(1, room) }),
  };
}

/** The rows the line leaves of the body under the panel, or those of the answers: whichever are more. */
function bodyAround(line: number, under: Frame['band'], answers: Band): Band {
  if (under === null) return answers;
  const above = { top: under.top, height: Math.min(under.height, line - under.top) };
  return above.height > answers.height ? above : answers;
}

/** The answers around the chosen one, with a heading over the actors of the article in view and over all others. */
function answerRows(
  state: State,
  { answers, here, shown: onScreen }: Answers,
  { choice }: { choice: number },
  height: number,
): Row[] {
  const last = answers.length - 1;
  const chosen = choice === AS_TEXT ? last : Math.min(choice, last);
  const headings = new Map<number, string>();
  if (here.length > 0 && height >= 4) {
    headings.set(0, onScreen > 0 ? 'on the screen: here/all' : 'in this article: here/all');
    if (onScreen > 0 && onScreen < here.length) headings.set(onScreen, 'in this article');
    if (here.length < answers.length) headings.set(here.length, 'elsewhere');
  }
  const first = Math.max(0, chosen - height + 1);
  const shown = answers
    .slice(first, first + height)
    .map(({ actor }, at) => cellsOf(state, actor, here[first + at]));
  const least = state.size.columns < ROOMY ? NOTHING : LEAST;
  const widths = least.map((most, cell) => Math.max(most, ...shown.map((cells) => width(cells[cell]))));
  const rows: Row[] = [];
  let chosenRow = 0;
  for (const [at, cells] of shown.entries()) {
    const index = first + at;
    const heading = headings.get(index);
    if (heading !== undefined) rows.push(row(` ${heading}`, QUIET));
    if (index === chosen) chosenRow = rows.length;
    rows.push(answerRow(state, answers[index].actor, index === chosen && choice !== AS_TEXT, cells, widths));
  }
  return rows.slice(Math.max(0, chosenRow - height + 1)).slice(0, height);
}

/** What is said about an answer behind its name: kind, mentions, articles, unsure ones, spellings; how each is set. */
const CELLS = [padded, paddedStart, padded, padded, paddedStart];
const GAPS = ['  ', '  ', ' ', '  ', '  '];

/**
 * Their columns where there is room for them beside the longest name: most facts fit into these, so an answer that
 * comes or goes moves nothing in the others' rows. On a narrower screen the room is the names'.
 */
const LEAST = [12, 9, 17, 5, 12];
const NOTHING = LEAST.map(() => 0);
const ROOMY = 108;

/** Narrower than this there are only mentions and articles behind a name. */
const ALL_CELLS = 64;

/** `here`: how often in the article in view, where that is told. */
function cellsOf({ view, size }: State, index: number, here?: number): readonly string[] {
  const { mentions, articles, unsure, spellings } = view.tally(index);
  const count = here === undefined ? number(mentions) : `${number(here)}/${number(mentions)}`;
  if (size.columns < ALL_CELLS) return ['', count, `in ${number(articles)}`, '', ''];
  return [
    view.actors.at(index).kind,
    count,
    `in ${counted(articles, 'article')}`,
    unsure === 0 ? '' : `+${number(unsure)}?`,
    counted(spellings, 'spelling'),
  ];
}

function answerRow(
  { view, pins, size }: State,
  index: number,
  chosen: boolean,
  cells: readonly string[],
  widths: readonly number[],
): Row {
  const slot = pins.indexOf(index);
  const front = `${slot < 0 ? ' ' : slot + 1}${chosen ? MARKER : ' '} `;
  const facts = cells
    .map((cell, at) => (widths[at] === 0 ? '' : `${GAPS[at]}${CELLS[at](cell, widths[at])}`))
    .join('');
  const room = Math.min(NAME_MOST, size.columns - width(front) - width(facts) - 1);
  const name = padded(view.actors.at(index).name, Math.max(4, room));
  return [...row(front, STRONG), ...row(name), ...row(facts)];
}

/** What is typed, as text; at the right edge, where letters that are typed do not move it, what it leads to. */
function textRow({ reading, size: { columns } }: State, text: string, chosen: boolean): Row {
  const front = ` ${chosen ? MARKER : ' '} `;
  const words = cut(`text “${text}”`, columns - width(front) - 1);
  const told = reading === null ? 'the articles in which it stands ' : 'where it stands, from here on ';
  const isTold = width(front + words + told) + 2 <= columns;
  return spread([...row(front, STRONG), ...row(words)], isTold ? row(told, QUIET) : [], columns);
}

/** Longer names are rare; the facts stand close enough to the name for the eye to follow the row. */
const NAME_MOST = 40;
