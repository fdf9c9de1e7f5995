/** The screens that are only read: all keys, what could not be read, and the commands for what is shown. */
import type { Unread } from '../../corpus/article.ts';
import { unreadByKind, unreadPlace, unreadThings } from '../../corpus/unread-words.ts';
import { safeText } from '../../text/safe.ts';
import { helpSections } from '../key-table.ts';
import { cut, padded, row } from '../layout/cells.ts';
import { bandOf } from '../layout/geometry.ts';
import { footerKeys } from '../reminders.ts';
import type { Row } from '../rows.ts';
import { commandsOf } from '../state/command-of.ts';
import type { Panel, State } from '../state/types.ts';
import { QUIET, STRONG } from '../theme.ts';
import { number } from '../words.ts';
import { footer } from './footer.ts';
import type { Drawn } from './select.ts';
import { sentence } from './sentence.ts';
import { corpusName } from './titles.ts';

export function panelScreen(state: State, { kind, top, told }: Panel): Drawn {
  const { size } = state;
  const band = bandOf(size);
  const all = panelRows(state, kind);
  const most = Math.max(0, all.length - band.height);
  const first = Math.min(top, most);
  const rows: Row[] = [row(cut(` ${titleOf(state, kind)}`, size.columns), STRONG)];
  all.slice(first, first + band.height).forEach((one, index) => {
    rows[band.top + index] = one;
  });
  const last = Math.min(all.length, Math.min(told, most) + band.height);
  const position = `${number(last)}/${number(all.length)}`.padStart(number(all.length).length * 2 + 1);
  const words = row(cut(` ${state.message ?? ''}`, size.columns));
  // Where nothing scrolls the only key worth a reminder is the last one, which leaves.
  const scrolls = all.length > band.height;
  rows[size.rows - 1] = scrolls
    ? footer(footerKeys(kind), words, position, size.columns)
    : footer(footerKeys(kind).slice(-1), words, '', size.columns);
  return { rows, cursor: null, band };
}

function titleOf(state: State, kind: Panel['kind']): string {
  if (kind === 'command') return 'From the shell';
  return kind === 'help' ? 'Keys' : `${corpusName(state)} · ${unreadThings(state.view.unread)} not read`;
}

const remembered = new WeakMap<object, { columns: number; rows: readonly Row[] }>();

/** All rows of the screen, worked out once for a width. */
export function panelRows(state: State, kind: Panel['kind']): readonly Row[] {
  const { columns } = state.size;
  if (kind === 'help') return helpRows(state, columns);
  if (kind === 'command') return commandRows(state, columns);
  const known = remembered.get(state.view.unread);
  if (known?.columns === columns) return known.rows;
  const rows = unreadRows(state, columns);
  remembered.set(state.view.unread, { columns, rows });
  return rows;
}

/** Columns of the keys: three blanks, the longest pair of keys, two blanks. */
const KEY_COLUMNS = 16;

/** The keys of the screen that was asked from stand first. */
function helpRows(state: State, columns: number): Row[] {
  const { actorsFile } = state;
  const under = state.reading
    ? 'reading'
    : state.concordance
      ? 'concordance'
      : state.ledger
        ? 'ledger'
        : 'articles';
  const rows: Row[] = [];
  for (const { title, keys } of helpSections(under)) {
    if (rows.length > 0) rows.push([]);
    rows.push(row(` ${title}`, STRONG));
    for (const one of keys) {
      const keysInFront = padded(`   ${one.keys}`, KEY_COLUMNS);
      sentence(one.words, Math.max(KEY_COLUMNS + 12, columns - 1) - KEY_COLUMNS, 0).forEach((words, line) => {
        rows.push([...row(line === 0 ? keysInFront : ' '.repeat(KEY_COLUMNS)), ...words]);
      });
    }
  }
  const file =
    actorsFile === null
      ? 'the one that comes with dragoman'
      : `${safeText(actorsFile)}, over the one that comes with dragoman`;
  const { without } = state.view.scope;
  const dropped = without.length === 0 ? [] : [`Left out: mentions tied by ${without.join(', ')}`];
  return [
    ...rows,
    [],
    ...[`Actors file: ${file}`, ...dropped].flatMap((words) => sentence(words, columns - 1)),
  ];
}

/** What each command gives, and under that the command, as it is typed. */
function commandRows(state: State, columns: number): Row[] {
  return commandsOf(state).flatMap(({ words, command }, at) => [
    ...(at === 0 ? [] : [[]]),
    ...sentence(`${words}:`, columns - 1, 1, QUIET),
    ...command.split('\n').flatMap((line) => sentence(safeText(line), columns - 1, 3)),
  ]);
}

/** How many of each kind first; then the files by kind and path, each under the reason, which is said once for all it holds for. */
function unreadRows({ view }: State, columns: number): Row[] {
  if (view.unread.length === 0) return [row(' Everything could be read.')];
  const rows: Row[] = [];
  const kinds = unreadByKind(view.unread);
  for (const [kind, count] of kinds) rows.push(row(cut(` ${padded(kind, 16)} ${number(count)}`, columns)));
  const order = new Map(kinds.map(([kind], index) => [kind, index]));
  const sorted = [...view.unread].sort(
    (one, other) =>
      place(order, one) - place(order, other) ||
      compare(one.reason, other.reason) ||
      compare(one.path, other.path) ||
      (one.record ?? 0) - (other.record ?? 0),
  );
  let said = '';
  for (const one of sorted) {
    const { kind, reason } = one;
    if (said !== `${kind}\n${reason}`)
      rows.push([], ...sentence(`${kind}: ${safeText(reason)}`, columns - 1, 1, QUIET));
    said = `${kind}\n${reason}`;
    rows.push(row(cut(`   ${safeText(unreadPlace(one))}`, columns)));
  }
  return rows;
}

function place(order: ReadonlyMap<string, number>, { kind }: Unread): number {
  return order.get(kind) ?? order.size;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
