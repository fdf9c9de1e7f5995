/** The finder's panel: what is typed and who answers to it, over the lowest rows of the screen under it. */
import { cut, padded, paddedStart, row, rowWidth } from '../layout/cells.ts';
import type { Row } from '../rows.ts';
import { type Answers, answersFor } from '../state/answers.ts';
import { nobody } from '../state/finding.ts';
import type { Overlay, State } from '../state/types.ts';
import { MARKER, PLAIN, QUIET, STRONG } from '../theme.ts';
import { counted, number } from '../words.ts';
import { reminders } from './footer.ts';
import { inputLine } from './input-line.ts';
import type { Drawn } from './select.ts';
import { sentence } from './sentence.ts';

/** The line typed into and this many rows under it, where the screen has twice as many. */
const ROWS = 9;

export function finderPanel(state: State, overlay: Overlay & { kind: 'finder' }, under: Drawn): Drawn {
  const { columns, rows } = state.size;
  const height = Math.min(ROWS, Math.max(1, (rows >> 1) - 1));
  const top = rows - 1 - height;
  const { editor } = overlay;
  const keys = columns >= 60 ? reminders('finder', columns >> 1) : [];
  const line = inputLine(` actor ${MARKER} `, editor, columns - rowWidth(keys) - 3);
  const gap = columns - rowWidth(line.row) - rowWidth(keys) - 1;
  const answers = answersFor(state, editor.text);
  const words = sentence(state.message ?? nobody(state, editor.text), columns - 1);
  const list =
    answers.answers.length === 0 ? words.slice(0, height) : answerRows(state, answers, overlay, height);
  const shown = Array.from({ length: top }, (_, index) => under.rows[index] ?? []);
  return {
    rows: [...shown, [...line.row, ...row(' '.repeat(Math.max(0, gap))), ...keys], ...list],
    cursor: { row: top, column: line.column },
  };
}

/** The answers around the chosen one, with a heading over the actors of the article in view and over all others. */
function answerRows(
  state: State,
  { answers, here }: Answers,
  { choice }: { choice: number },
  height: number,
): Row[] {
  const chosen = Math.min(choice, answers.length - 1);
  const headings = new Map<number, string>();
  if (here > 0 && height >= 4) {
    headings.set(0, 'in this article');
    if (here < answers.length) headings.set(here, 'elsewhere');
  }
  const first = Math.max(0, chosen - height + 1);
  const rows: Row[] = [];
  let chosenRow = 0;
  for (let index = first; index < answers.length && index < first + height; index++) {
    const heading = headings.get(index);
    if (heading !== undefined) rows.push(row(` ${heading}`, QUIET));
    if (index === chosen) chosenRow = rows.length;
    rows.push(answerRow(state, answers[index].actor, index === chosen));
  }
  return rows.slice(Math.max(0, chosenRow - height + 1)).slice(0, height);
}

function answerRow({ view, pins, size }: State, index: number, chosen: boolean): Row {
  const { name, kind } = view.actors[index];
  const { mentions, articles, unsure, spellings } = view.tally(index);
  const slot = pins.indexOf(index);
  const front = `${slot < 0 ? ' ' : slot + 1}${chosen ? MARKER : ' '} `;
  const style = chosen ? STRONG : PLAIN;
  const places = `${number(mentions)} in ${articles}`;
  if (size.columns < 64) {
    const room = Math.max(4, size.columns - 3 - places.length - 2);
    return [...row(front, STRONG), ...row(padded(name, room), style), ...row(` ${places}`)];
  }
  const more = unsure === 0 ? '' : `+${number(unsure)}?`;
  const rest = [
    padded(kind, 12),
    paddedStart(number(mentions), 6),
    padded(`in ${counted(articles, 'article')}`, 18),
    padded(more, 5),
    counted(spellings, 'spelling'),
  ];
  const room = Math.max(12, Math.min(32, size.columns - 62));
  return [...row(front, STRONG), ...row(padded(cut(name, room), room), style), ...row(` ${rest.join(' ')}`)];
}
