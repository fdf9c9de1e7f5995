/** The ledger: one spelling a row, whether it counts, how often, and why. */

import { dayOf } from '../../actors/decisions/ruling-words.ts';
import { kwicOf, labelOf } from '../../search/kwic.ts';
import { sharedWords } from '../../search/look-alikes.ts';
import { GROUPS, type Group, type LedgerRow } from '../../store/decided/ledger.ts';
import { reasonOf as spellingReasonOf } from '../../store/decided/reason-of.ts';
import type { Detail } from '../../store/spelling-rows.ts';
import { safeText } from '../../text/safe.ts';
import { width } from '../../text/width.ts';
import { cut, fitted, inRow, padded, paddedStart, row, spread } from '../layout/cells.ts';
import { ledgerBandOf } from '../layout/geometry.ts';
import { footerKeys } from '../reminders.ts';
import type { Row } from '../rows.ts';
import { addedFact } from '../state/adding.ts';
import { markedRows } from '../state/ledger.ts';
import { ledgerWork, placeOfKey, rowsOfLedger } from '../state/ledger-work.ts';
import type { Ledger, State } from '../state/types.ts';
import { MARKER, QUIET, STRONG } from '../theme.ts';
import { counted, number } from '../words.ts';
import { footer } from './footer.ts';
import { inputLine } from './input-line.ts';
import { switchesOn } from './reading.ts';
import type { Drawn } from './select.ts';

export function ledgerScreen(state: State, ledger: Ledger, actor: number): Drawn {
  const { size } = state;
  const band = ledgerBandOf(size);
  const all = rowsOfLedger(state, ledger);
  const { marker, top } = markedRows(state, ledger);
  const rows: Row[] = [header(state, actor)];
  const told = all[Math.max(0, placeOfKey(all, ledger.told))];
  if (band.top > 2) rows[1] = groupsRow(state, all, told);
  const longest = all.reduce((most, { surface }) => Math.max(most, width(inRow(surface))), LEAST_SURFACE);
  for (let at = 0; at < band.height && top + at < all.length; at++)
    rows[band.top + at] = ledgerRow(
      state,
      ledger,
      actor,
      all[top + at],
      top + at === marker,
      Math.min(longest, MOST_SURFACE),
    );
  const bottom = size.rows - 1;
  if (bottom - 1 > band.top + band.height && told !== undefined)
    rows[bottom - 1] = sampleRow(state, told, ledgerWork(state, actor).detailOf(told));
  if (ledger.line !== null) {
    const { kind, editor } = ledger.line;
    const fact = kind === 'add' ? addedFact(state, editor) : '';
    const room = size.columns - width(fact) - 2;
    const line = inputLine(kind === 'add' ? ' add › ' : ' name › ', editor, room);
    rows[bottom] = spread(line.row, row(`${fact} `, QUIET), size.columns);
    return { rows, cursor: { row: bottom, column: line.column }, band };
  }
  const place = `${number(all.indexOf(told) + 1)}/${number(all.length)}`;
  const position = paddedStart(place, number(all.length).length * 2 + 1);
  rows[bottom] = footer(
    footerKeys('ledger'),
    row(cut(` ${state.message ?? ''}`, size.columns)),
    position,
    size.columns,
  );
  return { rows, cursor: null, band };
}

/** ` Ali Bagheri Kani · person      207 mentions in 88 articles · +5 unsure` */
function header(state: State, actor: number): Row {
  const { view, size } = state;
  const { name, kind } = view.actors.at(actor);
  const { mentions, articles, unsure, related } = view.tally(actor);
  const facts = [`${counted(mentions, 'mention')} in ${counted(articles, 'article')}`];
  if (unsure > 0 && !view.switches.unsure) facts.push(`+${number(unsure)} unsure`);
  if (related > 0 && !view.switches.related) facts.push(`+${number(related)} related`);
  const right = `${facts.join(' · ')}${switchesOn(state)} `;
  const left = ` ${inRow(name)} · ${kind}`;
  return spread(row(left, STRONG), row(right), size.columns);
}

/** What a group is called, with how many rows there are in it. */
const GROUP_WORDS: Readonly<Record<Group, string>> = {
  sure: 'sure',
  unsure: 'unsure',
  related: 'related',
  out: 'set aside',
  members: 'one with it',
  others: 'called alike',
};

/** ` 8 sure · 3 unsure · 1 set aside · 4 called alike · 2 decisions · …`: the groups, that of the marked row apart, then what was decided. */
function groupsRow(state: State, all: readonly LedgerRow[], told: LedgerRow | undefined): Row {
  const groups = GROUPS.map((group) => ({ group, count: all.filter((one) => one.group === group).length }))
    .filter(({ count }) => count > 0)
    .flatMap(({ group, count }) => [
      ...row(`${number(count)} ${GROUP_WORDS[group]}`, group === told?.group ? STRONG : QUIET),
      ...row(' · ', QUIET),
    ]);
  return fitted([...row(' '), ...groups, ...row(logWords(state), QUIET)], state.size.columns);
}

/** How much was decided, and where that is written down. */
function logWords({ view, decisions }: State): string {
  const { length } = view.decided.rulings;
  const { judgement, placed } = view.decided;
  const { disagreements, waiting } = judgement.resolved;
  const facts = [length === 0 ? 'nothing decided yet' : counted(length, 'decision')];
  if (disagreements.length > 0) facts.push(`${counted(disagreements.length, 'pair')} disagree`);
  const idle = waiting.length + placed.lost.length;
  if (idle > 0) facts.push(`${number(idle)} not met here`);
  if (decisions !== null) facts.push(safeText(decisions));
  return facts.join(' · ');
}

const COUNT = 7;
/** A day, or where that would leave less for the reason, a month. */
const [DAY, MONTH] = [10, 7];
/** Columns from which on a date has its day. */
const WIDE = 110;
/** A surface gets as much as the longest needs, from so many columns to so many. */
const LEAST_SURFACE = 12;
const MOST_SURFACE = 32;
/** Reasons get at least this many before dates get any. */
const LEAST_REASON = 22;
/** The marker, the tick, the mark and the blanks between. */
const FRONT = 8;

/** `longest`: columns of the longest surface. */
function ledgerRow(
  state: State,
  ledger: Ledger,
  actor: number,
  one: LedgerRow,
  isMarked: boolean,
  longest: number,
): Row {
  const { columns } = state.size;
  const front = `${isMarked ? MARKER : ' '} ${ledger.ticked.includes(one.key) ? '*' : ' '}`;
  const date = columns < WIDE ? MONTH : DAY;
  const rest = columns - FRONT - COUNT - 2;
  const isDated = rest - 2 * (date + 2) >= LEAST_SURFACE + LEAST_REASON;
  const room = isDated ? rest - 2 * (date + 2) : rest;
  const surface = Math.max(Math.min(LEAST_SURFACE, room), Math.min(longest, Math.floor(room / 2)));
  const detail = ledgerWork(state, actor).detailOf(one);
  const dates = [detail?.first, detail?.last].map((one) => `  ${padded((one ?? '').slice(0, date), date)}`);
  const reason = padded(reasonOf(state, actor, one), Math.max(0, room - surface - 2));
  const words = `${padded(inRow(one.surface), surface)}${paddedStart(number(one.count), COUNT)}  ${reason}${isDated ? dates.join('') : ''}`;
  return [
    ...row(front, STRONG),
    ...row(` ${markOf(one)} `),
    ...row(cut(words.trimEnd(), columns - FRONT + 1), one.counted ? {} : QUIET),
  ];
}

/** Whether it counts: in, unsure, or out. */
function markOf({ counted: isIn, group, spelling }: LedgerRow): string {
  if (group === 'out' || group === 'others') return '[ ]';
  if (isIn) return '[x]';
  return spelling !== null && !spelling.sure ? '[?]' : '[ ]';
}

function reasonOf({ view }: State, actor: number, one: LedgerRow): string {
  const { group, spelling, ruling, of, candidates } = one;
  if (group === 'others' && of !== null)
    return `another ${view.actors.at(of).kind}: shares ${sharedWords(view, actor, of).join(', ')}`;
  if (group === 'members') return 'one with this actor, as you decided';
  const decided = ruling === null ? '' : `, decided ${dayOf(ruling)}`;
  if (group === 'out') {
    const whose = of === null ? 'out' : `now ${view.actors.at(of).name}’s`;
    return ruling?.decided === 'rule' ? `out: ${ruling.rule} is switched off` : `${whose}${decided}`;
  }
  if (spelling === null) return '';
  if (spelling.rules.includes('decision')) return `in${decided}`;
  const others = candidates
    .filter((each) => each.actor !== actor)
    .map((each) => `${view.actors.at(each.actor).name}’s`);
  const words = spellingReasonOf(view, actor, spelling);
  return `${words}${others.length === 0 ? '' : `; or ${others.join(' or ')}`}${decided}`;
}

/** The marked spelling in its sentence, or why there is none. */
function sampleRow({ view, size }: State, one: LedgerRow, detail: Detail | null): Row {
  if (detail === null)
    return one.ruling?.note === undefined ? [] : row(cut(` ${one.ruling.note}`, size.columns), QUIET);
  const { article, mention } = detail.sample;
  const of = view.articles.at(article);
  const met = { ...mention, spelling: { surface: one.surface, sure: true } };
  const { gutter, left, surface, right } = kwicOf(of, met, labelOf(of), size.columns - 1);
  return [...row(` ${gutter}`, QUIET), ...row(left), ...row(surface, STRONG), ...row(right)];
}
