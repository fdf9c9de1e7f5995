import { around } from '../corpus/around.ts';
import { rowReason, spellingJson } from '../export/spelling-json.ts';
import type { Request } from '../request.ts';
import { type SpellingRow, spellingRows } from '../store/spelling-rows.ts';
import type { View } from '../store/view.ts';
import { cut, cutBefore, padded } from '../text/fit.ts';
import { number } from '../text/number.ts';
import { safeText } from '../text/safe.ts';
import { width } from '../text/width.ts';
import { type Asked, forEachAsked } from './asked.ts';
import { dataLine, isData } from './data.ts';
import type { Output } from './output.ts';
import { headingOf, limitWords } from './words.ts';

/** `dragoman spellings`: the ledger of an actor, a row for each spelling. Returns the exit status. */
export function spellings(request: Request, output: Output): Promise<number> {
  return forEachAsked(request, output, printRows);
}

async function printRows({ name, actor, view, request, output, many }: Asked): Promise<boolean> {
  const rows = spellingRows(view, actor);
  const counted = rows.filter((row) => row.counted).length;
  if (request.count) {
    await output.out(many ? `${counted}\t${safeText(name)}` : String(counted));
    if (rows.length > counted)
      output.say(`${many ? `${safeText(name)}: ` : ''}${rows.length - counted} more unsure or related`);
    return counted > 0;
  }
  const heading = headingOf(view, actor);
  if (many && !isData(request)) await output.out(`${safeText(name)} → ${heading}`);
  else if (!isData(request) || rows.length === 0) output.say(heading);
  const shown = rows.slice(0, request.limit ?? rows.length);
  const longest = shown.reduce((most, row) => Math.max(most, width(row.surface) + 1), LEAST_SURFACE);
  for (const row of shown) {
    if (isData(request))
      await output.out(dataLine(request, spellingJson(view, actor, row, many ? name : undefined)));
    else for (const line of rowLines(view, actor, row, longest, output)) await output.out(line);
  }
  if (many && isData(request) && rows.length === 0) {
    const { name: own, id } = view.actors.at(actor);
    await output.out(dataLine(request, { query: name, actor: own, actorId: id, mentions: 0 }));
  }
  const held = limitWords(rows.length, shown.length);
  if (held !== null) output.say(many ? `${safeText(name)}: ${held}` : held);
  return rows.length > 0;
}

const COUNT = 7;
const DATE = 10;
/** A surface gets from so many columns to so many. */
const LEAST_SURFACE = 14;
const MOST_SURFACE = 28;
/** Reasons get at least this many columns before the dates get any. */
const LEAST_REASON = 24;
/** The sample stands under its row, so far in. */
const INDENT = 8;

/**
 * A row and its sample: whether it counts (`[x]`; `[?]` unsure, `[ ]` related, neither of them counted), the spelling,
 * how often, why, the first and the last date. What does not fit goes from the end.
 */
function rowLines(
  view: View,
  actor: number,
  row: SpellingRow,
  longest: number,
  { columns, styled }: Output,
): string[] {
  const mark = row.counted ? '[x]' : row.related ? '[ ]' : '[?]';
  const count = padded(number(row.count), COUNT, true);
  const room = columns - mark.length - COUNT - 2;
  const dated = room - 2 * (DATE + 2) - 2 >= LEAST_SURFACE + LEAST_REASON;
  const rest = dated ? room - 2 * (DATE + 2) : room;
  const surface = Math.max(
    Math.min(LEAST_SURFACE, room),
    Math.min(longest, MOST_SURFACE, Math.floor(rest / 3)),
  );
  const name = row.sure ? cut(row.surface, surface) : `${cut(row.surface, surface - 1)}?`;
  let line = `${mark} ${padded(name, surface)} ${count}`;
  const reason = rest - surface - 2;
  if (reason > 0)
    line += `  ${dated ? padded(rowReason(view, actor, row), reason) : cut(rowReason(view, actor, row), reason)}`;
  if (dated) line += `  ${padded(row.first ?? '–', DATE)}  ${padded(row.last ?? '–', DATE)}`;
  return [line.trimEnd(), sampleLine(view, row, columns, styled)];
}

function sampleLine(view: View, { surface, sample }: SpellingRow, columns: number, styled: boolean): string {
  const article = view.articles.at(sample.article);
  const { start, end } = sample.mention;
  const { before, after } = around(article, start, end, columns * 2);
  const [open, close] = styled ? ['\u001b[1;4m', '\u001b[0m'] : ['[', ']'];
  const signs = styled ? 0 : 2;
  const flat = (text: string): string => text.replaceAll('\n', ' ');
  const room = columns - INDENT - signs;
  const shown = cut(flat(surface), room);
  const left = cutBefore(flat(before), Math.floor((room - width(shown)) / 2));
  const right = cut(flat(after), room - width(shown) - width(left));
  return `${' '.repeat(INDENT)}${left}${open}${shown}${close}${right}`.trimEnd();
}
